import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { providedModule } from './import-from.ts';

const TYPESCRIPT = /\.([mc]?ts|tsx)$/;

/**
 * `require` for cells. TypeScript files of the project are ES modules here, which can be imported and not
 * required: the error says so, where Node's own would complain of their syntax.
 *
 * @param file the file that cells pretend to be
 */
export function cellRequire(file: string): NodeJS.Require {
  const require = createRequire(file);
  const own = (specifier: string): unknown => {
    const module = providedModule(specifier);
    if (module) return module;
    const found = typescriptFile(specifier, path.dirname(file));
    if (!found) return require(specifier);
    const written = JSON.stringify(specifier);
    throw new Error(
      `${found} is TypeScript, which require() cannot load: write import … from ${written} or await import(${written})`,
    );
  };
  return Object.assign(own, require);
}

/**
 * The TypeScript file that a relative or absolute specifier means,
 * where there is no file that Node would take.
 */
function typescriptFile(specifier: unknown, folder: string): string | undefined {
  if (typeof specifier !== 'string' || !/^\.{0,2}\//.test(specifier)) return undefined;
  const wanted = path.resolve(folder, specifier);
  if (TYPESCRIPT.test(wanted)) return existsSync(wanted) ? specifier : undefined;
  if (['', '.js', '.json', '.node', '/index.js', '/package.json'].some((end) => existsFile(wanted + end)))
    return undefined;
  const end = ['.ts', '.tsx', '.mts', '.cts', '/index.ts'].find((one) => existsFile(wanted + one));
  return end && specifier + end;
}

function existsFile(file: string): boolean {
  return existsSync(file) && !existsSync(`${file}/.`);
}
