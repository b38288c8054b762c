import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerCommand } from './language-client.ts';

/** What checks types: the native compiler, the compiler in JavaScript, or nothing. */
export type CheckerKind = 'native' | 'javascript' | 'none';

/**
 * Lets the server's heap grow to five times what lives before it collects by itself: it then starts without
 * collecting at all. The checker has it collect between cells.
 */
const GOGC = process.env.GOGC ?? '400';

/**
 * Looks for the checker to use: TypeScript's native language server where the platform has one, else our
 * language server over the JavaScript compiler, else none.
 *
 * @param wanted tries this kind and what comes after it
 */
export function findServer(wanted: CheckerKind = 'native'): { kind: CheckerKind; command?: ServerCommand } {
  const require = createRequire(import.meta.url);
  if (wanted === 'native')
    try {
      const typescript = createRequire(require.resolve('typescript/package.json'));
      const folder = path.dirname(
        typescript.resolve(`@typescript/typescript-${process.platform}-${process.arch}/package.json`),
      );
      const file = path.join(folder, 'lib', process.platform === 'win32' ? 'tsc.exe' : 'tsc');
      return { kind: 'native', command: { file, arguments: ['--lsp', '--stdio'], env: { GOGC } } };
    } catch {
      // no binary for this platform
    }
  if (wanted !== 'none')
    try {
      require.resolve('typescript-js');
      const extension = path.extname(fileURLToPath(import.meta.url));
      const script = fileURLToPath(new URL(`./service-server${extension}`, import.meta.url));
      return { kind: 'javascript', command: { file: process.execPath, arguments: [script] } };
    } catch {
      // not installed
    }
  return { kind: 'none' };
}
