import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { SourceFile } from '../contracts/source-file.ts';
import type { StudyFiles, Surroundings } from '../contracts/surroundings.ts';
import { packageRoot } from './package-root.ts';
import { readSource, readStart } from './read-source.ts';
import { tslabDisplay } from './tslab-display.ts';

/** Packages that a result may rest on. */
const COUNTING_AND_DRAWING = ['arquero', 'plotly.js', '@resvg/resvg-js', '@stdlib/stats-base-dists-t-cdf'];

/** Any value as Node writes it. */
export const nodeInspect = inspect;

/** What the library asks of Node: the package's own `data/`, folders and files by path, versions, a hash. */
export function nodeSurroundings(): Surroundings {
  return {
    get data() {
      return folderFiles(join(packageRoot(import.meta.url), 'data'));
    },
    openFolder(folder) {
      if (existsSync(folder) && statSync(folder).isDirectory()) return folderFiles(folder);
      throw new Error(`${folder}: is no folder; expected one that holds a datapackage.json`);
    },
    readFile: readSource,
    readStart,
    versions,
    otherDisplay: tslabDisplay,
    sha256(parts) {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      return hash.digest('hex');
    },
  };
}

function folderFiles(folder: string): StudyFiles {
  return {
    name: folder,
    read(path): SourceFile | undefined {
      const full = join(folder, path);
      return existsSync(full) ? readSource(full) : undefined;
    },
  };
}

function versions(): (readonly [string, string])[] {
  const require = createRequire(import.meta.url);
  const own = readFileSync(join(packageRoot(import.meta.url), 'package.json'), 'utf8');
  return [
    ['rekenschap', (JSON.parse(own) as { version: string }).version],
    ...COUNTING_AND_DRAWING.map((name) => [name, versionOf(require, name)] as const),
  ];
}

function versionOf(require: NodeJS.Require, name: string): string {
  // the package may be installed in a folder further up
  const folder = (require.resolve.paths(name) ?? []).find((modules) =>
    existsSync(join(modules, name, 'package.json')),
  );
  if (folder === undefined) throw new Error(`package ${name} is not installed; run npm ci`);
  return (JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string })
    .version;
}
