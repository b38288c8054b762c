import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

/** Programs of Debian that read and write the formats, independent of ours; CI installs them. */
const has = (program: string): boolean => spawnSync('which', [program]).status === 0;
export const hasReadstat = has('readstat');
export const hasPspp = has('pspp');

const folder = mkdtempSync(join(tmpdir(), 'debian-tools-'));

/** A file's cells as `readstat` prints them, header first. */
export function readstatCells(path: string): string[][] {
  const text = execFileSync('readstat', [path, '-'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return parse(text, { relax_column_count: true, bom: true }) as string[][];
}

/** Converts a file by `readstat` to the format of the other name, and gives its bytes. */
export function readstatConverts(path: string, name: string): Uint8Array {
  const out = join(folder, name);
  execFileSync('readstat', ['-f', path, out], { stdio: 'ignore' });
  return readFileSync(out);
}

/** Runs PSPP syntax in a folder of its own. */
export function runPspp(syntax: string): { read(name: string): Uint8Array; path(name: string): string } {
  const own = mkdtempSync(join(folder, 'pspp-'));
  writeFileSync(join(own, 'syntax.sps'), syntax);
  const { status, stdout, stderr } = spawnSync('pspp', ['-o', '-', 'syntax.sps'], {
    cwd: own,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`pspp: ${stdout}${stderr}`);
  return { read: (name) => readFileSync(join(own, name)), path: (name) => join(own, name) };
}

/** Real files of public readers, beside the checkout where they are there. */
export const realFiles = ['../shared/real-files', '../../shared/real-files']
  .map((path) => fileURLToPath(new URL(`../../${path}`, import.meta.url)))
  .find(existsSync);
