import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folders that a site fills; those of a site as it was before it had editions are cleared as well. */
const FOLDERS = ['en', 'nl', 'images', 'downloads', 'notebooks', 'api'];
const FORMER = ['findings.html', 'ledger.html', 'assets/language.js'];

/**
 * Removes the pages and drawings of an earlier run whose notebook, cell or entry is no more.
 *
 * @param out the site's folder
 * @param written paths from the site's root, with slashes, of what stays
 */
export function removeLeftovers(out: string, written: ReadonlySet<string>): void {
  for (const folder of FOLDERS.map((name) => join(out, name)).filter(existsSync)) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const isOurs = entry.isFile() && /\.(html|svg|png|csv|js)$/.test(entry.name);
      if (isOurs && !written.has(relative(out, path).split(sep).join('/'))) rmSync(path);
    }
  }
  for (const name of FORMER) if (!written.has(name)) rmSync(join(out, name), { force: true });
}
