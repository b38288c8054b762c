import { expect, it } from 'vitest';
import type { JsonObject } from '../../../src/kernel/protocol/index.ts';
import { type Notebook, shareNotebook } from './notebook.ts';

const shared = shareNotebook();

const complete = async ({ client }: Notebook, code: string, cursor = [...code].length): Promise<JsonObject> =>
  (await client.request('complete_request', { code, cursor_pos: cursor })).content;
const inspect = async ({ client }: Notebook, code: string, cursor: number, detail = 0): Promise<JsonObject> =>
  (await client.request('inspect_request', { code, cursor_pos: cursor, detail_level: detail })).content;

it('completes members, names of cells and of Node, at the right places', async () => {
  const notebook = shared();
  await notebook.run('const numbers = [1, 2]; function helper(): void {}\ninterface Shape { side: number }');
  expect(await complete(notebook, 'numbers.ma')).toMatchObject({
    matches: ['map'],
    cursor_start: 8,
    cursor_end: 10,
  });
  expect(await complete(notebook, "'😀'; numbers.ma")).toMatchObject({
    matches: ['map'],
    cursor_start: 13,
    cursor_end: 15,
  });
  expect((await complete(notebook, 'numb')).matches).toEqual(expect.arrayContaining(['numbers', 'number']));
  expect((await complete(notebook, 'const a: Sha')).matches).toContain('Shape');
  expect((await complete(notebook, 'process.cw')).matches).toEqual(['cwd']);
  expect((await complete(notebook, 'displ')).matches).toContain('display');
  expect((await complete(notebook, 'numbers.map((n) => n.toF')).matches).toEqual(['toFixed']);
  const { metadata } = await complete(notebook, 'help');
  expect(metadata).toMatchObject({ _jupyter_types_experimental: [{ text: 'helper', type: 'function' }] });
});

it('invents no names of cells that have not run', async () => {
  const notebook = shared();
  await notebook.run("const refused: number = 'x'");
  await notebook.client.request('complete_request', { code: 'const onlyTyped = 1', cursor_pos: 19 });
  expect((await complete(notebook, 'refus')).matches).toEqual([]);
  expect((await complete(notebook, 'onlyTy')).matches).toEqual([]);
  expect((await complete(notebook, '__h')).matches).toEqual([]);
});

it('answers while a cell spins', async () => {
  const notebook = shared();
  await notebook.run('const numbers = [1, 2]');
  const id = notebook.start('while (true) {}');
  expect((await complete(notebook, 'numbers.ma')).matches).toEqual(['map']);
  expect((await inspect(notebook, 'numbers', 3)).found).toBe(true);
  notebook.client.send('interrupt_request', {}, { channel: 'control' });
  expect((await notebook.finish(id)).reply.ename).toBe('KeyboardInterrupt');
});

it('explains a name, more or less of it, as text and as markdown', async () => {
  const notebook = shared();
  await notebook.run(
    '/** Adds two.\n *\n * Second paragraph.\n * @param a the first */\nfunction add(a: number, b = 2): number { return a + b }',
  );
  const brief = (await inspect(notebook, 'add(1)', 1)).data as Record<string, string>;
  expect(brief['text/plain']).toContain('add(a: number, b?: number): number');
  expect(brief['text/plain']).toContain('Adds two.');
  expect(brief['text/plain']).not.toContain('Second paragraph.');
  expect(brief['text/plain']).not.toContain('```');
  expect(brief['text/markdown']).toContain('```');
  const full = (await inspect(notebook, 'add(1)', 1, 1)).data as Record<string, string>;
  expect(full['text/plain']).toContain('Second paragraph.');
  expect(full['text/plain']).toContain('the first');
  const call = (await inspect(notebook, 'add(1, ', 7)).data as Record<string, string>;
  expect(call['text/plain']).toContain('add(a: number, b?: number): number');
  expect((await inspect(notebook, "'😀'; add", 6)).found).toBe(true);
  expect((await inspect(notebook, 'nowhere', 3)).found).toBe(false);
  expect((await inspect(notebook, 'if (true) {}', 1)).found).toBe(false);
});
