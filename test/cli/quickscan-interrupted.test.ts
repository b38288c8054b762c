import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStudy } from '../../src/index.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rekenschap-interrupted-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** An export that is counted as it is read, since it has more than 100 MB. */
function largeExport(path: string): void {
  const items = openStudy().survey.items.map(({ item }) => item);
  const line = `${items.map((_, index) => 1 + (index % 5)).join(',')},${'x'.repeat(180)}\n`;
  const block = line.repeat(4000);
  const file = openSync(path, 'w');
  writeSync(file, `${items.join(',')},toelichting\n`);
  for (let size = 0; size < 110_000_000; size += block.length) writeSync(file, block);
  closeSync(file);
}

it('takes its temporary files with it on Ctrl-C, and writes nothing', { timeout: 120_000 }, async () => {
  const [path, out, scratch] = ['export.csv', 'own', 'tmp'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  largeExport(path);
  mkdirSync(scratch);
  const child = spawn(process.execPath, [cli, 'quickscan', path, '--wave', '2026', '--out', out], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: scratch },
  });
  const ended = once(child, 'close');
  // the moment at which there is something to take away
  while (readdirSync(scratch).length === 0 && child.exitCode === null) await pause(5);
  expect(readdirSync(scratch)).toHaveLength(1);
  child.kill('SIGINT');
  const [code] = (await ended) as [number | null];
  expect(code).toBe(130);
  expect(readdirSync(scratch)).toEqual([]);
  expect(existsSync(out)).toBe(false);
});
