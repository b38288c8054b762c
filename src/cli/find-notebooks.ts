import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { CliError } from './cli-error.ts';
import { shownPath } from './package-path.ts';

/**
 * The notebooks of a folder and of those in it, by name, those of the folder itself first.
 *
 * @returns their paths, as a user would type them
 * @throws CliError when there is none
 */
export function findNotebooks(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const depth = (name: string) => name.split(sep).length;
  const notebooks = names
    .filter((name) => name.endsWith('.ipynb') && !name.split(sep).some(isHidden))
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  if (notebooks.length === 0) throw new CliError(`no notebook found in ${folder}`);
  return notebooks.map((name) => shownPath(join(folder, name)));
}

/** Checkpoints of Jupyter, and what npm installs. */
const isHidden = (part: string): boolean => part.startsWith('.') || part === 'node_modules';
