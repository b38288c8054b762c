import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { homedir } from 'node:os';
import path from 'node:path';

/** A file, folder or package that can stand in a string. */
interface PathMatch {
  text: string;
  isFolder: boolean;
}

/** What an import can name. */
const IMPORTABLE = /\.([mc]?[jt]s|[jt]sx|json)$/;
const MOST_ENTRIES = 500;

/**
 * Files and folders that fit what is written, folders with a slash behind.
 *
 * @param text the string up to the cursor
 * @param cwd what a relative path starts from
 * @param imports only what can be imported, and packages
 */
export function completePath(text: string, cwd: string, imports: boolean): PathMatch[] {
  const isFile = /^(\.{1,2}|~)?\//.test(text) || text === '.' || text === '..';
  if (!isFile) return imports ? packageNames(cwd).filter(({ text: name }) => name.startsWith(text)) : [];
  const slash = text.lastIndexOf('/');
  const written = text.slice(0, slash + 1);
  const start = text.slice(slash + 1);
  const folder = path.resolve(cwd, written.replace(/^~(?=\/)/, homedir()));
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name.startsWith(start) && (start.startsWith('.') || !name.startsWith('.')))
      .filter((entry) => !imports || entry.isDirectory() || IMPORTABLE.test(entry.name))
      .slice(0, MOST_ENTRIES)
      .map((entry) => ({
        text: entry.isDirectory() ? `${entry.name}/` : entry.name,
        isFolder: entry.isDirectory(),
      }));
  } catch {
    return [];
  }
}

/** Packages that the project names, and Node's own modules. */
function packageNames(cwd: string): PathMatch[] {
  const names = new Set<string>();
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    try {
      const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
        readFileSync(path.join(folder, 'package.json'), 'utf8'),
      ) as Record<string, Record<string, string> | undefined>;
      for (const some of [dependencies, devDependencies, optionalDependencies])
        for (const name of Object.keys(some ?? {})) if (!name.startsWith('@types/')) names.add(name);
    } catch {
      // no package there
    }
    if (folder === path.dirname(folder)) break;
  }
  for (const name of builtinModules) if (!name.startsWith('_')) names.add(`node:${name}`);
  return [...names].map((text) => ({ text, isFolder: false }));
}
