import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type Notebook, shareNotebook, startNotebook } from './notebook.ts';

const shared = shareNotebook();

const matches = async ({ client }: Notebook, code: string): Promise<unknown> =>
  (await client.request('complete_request', { code, cursor_pos: [...code].length })).content.matches;

it('completes members of values that types know nothing of', async () => {
  const notebook = shared();
  await notebook.run(
    `const parsed = JSON.parse('{"alpha": {"beta gamma": 1, "bravo": [{"deep": 2, "delta": 3}]}, "a b": 1}')`,
  );
  expect(await matches(notebook, 'parsed.al')).toEqual(['alpha']);
  expect(await matches(notebook, 'parsed.')).toEqual(['alpha']);
  expect(await matches(notebook, "parsed['")).toEqual(['a b', 'alpha']);
  expect(await matches(notebook, "parsed.alpha['b")).toEqual(['beta gamma', 'bravo']);
  expect(await matches(notebook, 'const x = 1\nf(parsed.alpha.bravo[0].de')).toEqual(['deep', 'delta']);
  expect(await matches(notebook, 'parsed.alpha.bravo.map((item: any) => item.')).toEqual(['deep', 'delta']);
  expect(await matches(notebook, 'parsed.alpha.bravo[0].deep.toF')).toEqual(['toFixed']);
  expect(await matches(notebook, '// parsed.')).toEqual([]);
});

it('tells what types and values have, each once', async () => {
  const notebook = shared();
  await notebook.run('const both: { typed: number; [more: string]: number } = { typed: 1, untyped: 2 }');
  expect(await matches(notebook, 'both.')).toEqual(['typed', 'untyped']);
  await notebook.run('const URL = { mine: 1 } as any');
  expect(await matches(notebook, 'URL.mi')).toEqual(['mine']);
});

it('runs nothing of the user to learn names', async () => {
  const notebook = shared();
  await notebook.run(
    'let ran = 0\nconst sly: any = { get trap() { ran++; return { inner: 1 } }, plain: 1 }\n' +
      'const proxy: any = new Proxy({ p: 1 }, { ownKeys() { ran++; return [] }, get() { ran++ } })',
  );
  expect(await matches(notebook, 'sly.')).toEqual(['plain', 'trap']);
  expect(await matches(notebook, 'sly.trap.')).toEqual([]);
  expect(await matches(notebook, 'proxy.')).toEqual([]);
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
  expect(await matches(notebook, 'dt.filter((d) => d.s')).toEqual(['score', 'sector']);
  expect(await matches(notebook, 'dt.derive({ twice: (d) => d.sco')).toEqual(['score']);
  expect(await matches(notebook, 'dt.derive({ twice: (d) => d.score * 2 }).filter((d) => d.tw')).toEqual([
    'twice',
  ]);
  expect(await matches(notebook, "dt.groupby('sec")).toEqual(['sector']);
  expect(await matches(notebook, "dt.groupby('score', 'sec")).toEqual(['sector']);
  expect(await matches(notebook, "dt.select(['score', 'sec")).toEqual(['sector']);
  expect(await matches(notebook, "dt.fold({ columns: ['sec")).toEqual(['sector']);
  expect(await matches(notebook, "f(['sec")).toEqual([]);
  expect(await matches(notebook, 'dt.numR')).toEqual(['numRows']);
});

it('completes columns of a frame of Danfo', async () => {
  const notebook = shared();
  // What Danfo's own frames have, without the seconds that TensorFlow takes to load.
  await notebook.run(
    'class Frame { $columns = ["score", "sector"]; get columns() { return this.$columns }\n' +
      'column(name: string) { return name } groupby(names: string[]) { return names } }\n' +
      'const df: any = new Frame()',
  );
  expect(await matches(notebook, "df.column('sec")).toEqual(['sector']);
  expect(await matches(notebook, "df.groupby(['sec")).toEqual(['sector']);
  expect(await matches(notebook, 'df.apply((row: any) => row.sc')).toEqual(['score']);
});

it('completes files and packages in strings', async () => {
  const notebook = shared();
  await notebook.write('lib/helper.ts', 'export const helper = 1');
  await notebook.write('lib/data.csv', 'a,b');
  await notebook.write('package.json', '{ "dependencies": { "left-pad": "1" } }');
  expect(await matches(notebook, "import { helper } from './li")).toEqual(['lib/']);
  expect(await matches(notebook, "import { helper } from './lib/h")).toContain('helper.ts');
  expect(await matches(notebook, "import { helper } from './lib/d")).toEqual([]);
  expect(await matches(notebook, "import x from 'left")).toEqual(['left-pad']);
  expect(await matches(notebook, "import fs from 'node:fs/pr")).toEqual(['node:fs/promises']);
  expect(await matches(notebook, "readFileSync('./lib/d")).toEqual(['data.csv']);
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
