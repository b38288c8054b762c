import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectOptions, startFolder } from '../project/project-options.ts';

const EXTENSIONS = ['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '.json'];

/**
 * The file that a specifier means, found as TypeScript finds it: relative, absolute, a `file:` address, or
 * one that the project has `paths` for.
 */
export function resolveLocal(specifier: string, from: string): string | undefined {
  if (!/^(\.{0,2}\/|\.{1,2}$|file:)/.test(specifier)) {
    for (const wanted of projectOptions(startFolder).candidates(specifier)) {
      const file = findFile(wanted);
      if (file) return file;
    }
    return undefined;
  }
  return findFile(
    specifier.startsWith('file:') ? fileURLToPath(specifier) : path.resolve(path.dirname(from), specifier),
  );
}

function findFile(wanted: string): string | undefined {
  const written = /\.[mc]?js$/.test(wanted)
    ? [wanted.replace(/js$/, 'ts'), wanted.replace(/\.js$/, '.tsx')]
    : [];
  const candidates = [
    wanted,
    ...written,
    ...EXTENSIONS.map((extension) => wanted + extension),
    ...EXTENSIONS.map((extension) => path.join(wanted, `index${extension}`)),
  ];
  return candidates.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/**
 * An address that changes with the file, so that Node imports it anew; CommonJS modules have one per process.
 */
export function importAddress(file: string): string {
  const { href } = pathToFileURL(file);
  return /\.(json|mjs|js)$/.test(file) ? `${href}?v=${stampOf(file)}` : href;
}

/** What tells a version of a file from others; undefined where there is none. */
export function stampOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat && `${Math.round(stat.mtimeMs * 1000).toString(36)}-${stat.size.toString(36)}`;
}
