import { type ColumnTable, table } from 'arquero';
import { surroundings } from '../contracts/surroundings.ts';
import { readDataPackage } from './data-package.ts';

/**
 * What a notebook's results rest on, as its last cell shows it: the version of this package, one hash over all
 * data files, and the versions of the packages that count and draw. Nothing here uses chance unless the
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
  const [own = ['', ''], ...others] = versions();
  const rows = [
    own,
    ['data (sha256)', sha256(parts).slice(0, 16)],
    ...others,
    ['seed', 'none: no step uses chance'],
  ];
  return table({ name: rows.map(([name]) => name), value: rows.map(([, value]) => value) });
}
