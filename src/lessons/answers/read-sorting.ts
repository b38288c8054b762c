import { entriesOf, recordsOf } from './records-of.ts';

/**
 * What each of some things was sorted into, however that was given: an object or map from thing to class, one
 * from class to things, pairs, or a table with both.
 *
 * @param things all that are to be sorted
 * @param classes each class under all names that it goes by, lower case
 * @returns a class a thing; undefined where one is missing, unknown or sorted twice
 */
export function readSorting<Class extends string>(
  given: unknown,
  things: readonly string[],
  classes: Readonly<Record<Class, readonly string[]>>,
): ReadonlyMap<string, Class> | undefined {
  const thingOf = (value: unknown) => things.find((thing) => isName(value, [thing]));
  const classOf = (value: unknown) =>
    (Object.keys(classes) as Class[]).find((name) => isName(value, classes[name]));
  const sorted = new Map<string, Class>();
  for (const [first, second] of pairsOf(given) ?? []) {
    const thing = thingOf(first) ?? thingOf(second);
    const into = classOf(first) ?? classOf(second);
    if (thing === undefined || into === undefined || sorted.has(thing)) return undefined;
    sorted.set(thing, into);
  }
  return things.every((thing) => sorted.has(thing)) ? sorted : undefined;
}

const isName = (value: unknown, names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase() === String(value).trim().toLowerCase());

function pairsOf(given: unknown): [unknown, unknown][] | undefined {
  const rows = recordsOf(given)?.map((row) => Object.values(row));
  const lists = rows ?? (Array.isArray(given) ? given : entriesOf(given));
  if (!lists?.every((list) => Array.isArray(list) && list.length >= 2)) return undefined;
  return (lists as unknown[][]).flatMap(([first, second]): [unknown, unknown][] =>
    Array.isArray(second) ? second.map((each) => [first, each]) : [[first, second]],
  );
}
