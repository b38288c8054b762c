import { errorInWords } from '../contracts/error-in-words.ts';
import type { Told } from '../contracts/language.ts';
import { type NAMED, noSuchName } from '../contracts/no-such-name.ts';

/**
 * A map that says what is missing: `get` of a name that it has not throws in words, in place of `undefined`,
 * which fails far from where it was asked for. `has` asks without that.
 *
 * @param entries names and values
 * @param kind what the names are of
 * @param where to say it is missing
 * @throws Error from `get`, with the name that was probably meant
 */
export function mapByName<Value>(
  entries: readonly (readonly [string, Value])[],
  kind: keyof typeof NAMED,
  where: Told,
): ReadonlyMap<string, Value> {
  const map = new Map(entries);
  const get = (name: string): Value => {
    if (map.has(name)) return Map.prototype.get.call(map, name) as Value;
    throw errorInWords(noSuchName(kind, String(name), [...map.keys()], where));
  };
  return Object.defineProperty(map, 'get', { value: get });
}
