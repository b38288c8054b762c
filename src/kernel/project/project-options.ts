import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { getTsconfig as GetTsconfig } from 'get-tsconfig';
import { language } from './language.ts';

/** What a type error does: it stops the cell, it is told beside the cell's output, or nothing. */
export type TypeErrors = 'stop' | 'warn' | 'ignore';

/** What the nearest `tsconfig.json` says, as far as cells go by it. */
interface ProjectOptions {
  /** The file; undefined where there is none. */
  file?: string;
  /** What is wrong with the file: then nothing of it counts. */
  problem?: string;
  /** Options of the compiler, with absolute paths. */
  compilerOptions: Record<string, unknown>;
  typeErrors: TypeErrors;
  /** Files that a specifier may mean by `paths`, best first. */
  candidates(specifier: string): string[];
}

/** Options that say how code is to be understood. What a cell is for rules the others: it emits nothing. */
const honoured = (
  'strict noImplicitAny strictNullChecks strictFunctionTypes strictBindCallApply strictPropertyInitialization ' +
  'strictBuiltinIteratorReturn noImplicitThis useUnknownInCatchVariables noUncheckedIndexedAccess ' +
  'exactOptionalPropertyTypes noImplicitOverride noImplicitReturns noFallthroughCasesInSwitch ' +
  'noPropertyAccessFromIndexSignature lib jsx jsxImportSource jsxFactory jsxFragmentFactory experimentalDecorators ' +
  'emitDecoratorMetadata useDefineForClassFields customConditions esModuleInterop allowSyntheticDefaultImports ' +
  'allowUnreachableCode allowUnusedLabels noUncheckedSideEffectImports'
).split(' ');

/** Where the kernel was started: cells may change the working folder, but not where they look for things. */
export const startFolder = process.cwd();

const CHOICES: Record<string, TypeErrors> = { stop: 'stop', warn: 'warn', ignore: 'ignore' };
const known = new Map<string, ProjectOptions>();

/**
 * Reads the nearest `tsconfig.json`, with what it extends, once for each folder. Beside the compiler's
 * options it may say `"rekenschap": { "typeErrors": "warn" }`; the environment variable
 * REKENSCHAP_TYPE_ERRORS says the same and comes first.
 */
export function projectOptions(cwd: string): ProjectOptions {
  const options = known.get(cwd) ?? readOptions(cwd);
  known.set(cwd, options);
  return options;
}

function readOptions(cwd: string): ProjectOptions {
  const own =
    CHOICES[process.env.REKENSCHAP_TYPE_ERRORS ?? ''] ?? (language() === 'javascript' ? 'ignore' : undefined);
  const none: ProjectOptions = { compilerOptions: {}, typeErrors: own ?? 'stop', candidates: () => [] };
  if (!hasConfiguration(cwd)) return none;
  // loaded only where there is something for it to read.
  const { getTsconfig } = createRequire(import.meta.url)('get-tsconfig') as {
    getTsconfig: typeof GetTsconfig;
  };
  try {
    const found = getTsconfig(cwd);
    if (!found) return none;
    const { compilerOptions: given = {} } = found.config;
    const folder = path.dirname(found.path);
    const written = (found.config as { rekenschap?: { typeErrors?: string } }).rekenschap?.typeErrors;
    if (written !== undefined && !CHOICES[written])
      throw new Error(`"typeErrors" is ${JSON.stringify(written)}; expected "stop", "warn" or "ignore"`);
    const compilerOptions: Record<string, unknown> = {};
    for (const name of honoured) if (name in given) compilerOptions[name] = given[name as keyof typeof given];
    const { paths, typeRoots, types } = given;
    const base = path.resolve(folder, given.baseUrl ?? '.');
    const absolute: Record<string, string[]> = {};
    for (const [pattern, targets] of Object.entries(paths ?? {}))
      absolute[pattern] = targets.map((target) => path.resolve(base, target));
    // every name is looked for below `baseUrl` too.
    if (given.baseUrl !== undefined) absolute['*'] ??= [path.join(base, '*')];
    if (Object.keys(absolute).length > 0) compilerOptions.paths = absolute;
    if (typeRoots) compilerOptions.typeRoots = typeRoots.map((root) => path.resolve(folder, root));
    if (types) compilerOptions.types = types;
    return {
      file: found.path,
      compilerOptions,
      typeErrors: own ?? CHOICES[written ?? ''] ?? 'stop',
      candidates: (specifier) => candidates(specifier, absolute),
    };
  } catch (error) {
    return { ...none, problem: `the tsconfig.json above ${cwd} does not count: ${(error as Error).message}` };
  }
}

function hasConfiguration(cwd: string): boolean {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'tsconfig.json'))) return true;
    if (folder === path.dirname(folder)) return false;
  }
}

/** The longest pattern that fits says where to look, as TypeScript has it. */
function candidates(specifier: string, paths: Record<string, string[]>): string[] {
  let best: { length: number; targets: string[]; middle: string } | undefined;
  for (const [pattern, targets] of Object.entries(paths)) {
    const [head = '', tail] = pattern.split('*');
    if (tail === undefined) {
      if (pattern === specifier) return targets;
      continue;
    }
    const fits = specifier.startsWith(head) && specifier.endsWith(tail);
    if (!fits || specifier.length < head.length + tail.length || head.length < (best?.length ?? 0)) continue;
    const middle = specifier.slice(head.length, specifier.length - tail.length);
    best = { length: head.length, targets, middle };
  }
  return best ? best.targets.map((target) => target.replace('*', best.middle)) : [];
}
