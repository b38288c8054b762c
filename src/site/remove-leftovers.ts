import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Removes the pages and drawings of an earlier run whose notebook, cell or entry is no more.
 *
 * @param out the site's folder
 * @param written paths from the site's root, with slashes, of what stays
 */
export function removeLeftovers(out: string, written: ReadonlySet<string>): void {
  for (const folder of ['notebooks', 'images', 'api'].map((name) => join(out, name)).filter(existsSync)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const isOurs = entry.isFile() && /\.(html|svg)$/.test(entry.name);
      if (isOurs && !written.has(relative(out, path).split(sep).join('/'))) rmSync(path);
    }
  }
}
