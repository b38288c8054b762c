import type { Notebook } from '../runner/index.ts';

/** Fewest characters of own work that say anything when they are the same. */
const LEAST = 60;
/** Part of the lines that two share, from which on they are alike. */
const ALIKE = 0.9;

/**
 * Which notebooks hold nearly the same work, leaving out what most of the class has: two who look alike may
 * have worked together, or started from one another's file. It is a reason to look, no verdict.
 *
 * @param notebooks by name
 * @returns per name the names of those like it, in order
 */
export function alikeNotebooks(
  notebooks: ReadonlyMap<string, Notebook>,
): ReadonlyMap<string, readonly string[]> {
  const lines = new Map([...notebooks].map(([name, notebook]) => [name, linesOf(notebook)] as const));
  const holders = new Map<string, number>();
  for (const own of lines.values()) for (const line of own) holders.set(line, (holders.get(line) ?? 0) + 1);
  const common = Math.max(2, notebooks.size / 2);
  const work = new Map(
    [...lines].map(([name, own]) => [
      name,
      new Set([...own].filter((line) => (holders.get(line) ?? 0) <= common)),
    ]),
  );
  return new Map(
    [...work].map(([name, own]) => [
      name,
      [...work].filter(([other, theirs]) => other !== name && areAlike(own, theirs)).map(([other]) => other),
    ]),
  );
}

function linesOf({ cells }: Notebook): Set<string> {
  return new Set(
    cells
      .flatMap((cell) => (cell.cell_type === 'code' ? cell.source.split('\n') : []))
      .map((line) => line.replace(/\/\/.*$/, '').replace(/[\s;]+/g, ''))
      .filter((line) => line.length > 3),
  );
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const shared = [...one].filter((line) => other.has(line));
  const all = new Set([...one, ...other]).size;
  return shared.join('').length >= LEAST && shared.length / all >= ALIKE;
}
