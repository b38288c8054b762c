import { types } from 'node:util';
import vm from 'node:vm';

/** A name that a value has. */
export interface LiveName {
  name: string;
  kind: 'property' | 'function' | 'column';
}

/** More names than a person looks through are not listed. */
const MOST_NAMES = 1000;
/** Of a list, so many items tell the names of all. */
const LOOKED_AT = 20;

/**
 * Names of a value that exists, found without running anything of the user's: no getter, no proxy is asked.
 * Only a table is asked for the names of its columns.
 *
 * @param path a JavaScript name of the global scope, and properties that lead to the value
 * @param rows those of a row of the value, being a table or a list
 */
export function liveNames(path: readonly string[], rows: boolean): LiveName[] {
  try {
    const [root = '', ...rest] = path;
    if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(root)) return [];
    // runs in the global scope, where cells declare.
    let value: unknown = vm.runInThisContext(root);
    for (const name of rest) value = propertyOf(value, name);
    const columns = columnsOf(value);
    if (rows) return columns ?? itemNames(value);
    return namesOf(value);
  } catch {
    return [];
  }
}

function propertyOf(value: unknown, name: string): unknown {
  for (let from = asObject(value); from; from = Object.getPrototypeOf(from) as object | undefined) {
    if (types.isProxy(from)) return undefined;
    const found = Object.getOwnPropertyDescriptor(from, name);
    if (found) return found.value;
  }
  return undefined;
}

function asObject(value: unknown): object | undefined {
  return value === null || value === undefined ? undefined : (Object(value) as object);
}

function namesOf(value: unknown): LiveName[] {
  const names = new Map<string, LiveName>();
  for (let from = asObject(value); from; from = Object.getPrototypeOf(from) as object | undefined) {
    if (types.isProxy(from) || from === Object.prototype || types.isTypedArray(from)) break;
    for (const name of Object.getOwnPropertyNames(from)) {
      if (names.size >= MOST_NAMES) return [...names.values()];
      if (name === 'constructor' || /^\d+$/.test(name) || names.has(name)) continue;
      const { value: own } = Object.getOwnPropertyDescriptor(from, name) as PropertyDescriptor;
      names.set(name, { name, kind: typeof own === 'function' ? 'function' : 'property' });
    }
  }
  return [...names.values()];
}

/** Names that the objects of a list have. */
function itemNames(value: unknown): LiveName[] {
  if (!Array.isArray(value) || types.isProxy(value)) return [];
  const names = new Map<string, LiveName>();
  for (const item of value.slice(0, LOOKED_AT))
    if (typeof item === 'object') for (const one of namesOf(item)) names.set(one.name, one);
  return [...names.values()];
}

/** The columns of a table of Arquero or Danfo. */
function columnsOf(value: unknown): LiveName[] | undefined {
  if (typeof value !== 'object' || value === null || types.isProxy(value)) return undefined;
  const table = value as { columnNames?(): unknown; numRows?: unknown; $columns?: unknown };
  const names =
    typeof propertyOf(value, 'columnNames') === 'function' &&
    typeof propertyOf(value, 'numRows') === 'function'
      ? table.columnNames?.()
      : propertyOf(value, '$columns');
  if (!Array.isArray(names)) return undefined;
  return names.slice(0, MOST_NAMES).map((name) => ({ name: String(name), kind: 'column' }));
}
