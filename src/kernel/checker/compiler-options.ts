import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { jsxOptions } from '../project/jsx-options.ts';
import { language } from '../project/language.ts';
import { projectOptions } from '../project/project-options.ts';

/** Parts of the library that Node versions differ in, each with a probe for what it describes. */
const probes: readonly [string, () => boolean][] = [
  ['es2024.object', () => 'groupBy' in Object],
  ['es2024.collection', () => 'groupBy' in Map],
  ['es2024.promise', () => 'withResolvers' in Promise],
  ['es2024.arraybuffer', () => 'transfer' in ArrayBuffer.prototype],
  ['es2024.string', () => 'isWellFormed' in String.prototype],
  ['es2024.regexp', () => 'unicodeSets' in RegExp.prototype],
  ['es2024.sharedmemory', () => 'waitAsync' in Atomics],
  ['es2025.collection', () => 'union' in Set.prototype],
  ['es2025.iterator', () => 'Iterator' in globalThis],
  ['es2025.promise', () => 'try' in Promise],
  ['es2025.regexp', () => 'escape' in RegExp],
  ['es2025.float16', () => 'Float16Array' in globalThis],
  ['esnext.array', () => 'fromAsync' in Array],
  ['esnext.error', () => 'isError' in Error],
  ['esnext.disposable', () => 'dispose' in Symbol],
  ['esnext.decorators', () => true],
];

/**
 * Options under which cells are checked: what the nearest `tsconfig.json` says, else strict, and with the
 * library of the Node that runs them.
 *
 * @param loose whatever says otherwise, nothing strict
 */
export function compilerOptions(cwd: string, loose = language() === 'javascript'): Record<string, unknown> {
  const { compilerOptions: own } = projectOptions(cwd);
  const { lib, types = [], ...rest } = own as { lib?: string[]; types?: string[] };
  const options: Record<string, unknown> = {
    strict: true,
    ...rest,
    target: 'esnext',
    module: 'esnext',
    moduleResolution: 'bundler',
    moduleDetection: 'force',
    customConditions: [...new Set(['node', ...((own.customConditions as string[] | undefined) ?? [])])],
    lib: lib ?? ['es2023', ...probes.filter(([, has]) => has()).map(([name]) => name)],
    types: [...new Set([...types.filter((type) => type !== 'node'), ...nodeTypes(cwd)])],
    skipLibCheck: true,
    noEmit: true,
    allowJs: true,
    ...jsxOptions(cwd),
    resolveJsonModule: true,
    allowImportingTsExtensions: true,
  };
  if (loose) {
    for (const name of Object.keys(options))
      if (/^(strict|noImplicit|exact|noUnchecked)/.test(name)) delete options[name];
    options.strict = false;
  }
  return options;
}

/** The project's own declarations of Node where it has them, else ours. */
function nodeTypes(cwd: string): string[] {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'node_modules/@types/node/package.json'))) return ['node'];
    if (folder === path.dirname(folder)) break;
  }
  try {
    const file = createRequire(import.meta.url).resolve('@types/node/package.json');
    return [realpathSync(path.dirname(file))];
  } catch {
    return [];
  }
}
