import { entriesOf, recordsOf } from './records-of.ts';

/**
 * What each of some things was sorted into, however that was given: an object or map from thing to class, one
 * from class to things, pairs, a table with both, text such as `a: yes, b: no`, or the classes alone in the
 * order of the things.
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
  for (const [first, second] of pairsOf(given, things) ?? []) {
    const thing = thingOf(first) ?? thingOf(second);
    const into = classOf(first) ?? classOf(second);
    if (thing === undefined || into === undefined || sorted.has(thing)) return undefined;
    sorted.set(thing, into);
  }
  return things.every((thing) => sorted.has(thing)) ? sorted : undefined;
}

const isName = (value: unknown, names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase() === String(value).trim().replace(/\.$/, '').toLowerCase());

function pairsOf(given: unknown, things: readonly string[]): [unknown, unknown][] | undefined {
  if (typeof given === 'string') return given.split(/[,;\n]/).map(pairIn);
  if (Array.isArray(given) && given.length === things.length && [...given].every(isText))
    return given.map((value, index) => [things[index], value]);
  const rows = recordsOf(given)?.map((row) => Object.values(row));
  const lists = rows ?? (Array.isArray(given) ? given : entriesOf(given));
  if (!lists?.every((list) => Array.isArray(list) && list.length >= 2)) return undefined;
  return (lists as unknown[][]).flatMap(([first, second]): [unknown, unknown][] =>
    Array.isArray(second) || second instanceof Set
      ? [...second].map((each) => [first, each])
      : [[first, second]],
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** `v2d: stands`, `v2d = stands` or `v2d stands`. */
function pairIn(text: string): [string, string] {
  const [, thing = '', into = ''] = /^\s*(\S+?)\s*[:=]?\s+(.*)$/.exec(text) ?? [];
  return [thing, into];
}
