import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the sources. */
export const src = fileURLToPath(new URL('../src', import.meta.url));

/** One file imports another. */
export interface Arrow {
  /** Path of the importing file below src, with slashes. */
  readonly from: string;
  /** Path of the imported file below src. */
  readonly to: string;
}

/** Every import of one of our own files: import and export ... from, import(), import type, new URL(). */
export function arrowsIn(from: string, text: string): Arrow[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const specifiers = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\bnew URL\(\s*)(['"`])(\.{1,2}\/[^'"`]*?)\1/g;
  return [...code.matchAll(specifiers)].map(([, , to = '']) => ({
    from,
    to: posix.normalize(posix.join(posix.dirname(from), to)),
  }));
}

/** The folder directly below src, or the file there. */
export const layerOf = (path: string): string => path.split('/')[0] ?? '';

/** Every TypeScript file below src, by its path with slashes. */
export const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.split(sep).join('/'));

/** Every import among them. */
export const arrows = files.flatMap((path) => arrowsIn(path, readFileSync(join(src, path), 'utf8')));
