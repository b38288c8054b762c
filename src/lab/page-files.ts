import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { JsonObject } from '../kernel/protocol/index.ts';
import { mimeTypeOf } from './contents/mime-types.ts';

/** A file of the page, compressed as it lies on the disk. */
interface PageFile {
  readonly type: string;
  readonly gzipped: Buffer;
  plain(): Buffer;
}

/** JupyterLab as it was built into this package. */
export interface PageFiles {
  /** By its path from the page's folder, `static/main.js`; undefined for anything else. */
  file(path: string): PageFile | undefined;
  /** What can be set, by the name of the plugin whose settings they are. */
  readonly schemas: ReadonlyMap<string, { readonly schema: JsonObject; readonly version: string }>;
  /** Packages in it, with their licences, as JupyterLab's own page of licences reads them. */
  licences(): JsonObject;
}

/**
 * Opens the built page. Only what lies there now is ever served.
 *
 * @returns undefined where it was not built
 */
export function openPageFiles(folder: string): PageFiles | undefined {
  if (!existsSync(join(folder, 'schemas.json.gz'))) return undefined;
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.gz'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const known = new Set(paths);
  const read = (path: string) => readFileSync(join(folder, `${path}.gz`));
  const json = (path: string) => JSON.parse(gunzipSync(read(path)).toString()) as JsonObject;
  let schemas: PageFiles['schemas'] | undefined;
  return {
    file(path) {
      if (!known.has(`${path}.gz`)) return undefined;
      const gzipped = read(path);
      return { type: mimeTypeOf(path), gzipped, plain: () => gunzipSync(gzipped) };
    },
    get schemas() {
      schemas ??= new Map(Object.entries(json('schemas.json'))) as unknown as PageFiles['schemas'];
      return schemas;
    },
    licences: () => json('licences.json'),
  };
}
