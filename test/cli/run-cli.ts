import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What the command left behind. */
export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the built `rekenschap` command, as a user would. */
export function startCli(args: readonly string[]): { child: ChildProcess; result: Promise<CliResult> } {
  if (!existsSync(cli)) throw new Error('dist/cli.js is missing; run `npm run build` first');
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  const result = new Promise<CliResult>((done) => {
    child.once('close', (code) => done({ code, ...texts }));
  });
  return { child, result };
}

/** Runs the built `rekenschap` command to its end. */
export function runCli(...args: string[]): Promise<CliResult> {
  return startCli(args).result;
}

/** Every file below a folder, hidden ones included. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
}
