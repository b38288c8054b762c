import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ColumnTable, table } from 'arquero';
import { dataPath } from './data-folder.ts';
import { readDataPackage } from './data-package.ts';

const PACKAGES = ['arquero', 'plotly.js', '@resvg/resvg-js', '@stdlib/stats-base-dists-t-cdf'];

/**
 * What a notebook's results rest on, as its last cell shows it: the version of this package, one hash over all
 * data files, and the versions of the packages that count and draw. Nothing here uses chance unless the
 * notebook states a seed of its own.
 *
 * @returns columns name, value
 */
export function colophon(): ColumnTable {
  const require = createRequire(import.meta.url);
  const hash = createHash('sha256');
  for (const { path } of readDataPackage().resources) hash.update(path).update(readFileSync(dataPath(path)));
  const rows = [
    ['rekenschap', require('rekenschap/package.json').version],
    ['data (sha256)', hash.digest('hex').slice(0, 16)],
    ...PACKAGES.map((name) => [name, versionOf(require, name)]),
    ['seed', 'none: no step uses chance'],
  ];
  return table({ name: rows.map(([name]) => name), value: rows.map(([, value]) => value) });
}

function versionOf(require: NodeJS.Require, name: string): string {
  const folder = require.resolve.paths(name) ?? [];
  for (const modules of folder) {
    try {
      return JSON.parse(readFileSync(`${modules}/${name}/package.json`, 'utf8')).version;
    } catch {
      // the package may be installed in a folder further up
    }
  }
  throw new Error(`package ${name} is not installed; run npm ci`);
}
