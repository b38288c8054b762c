import type { CheckerCompletion } from '../checker/checker.ts';
import type { LiveName } from '../run/live-names.ts';
import { completePath } from './complete-path.ts';
import { completionPlace } from './completion-place.ts';

/** Asks the thread that has the values; gives an empty list where it does not answer in time. */
type AskLive = (path: string[], rows: boolean) => Promise<LiveName[]>;

/** An answer that takes longer comes from a thread that computes. */
const PATIENCE_MS = 50;

/**
 * Questions about values to the thread that has them.
 *
 * @param send hands a question over
 */
export function createLiveQuestions(send: (id: number, path: string[], rows: boolean) => void): {
  ask: AskLive;
  answer(id: number, names: LiveName[]): void;
} {
  const asked = new Map<number, (names: LiveName[]) => void>();
  let last = 0;
  const answer = (id: number, names: LiveName[]): void => {
    asked.get(id)?.(names);
    asked.delete(id);
  };
  return {
    ask: (path, rows) =>
      new Promise((resolve) => {
        const id = ++last;
        asked.set(id, resolve);
        setTimeout(answer, PATIENCE_MS, id, []);
        send(id, path, rows);
      }),
    answer,
  };
}

/** Behind what types tell. */
const SORT_TEXT = '20';
/** Completion types of Jupyter's front ends. */
const KINDS: Record<LiveName['kind'], string> = {
  property: 'property',
  function: 'function',
  column: 'property',
};

/**
 * What values that exist, and files, tell beside the types.
 *
 * @param ask for names of values
 * @param nameOf the JavaScript name of a name of the cells
 */
export async function completeLive(
  code: string,
  cursor: number,
  cwd: string,
  ask: AskLive,
  nameOf: (name: string) => string,
): Promise<CheckerCompletion[]> {
  const place = completionPlace(code, cursor);
  if (!place) return [];
  const { kind, path, added, start } = place;
  if (kind === 'import' || kind === 'path') {
    const quote = Math.max(...['"', "'"].map((char) => code.lastIndexOf(char, cursor - 1)));
    return completePath(code.slice(quote + 1, cursor), cwd, kind === 'import').map(({ text, isFolder }) => {
      // a package is named whole, a file by its last part.
      const from = /^[.~/]/.test(code.slice(quote + 1, cursor)) ? start : quote + 1;
      return { text, type: isFolder ? 'path' : 'module', start: from, end: cursor, sortText: SORT_TEXT };
    });
  }
  const [root = '', ...rest] = path;
  const rows = kind === 'rows' || kind === 'column';
  const found = await ask([nameOf(root), ...rest], rows);
  const names = rows && found.length > 0 ? [...found, ...added.map(asColumn)] : found;
  const isName = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
  return names
    .filter(({ name }) => kind === 'key' || kind === 'column' || isName.test(name))
    .map(({ name, kind: of }) => ({ text: name, type: KINDS[of], start, end: cursor, sortText: SORT_TEXT }));
}

const asColumn = (name: string): LiveName => ({ name, kind: 'column' });
