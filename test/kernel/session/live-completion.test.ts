import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type Notebook, shareNotebook, startNotebook } from './notebook.ts';

const shared = shareNotebook();

const matches = async ({ client }: Notebook, code: string): Promise<unknown> =>
  (await client.request('complete_request', { code, cursor_pos: [...code].length })).content.matches;

/** Asks again while a busy machine answers later than completion waits. */
const expectMatches = (notebook: Notebook, code: string) =>
  expect.poll(() => matches(notebook, code), { timeout: 10_000 });

it('completes members of values that types know nothing of', async () => {
  const notebook = shared();
  await notebook.run(
    `const parsed = JSON.parse('{"alpha": {"beta gamma": 1, "bravo": [{"deep": 2, "delta": 3}]}, "a b": 1}')`,
  );
  await expectMatches(notebook, 'parsed.al').toEqual(['alpha']);
  await expectMatches(notebook, 'parsed.').toEqual(['alpha']);
  await expectMatches(notebook, "parsed['").toEqual(['a b', 'alpha']);
  await expectMatches(notebook, "parsed.alpha['b").toEqual(['beta gamma', 'bravo']);
  await expectMatches(notebook, 'const x = 1\nf(parsed.alpha.bravo[0].de').toEqual(['deep', 'delta']);
  await expectMatches(notebook, 'parsed.alpha.bravo.map((item: any) => item.').toEqual(['deep', 'delta']);
  await expectMatches(notebook, 'parsed.alpha.bravo[0].deep.toF').toEqual(['toFixed']);
  await expectMatches(notebook, '// parsed.').toEqual([]);
});

it('tells what types and values have, each once', async () => {
  const notebook = shared();
  await notebook.run('const both: { typed: number; [more: string]: number } = { typed: 1, untyped: 2 }');
  await expectMatches(notebook, 'both.').toEqual(['typed', 'untyped']);
  await notebook.run('const URL = { mine: 1 } as any');
  await expectMatches(notebook, 'URL.mi').toEqual(['mine']);
});

it('runs nothing of the user to learn names', async () => {
  const notebook = shared();
  await notebook.run(
    'let ran = 0\nconst sly: any = { get trap() { ran++; return { inner: 1 } }, plain: 1 }\n' +
      'const proxy: any = new Proxy({ p: 1 }, { ownKeys() { ran++; return [] }, get() { ran++ } })',
  );
  await expectMatches(notebook, 'sly.').toEqual(['plain', 'trap']);
  await expectMatches(notebook, 'sly.trap.').toEqual([]);
  await expectMatches(notebook, 'proxy.').toEqual([]);
  expect((await notebook.run('ran')).result).toBe('0');
});

it('completes columns of a table of Arquero, in functions and in strings', async () => {
  const notebook = await startNotebook();
  symlinkSync(
    fileURLToPath(new URL('../../../node_modules', import.meta.url)),
    path.join(notebook.folder, 'node_modules'),
  );
  await notebook.run(
    "import * as aq from 'arquero'\nconst dt = aq.table({ score: [1, 2], sector: ['a', 'b'] })",
  );
  await expectMatches(notebook, 'dt.filter((d) => d.s').toEqual(['score', 'sector']);
  await expectMatches(notebook, 'dt.derive({ twice: (d) => d.sco').toEqual(['score']);
  await expectMatches(notebook, 'dt.derive({ twice: (d) => d.score * 2 }).filter((d) => d.tw').toEqual([
    'twice',
  ]);
  await expectMatches(notebook, "dt.groupby('sec").toEqual(['sector']);
  await expectMatches(notebook, "dt.groupby('score', 'sec").toEqual(['sector']);
  await expectMatches(notebook, "dt.select(['score', 'sec").toEqual(['sector']);
  await expectMatches(notebook, "dt.fold({ columns: ['sec").toEqual(['sector']);
  await expectMatches(notebook, "f(['sec").toEqual([]);
  await expectMatches(notebook, 'dt.numR').toEqual(['numRows']);
});

it('completes columns of a frame of Danfo', async () => {
  const notebook = shared();
  // What Danfo's own frames have, without the seconds that TensorFlow takes to load.
  await notebook.run(
    'class Frame { $columns = ["score", "sector"]; get columns() { return this.$columns }\n' +
      'column(name: string) { return name } groupby(names: string[]) { return names } }\n' +
      'const df: any = new Frame()',
  );
  await expectMatches(notebook, "df.column('sec").toEqual(['sector']);
  await expectMatches(notebook, "df.groupby(['sec").toEqual(['sector']);
  await expectMatches(notebook, 'df.apply((row: any) => row.sc').toEqual(['score']);
});

it('completes files and packages in strings', async () => {
  const notebook = shared();
  await notebook.write('lib/helper.ts', 'export const helper = 1');
  await notebook.write('lib/data.csv', 'a,b');
  await notebook.write('package.json', '{ "dependencies": { "left-pad": "1" } }');
  await expectMatches(notebook, "import { helper } from './li").toEqual(['lib/']);
  await expectMatches(notebook, "import { helper } from './lib/h").toContain('helper.ts');
  await expectMatches(notebook, "import { helper } from './lib/d").toEqual([]);
  await expectMatches(notebook, "import x from 'left").toEqual(['left-pad']);
  await expectMatches(notebook, "import fs from 'node:fs/pr").toEqual(['node:fs/promises']);
  await expectMatches(notebook, "readFileSync('./lib/d").toEqual(['data.csv']);
});

it('does not wait for a cell that computes', async () => {
  const notebook = shared();
  await notebook.run('const some: any = { value: 1 }\nconst list = [1]');
  const id = notebook.start("console.log('busy'); while (true) {}");
  await notebook.client.iopub((m) => m.header.msg_type === 'stream' && m.parent_header.msg_id === id);
  const asked = performance.now();
  expect(await matches(notebook, 'some.')).toEqual([]);
  expect(await matches(notebook, 'list.ma')).toEqual(['map']);
  expect(performance.now() - asked).toBeLessThan(1500);
  notebook.client.send('interrupt_request', {}, { channel: 'control' });
  await notebook.finish(id);
});
