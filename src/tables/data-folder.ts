import { fileURLToPath } from 'node:url';

/**
 * Absolute path of the package's `data/` folder, or of a file inside it.
 *
 * `src/tables/` and `dist/tables/` lie equally deep, so one relative address serves both.
 *
 * @param path path inside the folder with forward slashes, e.g. `published/panel.csv`
 */
export function dataPath(path = ''): string {
  return fileURLToPath(new URL(`../../data/${path}`, import.meta.url));
}
