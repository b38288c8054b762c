import { expect, it } from 'vitest';
import { startCheckedSession } from './checked-session.ts';

const { run } = startCheckedSession();
const codes = async (text: string): Promise<number[]> => (await run(text)).map(({ code }) => code);

it('takes nothing for done that a cell which ended early may not have done', async () => {
  expect(await run('let g: { x: number } | null = null')).toEqual([]);
  expect(await run("JSON.parse('{'); g = { x: 1 }", true)).toEqual([]);
  expect(await codes('g.x')).toEqual([18047]);
  expect(await run('let open = null\nopen = 1')).toEqual([]);
  expect(await run("JSON.parse('{'); open = 'text'", true)).toEqual([]);
  expect(await codes('open.length')).toEqual([2339]);
  expect(await codes('const either: number | string = open')).toEqual([]);
  expect(await run('const rows = []')).toEqual([]);
  expect(await run("rows.push(1); JSON.parse('{')", true)).toEqual([]);
  expect(await codes('rows.map((n) => n.toFixed())')).toEqual([]);
});

it('checks a cell again that ran before, with the types of now', async () => {
  const cell = 'last = (last ?? 0) + 1';
  expect(await run('let last: number | null = null')).toEqual([]);
  expect(await run(cell)).toEqual([]);
  expect(await run(cell)).toEqual([]);
  expect(await codes('last.toFixed()')).toEqual([]);
  expect(await run('let last: string | null = null')).toEqual([]);
  expect(await codes(cell)).not.toEqual([]);
});

it('does not take for missing what a function may have assigned meanwhile', async () => {
  expect(await run('let data: { n: number } | null = null\nsetTimeout(() => { data = { n: 1 } })')).toEqual(
    [],
  );
  expect(await codes('data.n')).toEqual([18047]);
  expect(await codes('data?.n')).toEqual([]);
});

it('checks a long chain of assignments', async () => {
  expect(await run('let chained: number | string = 0\nconst grown = []')).toEqual([]);
  for (let i = 0; i < 300; i++)
    expect(await run(`chained = chained === ${i} ? ${i} + 1 : chained; grown.push(${i})`)).toEqual([]);
  expect(await codes('grown.map((n) => n.toFixed())')).toEqual([]);
  expect(await codes('grown.map((n) => n.length)')).toEqual([2339]);
}, 30_000);
