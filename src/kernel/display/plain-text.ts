import { type InspectOptions, inspect, types } from 'node:util';
import { describeTable, isArqueroTable } from './arquero-table.ts';

const DEEPEST = 4;
const LONGEST_TEXT = 20_000;
const MOST_KEYS = 100;
const MOST_NODES = 5_000;

const OPTIONS: InspectOptions = {
  breakLength: 80,
  maxArrayLength: 100,
  maxStringLength: 10_000,
  showProxy: true,
};

/** Something whose inside may be looked at: asking a proxy would run the user's traps. */
function isOpen(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !types.isProxy(value);
}

/** Keys of what is shown of an object: of a list, which may be long, those of its first entries. */
function shownKeys(value: object): Iterable<string> {
  if (Array.isArray(value)) return Array.from({ length: Math.min(value.length, 100) }, (_, i) => String(i));
  // numbers and bytes hold nothing further
  return ArrayBuffer.isView(value) ? [] : Object.keys(value);
}

/** How many values lie within `depth` levels, counted no further than `most` and without calling a getter. */
function nodesWithin(value: unknown, depth: number, most: number): number {
  if (!isOpen(value) || depth < 0) return 1;
  let nodes = 1;
  for (const key of shownKeys(value)) {
    if (nodes > most) return nodes;
    const property = Object.getOwnPropertyDescriptor(value, key);
    nodes += nodesWithin(property?.value, depth - 1, most - nodes);
  }
  return nodes;
}

/** Deep as `deepest`, less deep where that would show thousands of values. */
function affordableDepth(value: unknown): number {
  for (let depth = DEEPEST; depth > 0; depth--) {
    if (nodesWithin(value, depth, MOST_NODES) <= MOST_NODES) return depth;
  }
  return 0;
}

/** A plain object with more keys than anyone reads, cut to its first ones. */
function firstKeys(value: object): { part: object; left: number } {
  const prototype = Object.getPrototypeOf(value);
  const plain = prototype === Object.prototype || prototype === null;
  const keys = plain ? Object.keys(value) : [];
  if (keys.length <= MOST_KEYS) return { part: value, left: 0 };
  const part = Object.create(prototype);
  for (const key of keys.slice(0, MOST_KEYS)) {
    Object.defineProperty(part, key, Object.getOwnPropertyDescriptor(value, key) as PropertyDescriptor);
  }
  return { part, left: keys.length - MOST_KEYS };
}

function cut(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const left = text.length - LONGEST_TEXT;
  return `${text.slice(0, LONGEST_TEXT)}\n… ${left.toLocaleString('en')} more characters`;
}

/** A list or plain object with each table in it told in a line: its insides are of no use to a reader. */
function withTablesTold(value: object): object {
  const prototype = Object.getPrototypeOf(value);
  const mayHold =
    (Array.isArray(value) && value.length <= MOST_KEYS) ||
    prototype === Object.prototype ||
    prototype === null;
  const properties: PropertyDescriptorMap = mayHold ? Object.getOwnPropertyDescriptors(value) : {};
  const tables = Object.entries(properties).filter(([, { value: one }]) => isArqueroTable(one));
  if (tables.length === 0) return value;
  const copy = Array.isArray(value) ? [...value] : Object.create(prototype, properties);
  for (const [key, property] of tables)
    Object.defineProperty(copy, key, {
      ...property,
      value: { [inspect.custom]: () => describeTable(property.value) },
    });
  return copy;
}

function inspectWithin(value: unknown): string {
  if (!isOpen(value)) return cut(inspect(value, { ...OPTIONS, depth: DEEPEST }));
  const { part: shown, left } = firstKeys(value);
  const part = withTablesTold(shown);
  const text = cut(inspect(part, { ...OPTIONS, depth: affordableDepth(part) }));
  return left > 0 ? `${text}\n… ${left.toLocaleString('en')} more properties` : text;
}

/**
 * Any value as text: what `util.inspect` writes, four levels deep, with 100 entries of a list, set or map and
 * 100 keys of an object; a note says how much is left out. Getters are named, not called. Never throws: a
 * value that cannot be looked at is described by why not.
 */
export function plainText(value: unknown): string {
  try {
    return inspectWithin(value);
  } catch (error) {
    let reason = 'an unknown error';
    try {
      reason = String(error);
    } catch {
      // an error whose own text throws: nothing more to say about it
    }
    return `[${typeof value} that cannot be shown: ${reason}]`;
  }
}
