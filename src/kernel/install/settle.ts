import { cpSync, existsSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { kernelMain } from '../../platform/kernel-command.ts';
import { userDataFolder } from '../../platform/user-data-folder.ts';

/** Where `npx` keeps packages for a while. */
const passing = `${sep}_npx${sep}`;

/**
 * The script by which the kernel stays installed. Where `npx` runs it, the packages lie in a cache that may
 * be emptied any day: it then is the one that {@link settle} copies.
 */
export function settledMain(): string {
  const main = kernelMain();
  const modules = passingModules(main);
  return modules === undefined ? main : join(settledFolder(), main.slice(modules.length));
}

/** Copies the kernel with its packages to where it can stay, if it has to be. @returns the folder, if so */
export function settle(): string | undefined {
  const modules = passingModules(kernelMain());
  if (modules === undefined) return undefined;
  const folder = settledFolder();
  rmSync(folder, { recursive: true, force: true });
  cpSync(modules, folder, { recursive: true, verbatimSymlinks: true });
  return folder;
}

/** Removes what was copied. */
export function unsettle(): void {
  if (existsSync(settledFolder())) rmSync(join(settledFolder(), '..'), { recursive: true });
}

function settledFolder(): string {
  return join(userDataFolder(), 'kernel', 'node_modules');
}

/** The `node_modules` of the cache that the script lies in. */
function passingModules(main: string): string | undefined {
  const at = main.indexOf(passing);
  if (at < 0) return undefined;
  const end = main.indexOf(`${sep}node_modules${sep}`, at);
  return end < 0 ? undefined : main.slice(0, end + `${sep}node_modules`.length);
}
