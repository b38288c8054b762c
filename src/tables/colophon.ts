import { type ColumnTable, table } from 'arquero';
import { currentLanguage, type Language } from '../contracts/language.ts';
import { surroundings } from '../contracts/surroundings.ts';
import { readDataPackage } from './data-package.ts';

const WORDS = {
  en: { data: 'data (sha256)', seed: 'seed', none: 'none: no step uses chance' },
  nl: { data: 'gegevens (sha256)', seed: 'toevalsgetal', none: 'geen: geen stap gebruikt toeval' },
} satisfies Record<Language, Record<string, string>>;

/**
 * What a notebook's results rest on, as its last cell shows it: the version of this package, one hash over
 * all data files, and the versions of the packages that count and draw. Nothing here uses chance unless the
 * notebook states a seed of its own.
 *
 * @returns columns name, value
 * @example colophon().columnNames() // ['name', 'value']
 */
export function colophon(): ColumnTable {
  const { data, sha256, versions } = surroundings();
  const parts = readDataPackage(data).resources.flatMap(({ path }) => [
    path,
    data.read(path)?.bytes ?? new Uint8Array(),
  ]);
  const words = WORDS[currentLanguage()];
  const [own = ['', ''], ...others] = versions();
  const rows = [own, [words.data, sha256(parts).slice(0, 16)], ...others, [words.seed, words.none]];
  return table({ name: rows.map(([name]) => name), value: rows.map(([, value]) => value) });
}
