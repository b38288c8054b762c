import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ranSandboxed } from './ran-sandboxed.ts';

it('is held by Node itself from reading and writing files, through the library too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rekenschap-sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const secret = join(folder, 'secret.csv');
  writeFileSync(secret, 'item,n\nv1a,3\n');
  const run = await ranSandboxed([
    "import { openStudy, readPublishedTable, saveSvg } from 'rekenschap';",
    `readPublishedTable(${JSON.stringify(secret)})`,
    `await saveSvg({ data: [], layout: {} } as any, ${JSON.stringify(join(folder, 'chart.svg'))})`,
    `openStudy(${JSON.stringify(folder)})`,
    'if (openStudy().responses().numRows() === 0) throw new Error("its own data must be there")',
  ]);
  expect(run.ending).toBeUndefined();
  const failed = run.messages.flatMap((message) => (message.kind === 'fails' ? [message] : []));
  expect(failed.map(({ cell }) => cell)).toEqual([2, 3, 4]);
  expect(failed[0]?.message).toMatch(/restricted|ERR_ACCESS_DENIED/i);
  expect(existsSync(join(folder, 'chart.svg'))).toBe(false);
}, 60_000);

it('keeps names from cell to cell as the kernel does, declared anew and awaited at the top', async () => {
  const run = await ranSandboxed([
    'const one: number = await Promise.resolve(1); let { a, b = 2 } = { a: 3 } as { a: number; b?: number };',
    'const one = 10; function twice(x: number) { return 2 * x; }\nclass Box { value = twice(one); }',
    'if (new Box().value + a + (b ?? 0) !== 25) throw new Error(String(new Box().value + a));',
    'nowhere.to.be.found',
  ]);
  expect(run.messages.filter(({ kind }) => kind === 'fails')).toEqual([
    { kind: 'fails', cell: 4, message: 'ReferenceError: nowhere is not defined' },
  ]);
}, 60_000);
