import type { CheckerCompletion } from '../checker/checker.ts';
import type { Completion } from './session.ts';

/**
 * Keeps what fits the word before the cursor: as typed where anything does, else in other case; best first.
 */
export function matchCompletions(
  found: CheckerCompletion[] | undefined,
  code: string,
  cursor: number,
): Completion {
  const [first] = found ?? [];
  if (!found || !first) return { start: cursor, end: cursor, matches: [] };
  const { start, end } = first;
  const word = code.slice(start, end);
  const alike = found.filter((one) => one.start === start);
  const exact = alike.filter(({ text }) => text.startsWith(word));
  const kept =
    exact.length > 0 ? exact : alike.filter(({ text }) => text.toLowerCase().startsWith(word.toLowerCase()));
  kept.sort((a, b) =>
    a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : a.text < b.text ? -1 : 1,
  );
  return { start, end, matches: kept.map(({ text, type }) => ({ text, type })) };
}

/**
 * What types tell and what values and files tell beside them; where they replace another part, the latter.
 */
export function mergeCompletions(typed: CheckerCompletion[], live: CheckerCompletion[]): CheckerCompletion[] {
  const [first] = live;
  if (!first) return typed;
  const folders = new Set(live.filter(({ text }) => text.endsWith('/')).map(({ text }) => text.slice(0, -1)));
  const kept = typed.filter(({ start, text }) => start === first.start && !folders.has(text));
  const known = new Set(kept.map(({ text }) => text));
  return [...kept, ...live.filter(({ text }) => !known.has(text))];
}
