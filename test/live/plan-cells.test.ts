import { describe, expect, it } from 'vitest';
import { type PlannedCell, planCells } from '../../src/live/kernel/plan-cells.ts';

const cells = (...sources: string[]): PlannedCell[] =>
  sources.map((source, at) => ({ id: String(at + 1), source }));

describe('the cells that have to run so that one can', () => {
  it.each<[what: string, sources: string[], target: string, ids: string[]]>([
    ['what declares its names', ['const a: number = 1;', 'const b = 2;', 'a + 1'], '3', ['1', '3']],
    ['what those need', ["import { x } from 'y';", 'const a = x();', 'show(1)', 'a'], '4', ['1', '2', '4']],
    [
      'what fills a list',
      ['const list: string[] = [];', "list.push('a');", 'list.length'],
      '3',
      ['1', '2', '3'],
    ],
    ['what assigns to a variable', ['let n = 0;', 'n = 5;', 'n'], '3', ['1', '2', '3']],
    ['nothing for names of its own', ['const a = 1;', 'const f = (a: number) => a; f(2)'], '2', ['2']],
    ['nothing below it', ['a', 'const a = 1;'], '1', ['1']],
    ['nothing for a property of that name', ['const items = 1;', 'figure.items'], '2', ['2']],
    ['a function that is declared', ['function f() { return 1; }', 'f()'], '2', ['1', '2']],
    ['a text that cannot be read, alone', ['const a = 1;', 'a +'], '2', ['2']],
  ])('are %s', (_, sources, target, ids) => {
    expect(planCells(cells(...sources), target)).toEqual(ids);
  });

  it('are none that ran and stayed as they are', () => {
    const [a, b, c] = cells('const a = 1;', 'const b = a + 1;', 'b') as [
      PlannedCell,
      PlannedCell,
      PlannedCell,
    ];
    const ran = (cell: PlannedCell, order: number) => ({ ...cell, ran: { source: cell.source, order } });
    expect(planCells([ran(a, 1), ran(b, 2), c], '3')).toEqual(['3']);
    expect(planCells([{ ...ran(a, 1), source: 'const a = 2;' }, ran(b, 2), c], '3')).toEqual(['1', '2', '3']);
    // the first ran again after the second
    expect(planCells([ran(a, 3), ran(b, 2), c], '3')).toEqual(['2', '3']);
  });
});
