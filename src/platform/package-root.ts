import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the package that a file belongs to: the nearest one above it with a `package.json`, from the
 * sources as from what is built or packed.
 *
 * @param url `import.meta.url` of the file
 */
export function packageRoot(url: string): string {
  let folder = dirname(fileURLToPath(url));
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
