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

/**
 * History in a folder, one JSON-lines file a session. A session takes its number when its first line is
 * added or asked for. Where the folder cannot be written, the history lasts as long as the kernel.
 *
 * @param log told once why nothing is kept
 */
export function createHistoryStore(folder: string, log: (line: string) => void): HistoryStore {
  let own: HistoryLine[] = [];
  let current = 0;
  let stored = 0;

  const giveUp = (error: unknown): void => {
    stored = Number.POSITIVE_INFINITY;
    log(`history is not kept in ${folder}: ${(error as Error).message}`);
  };
  const claim = (): number => {
    if (current > 0) return current;
    try {
      current = claimSession(folder);
    } catch (error) {
      current = (storedSessions(folder).at(-1) ?? 0) + 1;
      giveUp(error);
    }
    return current;
  };

  /** The last `n` lines that `take` wants. */
  const collect = (n: number, take: (line: HistoryLine) => boolean): HistoryLine[] => {
    const found: HistoryLine[] = [];
    const ours = claim();
    const others = storedSessions(folder).filter((session) => session !== ours);
    const sessions = [...others, ours].sort((a, b) => b - a);
    for (const session of sessions) {
      const lines = session === ours ? own : readSession(folder, session);
      for (const line of lines.toReversed()) {
        if (found.length >= n) return found.reverse();
        if (take(line)) found.push(line);
      }
    }
    return found.reverse();
  };

  return {
    add(line, input, output) {
      const kept = output && output.length > MAX_OUTPUT ? null : output;
      const entry = { session: claim(), line, input, output: kept };
      own.push(entry);
      if (own.length > MAX_LINES) own = own.slice(MAX_LINES / 2);
      if (stored + input.length > MAX_SESSION_BYTES) return;
      try {
        stored += appendLine(folder, entry);
      } catch (error) {
        giveUp(error);
      }
    },
    tail: (n) => collect(n, () => true),
    range(session, start, stop) {
      const wanted = session > 0 ? session : claim() + session;
      const lines = wanted === claim() ? own : readSession(folder, wanted);
      return lines.filter(({ line }) => line >= start && line < stop);
    },
    search(pattern, n, unique) {
      const fits = globPattern(pattern);
      const seen = new Set<string>();
      return collect(n, ({ input }) => {
        if (!fits.test(input) || (unique && seen.has(input))) return false;
        seen.add(input);
        return true;
      });
    },
  };
}
