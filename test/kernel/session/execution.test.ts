import { expect, it } from 'vitest';
import { shareNotebook } from './notebook.ts';

const notebook = shareNotebook();

it('shows the last expression, and nothing else', async () => {
  const { run } = notebook();
  expect((await run('const xs: number[] = [1, 2, 3]')).result).toBeUndefined();
  expect((await run('xs.map((x) => x * 2)')).result).toBe('[ 2, 4, 6 ]');
  expect((await run('xs.length;')).result).toBeUndefined();
  expect((await run('for (const x of xs) x')).result).toBeUndefined();
  expect((await run('Promise.resolve(5)')).result).toBe('5');
  expect((await run('await Promise.resolve(6)')).result).toBe('6');
  expect((await run('undefined')).result).toBeUndefined();
  expect((await run('null')).result).toBe('null');
  expect((await run('10n ** 20n')).result).toBe('100000000000000000000n');
  expect((await run('-0')).result).toBe('-0');
});

it('awaits at the top level, in loops too, and keeps order with the output', async () => {
  const { run } = notebook();
  const code = 'for await (const v of (async function* () { yield 1; yield 2 })()) console.log(v)\n3';
  const { stdout, result, outputs } = await run(code);
  expect([stdout, result]).toEqual(['1\n2\n', '3']);
  expect(outputs.map(({ header }) => header.msg_type)).toEqual(['execute_input', 'stream', 'execute_result']);
});

it('gives cells the earlier sources and results', async () => {
  const { run } = notebook();
  const count = Number((await run('20 + 1')).reply.execution_count);
  expect((await run('_ * 2')).result).toBe('42');
  expect((await run(`Out[${count}] + Out[${count + 1}]`)).result).toBe('63');
  expect((await run(`In[${count}]`)).result).toBe("'20 + 1'");
  expect((await run('_', { store_history: false })).result).toBe("'20 + 1'");
});

it('refuses a cell with a type error, with place and caret, and does not run it', async () => {
  const { run } = notebook();
  await run('let ran = false; const s = "😀"');
  const { reply, traceback } = await run("ran = true\nconst t = '😀'; const n: number = 'x'");
  expect(reply).toMatchObject({ status: 'error', ename: 'TypeCheckError' });
  expect(reply.evalue).toContain("Type 'string' is not assignable to type 'number'.");
  // Column 23 in UTF-16 units; the emoji is two units and two columns wide.
  expect(traceback).toContain(`In[${reply.execution_count}]:2:23 - error TS2322`);
  const [line = '', caret = ''] = traceback.split('\n').slice(1);
  expect(line.indexOf('n: number')).toBe(caret.indexOf('^'));
  expect((await run('ran')).result).toBe('false');
  expect((await run('const maybe: string | undefined = [s].pop(); maybe.length')).traceback).toContain(
    'TS18048',
  );
  expect((await run('const fixed = 1')).reply.status).toBe('ok');
  expect((await run('fixed = 2')).traceback).toContain("Cannot assign to 'fixed' because it is a constant.");
  expect((await run('let free = 1')).reply.status).toBe('ok');
  expect((await run('free = 2; free + 1')).result).toBe('3');
});

it('promises no more of the library than this Node has', async () => {
  const { run } = notebook();
  const checks: [string, boolean][] = [
    ['Object.groupBy', 'groupBy' in Object],
    ['Promise.withResolvers', 'withResolvers' in Promise],
    ['new Set().union', 'union' in Set.prototype],
    ['[].toSorted', 'toSorted' in Array.prototype],
    ["''.isWellFormed", 'isWellFormed' in String.prototype],
  ];
  for (const [code, has] of checks) {
    const { reply } = await run(`typeof ${code}`);
    expect([code, reply.status]).toEqual([code, has ? 'ok' : 'error']);
  }
});

it('lets a name be declared anew by another kind, and uses the new type', async () => {
  const { run } = notebook();
  await run('const a: string = "one"');
  expect((await run('a.toUpperCase()')).result).toBe("'ONE'");
  await run('function a(): number { return 2 }');
  expect((await run('a().toFixed(1)')).result).toBe("'2.0'");
  await run('interface a { b: number }');
  expect((await run('const held: a = { b: 3 }; held.b')).result).toBe('3');
  await run('enum a { X = 4 }');
  expect((await run('a.X')).result).toBe('4');
  await run('class a { static y = 5 }');
  expect((await run('a.y')).result).toBe('5');
  expect((await run('a.X')).traceback).toContain('TS2339');
});

it('keeps what a failing cell declared before it failed, and only that', async () => {
  const { run } = notebook();
  await run("const early = 1\nif (early) throw new Error('stop')\nconst late = 2");
  expect((await run('early')).result).toBe('1');
  expect((await run('late')).traceback).toContain("Cannot find name 'late'");
});

