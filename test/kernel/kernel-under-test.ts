import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { ConnectionInfo } from '../../src/kernel/protocol/index.ts';
import { kernelCommandLine, kernelMain } from '../../src/platform/kernel-command.ts';
import { connectTestClient, type TestClient } from './client.ts';
import { connectionInfo } from './served.ts';

/** A kernel process, as built, and a client connected to it. */
export interface KernelUnderTest {
  child: ChildProcess;
  pid: number;
  client: TestClient;
  info: ConnectionInfo;
  folder: string;
  /** Exit code, or the signal it ended by. */
  ended: Promise<number | NodeJS.Signals | null>;
  stderr(): string;
  /**
   * Ends it at once, and fails on a message that was invalid; who starts it
   * for a file calls this at the file's end.
   */
  end(): void;
}

/**
 * For how long a kernel is there: one test, which ends it, or all tests of a file, whose `afterAll` ends it.
 */
export type Lifetime = 'test' | 'file';

/** Starts a kernel in a folder of its own; at its end the test, or the file, fails on an invalid message. */
export async function startKernelUnderTest(
  env: NodeJS.ProcessEnv = {},
  lifetime: Lifetime = 'test',
  files: Record<string, string> = {},
): Promise<KernelUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-test-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const info = connectionInfo(folder);
  const file = join(folder, 'connection.json');
  writeFileSync(file, JSON.stringify(info));
  if (!existsSync(kernelMain())) throw new Error(`${kernelMain()} is not there: npm run build`);
  const [command, ...args] = kernelCommandLine(file);
  const child = spawn(command, args, {
    cwd: folder,
    // Named as Jupyter does it: a kernel that still starts when its test run is killed ends too.
    env: { ...process.env, XDG_DATA_HOME: folder, JPY_PARENT_PID: String(process.pid), ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let client: TestClient | undefined;
  const end = (): void => {
    child.kill('SIGKILL');
    client?.close();
    rmSync(folder, { recursive: true, force: true });
    expect(client?.faults ?? []).toEqual([]);
  };
  if (lifetime === 'test') onTestFinished(end);
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  client = await connectTestClient(info);
  return { child, pid: child.pid as number, client, info, folder, ended, stderr: () => stderr, end };
}

/** Ids of the processes a process has started. */
export function childrenOf(pid: number): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return rows
    .map((row) => row.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child as number);
}

/** Whether a process runs; one that has ended and that nobody has asked about yet does not. */
export function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

/** Whether a condition comes true in time. */
export async function comesTrue(condition: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return condition();
}
