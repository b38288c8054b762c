import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from './cli-error.ts';
import { shownPath } from './package-path.ts';

/**
 * The notebooks of a folder, by name.
 *
 * @returns their paths, as a user would type them
 * @throws CliError when there is none
 */
export function findNotebooks(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const notebooks = names.filter((name) => name.endsWith('.ipynb') && !name.startsWith('.')).sort();
  if (notebooks.length === 0) throw new CliError(`no notebook found in ${folder}`);
  return notebooks.map((name) => shownPath(join(folder, name)));
}
