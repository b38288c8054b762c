import { expect, it } from 'vitest';
import { analyseCell } from '../../../src/kernel/cell/analyse-cell.ts';
import { startCheckedSession } from './checked-session.ts';

const { checker, run } = startCheckedSession();
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

it('keeps what is written about a name when it keeps no more than its type', async () => {
  const text =
    '/** Doubles.\n * @param n the number */\nconst double = (n: number) => n * 2\n' +
    '/** Adds. */\nfunction add(a: number, b: number) { return double(a) + b }\n' +
    'const point = {\n  /** From the left. */\n  x: 1,\n}';
  expect(await run(text)).toEqual([]);
  await checker.rest();
  await run('const rewritten = 1');
  expect(await checker.hover(analyseCell('double'), 2)).toContain('Doubles.');
  expect(await checker.hover(analyseCell('add(1, 2)'), 1)).toContain('Adds.');
  expect(await checker.hover(analyseCell('add(1, 2)'), 1)).toContain('(a: number, b: number): number');
  expect(await checker.hover(analyseCell('point.x'), 6)).toContain('From the left.');
  expect(await codes('add(1, "x")')).toEqual([2345]);
});