it('runs the newer syntax', async () => {
  const { run } = notebook();
  expect((await run('enum E { A = 3 }\nE.A')).result).toBe('3');
  expect((await run('namespace N { export const v = 4 }\nN.v')).result).toBe('4');
  const disposed = await run("using d = { [Symbol.dispose]() { console.log('disposed') } }\n5");
  expect([disposed.stdout, disposed.result]).toEqual(['disposed\n', '5']);
  expect((await run('class P { constructor(readonly p: number) {} }\nnew P(6).p')).result).toBe('6');
  expect((await run('class Q { accessor q = 7 }\nnew Q().q')).result).toBe('7');
});

it('evaluates user expressions after the cell', async () => {
  const { run } = notebook();
  const { reply } = await run('const base: number = 4', {
    user_expressions: { next: 'base + 1', wrong: 'nowhere', typed: '(base as number) * 2' },
  });
  expect(reply.user_expressions).toMatchObject({
    next: { status: 'ok', data: { 'text/plain': '5' } },
    wrong: { status: 'error', ename: 'ReferenceError' },
    typed: { status: 'ok', data: { 'text/plain': '8' } },
  });
});

it('runs cells of two shells at once, each with its own output', async () => {
  const { client, start, finish } = notebook();
  const { content } = await client.request('create_subshell_request', {}, { channel: 'control' });
  const subshell = String(content.subshell_id);
  const main = start(
    "for (let i = 0; i < 5; i++) { await new Promise((r) => setTimeout(r, 20)); console.log('main') }\n1",
  );
  const other = client.send(
    'execute_request',
    {
      code: "for (let i = 0; i < 5; i++) { await new Promise((r) => setTimeout(r, 20)); console.log('sub') }\n2",
    },
    { subshell },
  );
  const [one, two] = await Promise.all([finish(main), finish(other)]);
  expect([one.stdout, one.result]).toEqual(['main\n'.repeat(5), '1']);
  expect([two.stdout, two.result]).toEqual(['sub\n'.repeat(5), '2']);
  const order = client.published
    .filter(({ header }) => header.msg_type === 'stream')
    .map((m) => m.content.text);
  expect(order.slice(0, -1).some((text, i) => text !== order[i + 1])).toBe(true);
});

it('runs cells as editors and scripts write them', async () => {
  const { run } = notebook();
  expect((await run('#!/usr/bin/env node\n5')).result).toBe('5');
  expect((await run('\ufeffconst marked = 6\nmarked')).result).toBe('6');
  expect((await run('const ends = 1;\r\n`a\r\nb`.length + ends\r\n')).result).toBe('4');
  for (const nothing of ['', '  ', '// a comment', '/* another */'])
    expect([nothing, (await run(nothing)).reply.status]).toEqual([nothing, 'ok']);
  const large = await run(`const large = '${'x'.repeat(1_000_000)}'; large.length`);
  expect(large.result).toBe('1000000');
});

it('lets functions and classes keep their names, also where a global or another kind has them', async () => {
  const { run } = notebook();
  const code = 'class Date { n = 1 }\nfunction fetch() {}\nconst URL = () => 1, Map = class {}';
  expect((await run(`${code}\n;[new Date(), fetch.name, URL.name, new Map()]`)).result).toBe(
    "[ Date { n: 1 }, 'fetch', 'URL', Map {} ]",
  );
  const several = 'var URL = () => 1, Set = async () => {}';
  expect((await run(`${several}\n[URL.name, Set.name]`)).result).toBe("[ 'URL', 'Set' ]");
  expect((await run('var { Map } = { Map: 1 }, Set = async () => {}\n[Map, Set.name]')).result).toBe(
    "[ 1, 'Set' ]",
  );
  expect((await run('var URL: any; var Map: any = 2\n5')).result).toBe('5');
  expect((await run('namespace process { export const n = 1 }\n[process.n]')).result).toBe('[ 1 ]');
  await run('let kind = 1');
  expect((await run('function kind() { throw new Error("x") }\nkind.name')).result).toBe("'kind'");
  expect((await run('kind()')).traceback).toContain('at kind (In[');
  expect((await run('const process: any = 6; process()')).reply.evalue).toBe('process is not a function');
});

it('shows very large values at once', async () => {
  const { run } = notebook();
  for (const code of [
    'new Float64Array(1e7)',
    'Array.from({ length: 1e6 }, (_, i) => i)',
    '({ a: new Array(3e6).fill({}) })',
  ]) {
    await run(`const huge = ${code}`);
    const start = performance.now();
    expect([code, (await run('huge')).result?.includes('more items')]).toEqual([code, true]);
    expect([code, performance.now() - start < 400]).toEqual([code, true]);
  }
});
