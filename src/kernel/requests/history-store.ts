import { globPattern } from './glob-pattern.ts';
import { appendLine, claimSession, readSession, storedSessions } from './history-files.ts';
import type { HistoryLine } from './history-line.ts';

/** The cells a user ran, over all sessions. Answers are in the order the cells ran. */
export interface HistoryStore {
  add(line: number, input: string, output: string | null): void;
  /** The last `n` lines. */
  tail(n: number): HistoryLine[];
  /** Lines `start` to `stop` (exclusive) of a session; 0 is this one, -1 the one before. */
  range(session: number, start: number, stop: number): HistoryLine[];
  /** The last `n` lines whose input fits a glob pattern; with `unique`, only the latest of equal inputs. */
  search(pattern: string, n: number, unique: boolean): HistoryLine[];
}

/** Of one session so much is stored, bytes; and so many lines are at hand while it runs. */
const MAX_SESSION_BYTES = 2e6;
const MAX_LINES = 20_000;
/** Longer results are not kept, UTF-16 units. */
const MAX_OUTPUT = 4_000;

/** The history of one session, and where the others' are. */
interface StoreState {
  readonly folder: string;
  readonly log: (line: string) => void;
  /** Lines of this session. */
  own: HistoryLine[];
  /** Number of this session; 0 until it has one. */
  current: number;
  /** Bytes that are stored; infinite where nothing more is kept. */
  stored: number;
}

/**
 * History in a folder, one JSON-lines file a session. A session takes its number when its first line is
 * added or asked for. Where the folder cannot be written, the history lasts as long as the kernel.
 *
 * @param log told once why nothing is kept
 */
export function createHistoryStore(folder: string, log: (line: string) => void): HistoryStore {
  const state: StoreState = { folder, log, own: [], current: 0, stored: 0 };
  return {
    add: (line, input, output) => addLine(state, line, input, output),
    tail: (n) => collect(state, n, () => true),
    range(session, start, stop) {
      const current = claim(state);
      const wanted = session > 0 ? session : current + session;
      const lines = wanted === current ? state.own : readSession(folder, wanted);
      return lines.filter(({ line }) => line >= start && line < stop);
    },
    search(pattern, n, unique) {
      const fits = globPattern(pattern);
      const seen = new Set<string>();
      return collect(state, n, ({ input }) => {
        if (!fits.test(input) || (unique && seen.has(input))) return false;
        seen.add(input);
        return true;
      });
    },
  };
}

function addLine(state: StoreState, line: number, input: string, output: string | null): void {
  const kept = output && output.length > MAX_OUTPUT ? null : output;
  const entry = { session: claim(state), line, input, output: kept };
  state.own.push(entry);
  if (state.own.length > MAX_LINES) state.own = state.own.slice(MAX_LINES / 2);
  if (state.stored + input.length > MAX_SESSION_BYTES) return;
  try {
    state.stored += appendLine(state.folder, entry);
  } catch (error) {
    giveUp(state, error);
  }
}

/** The number of this session, which it takes now where it has none. */
function claim(state: StoreState): number {
  if (state.current > 0) return state.current;
  try {
    state.current = claimSession(state.folder);
  } catch (error) {
    state.current = (storedSessions(state.folder).at(-1) ?? 0) + 1;
    giveUp(state, error);
  }
  return state.current;
}

function giveUp(state: StoreState, error: unknown): void {
  state.stored = Number.POSITIVE_INFINITY;
  state.log(`history is not kept in ${state.folder}: ${(error as Error).message}`);
}

/** The last `n` lines that `take` wants. */
function collect(state: StoreState, n: number, take: (line: HistoryLine) => boolean): HistoryLine[] {
  const found: HistoryLine[] = [];
  const ours = claim(state);
  const others = storedSessions(state.folder).filter((session) => session !== ours);
  const sessions = [...others, ours].sort((a, b) => b - a);
  for (const session of sessions) {
    const lines = session === ours ? state.own : readSession(state.folder, session);
    for (const line of lines.toReversed()) {
      if (found.length >= n) return found.reverse();
      if (take(line)) found.push(line);
    }
  }
  return found.reverse();
}
