import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const read = (path) => readFileSync(path, 'utf8');

/** The library of the language that a page can rely on, and all that it refers to. */
function languageFiles() {
  const folder = join(dirname(require.resolve('typescript-js/package.json')), 'lib');
  const files = {};
  const take = (name) => {
    const file = `lib.${name}.d.ts`;
    if (`/lib/${file}` in files) return;
    const text = read(join(folder, file));
    files[`/lib/${file}`] = text;
    for (const [, other] of text.matchAll(/^\/\/\/ <reference lib="([^"]+)"/gm)) take(other);
  };
  for (const name of ['es2023', 'esnext.disposable', 'decorators']) take(name);
  return files;
}

function arqueroFiles() {
  const folder = join(dirname(require.resolve('arquero/package.json')), 'dist/types');
  return Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .filter((path) => path.endsWith('.d.ts'))
      .map((path) => [`/types/arquero/${path}`, read(join(folder, path))]),
  );
}

/** The declarations behind what a page can import of the library. */
function ownFiles() {
  const files = {
    '/types/rekenschap/page.d.ts': [
      "export * from './count-tables/index.ts';",
      "export * from './guard/index.ts';",
      "export { ownReport } from './own-report/own-report.ts';",
      "export { pageParts } from './own-report/page-parts.ts';",
      "export { besideStudy, bySurvey } from './own-report/report-basis.ts';",
      "export { withOwnWave } from './own-report/with-own-wave.ts';",
      "export * from './portable.ts';",
    ].join('\n'),
  };
  const take = (path) => {
    const file = here(`dist/${path.replace(/\.ts$/, '.d.ts')}`);
    const key = `/types/rekenschap/${path.replace(/\.ts$/, '.d.ts')}`;
    if (key in files || !existsSync(file)) return;
    files[key] = read(file).replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
    for (const [, other] of files[key].matchAll(/(?:from|import\()\s*'(\.[^']+)'/g))
      take(resolve('/', dirname(path), other).slice(1));
  };
  for (const path of ['count-tables/index.ts', 'guard/index.ts', 'own-report/index.ts', 'portable.ts'])
    take(path);
  for (const path of ['stats/index.ts', 'recovery/index.ts', 'charts/index.ts']) take(path);
  return files;
}

/** What cells of a page find in their global scope besides the language itself. */
const pageGlobals = (displayDeclarations) => `
declare const In: string[];
declare const Out: { [cell: number]: any };
declare var _: any;
declare const kernel: { readonly signal: AbortSignal };
interface Console { log(...values: unknown[]): void; info(...values: unknown[]): void; debug(...values: unknown[]): void; warn(...values: unknown[]): void; error(...values: unknown[]): void }
declare const console: Console;
interface AbortSignal { readonly aborted: boolean; readonly reason: any; throwIfAborted(): void }
declare class AbortController { readonly signal: AbortSignal; abort(reason?: unknown): void }
declare class TextEncoder { encode(text?: string): Uint8Array }
declare class TextDecoder { constructor(label?: string); decode(bytes?: ArrayBufferView | ArrayBuffer): string }
declare class URL { constructor(address: string, base?: string); href: string; pathname: string; searchParams: { get(name: string): string | null } }
declare const performance: { now(): number };
declare const crypto: { randomUUID(): string; getRandomValues<Values extends ArrayBufferView>(values: Values): Values };
declare function setTimeout(work: (...values: any[]) => void, ms?: number, ...values: unknown[]): number;
declare function clearTimeout(timer?: number): void;
declare function setInterval(work: (...values: any[]) => void, ms?: number, ...values: unknown[]): number;
declare function clearInterval(timer?: number): void;
declare function queueMicrotask(work: () => void): void;
declare function structuredClone<Value>(value: Value): Value;
declare function atob(text: string): string;
declare function btoa(text: string): string;
${displayDeclarations}`;

/** Every declaration that the language service of a page reads, by path. */
export async function liveTypes() {
  const { displayDeclarations } = await import('./dist/kernel/display/globals.js');
  return {
    ...languageFiles(),
    ...arqueroFiles(),
    ...ownFiles(),
    '/globals.d.ts': pageGlobals(displayDeclarations),
  };
}
