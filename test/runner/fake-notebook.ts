import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Folder of a kernel that misbehaves on demand: see its file for the orders a cell may hold. */
export const FAKE_KERNEL = fileURLToPath(new URL('../fixtures/fake-kernel', import.meta.url));

/** A folder that goes when the test ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rekenschap-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a notebook with one code cell per source; a pair is a source with its tags. @returns its path */
export function writeNotebook(
  folder: string,
  sources: readonly (string | readonly [source: string, ...tags: string[]])[],
  kernel = 'tslab',
  name = 'test.ipynb',
): string {
  const cells = sources.map((each, index) => {
    const [source, ...tags] = typeof each === 'string' ? [each] : each;
    return {
      cell_type: 'code',
      id: `c${index + 1}`,
      metadata: { tags },
      source,
      outputs: [],
      execution_count: null,
    };
  });
  const path = join(folder, name);
  const metadata = { kernelspec: { name: kernel, display_name: kernel } };
  writeFileSync(path, JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }));
  return path;
}

/** Whether a process lives; one that ended and that nobody has waited for yet counts as gone. */
export function isAlive(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
