import { type ColumnTable, op, table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { type AnyTable, escaped, typed } from '../../src/tables/typed-table.ts';

interface Count {
  readonly wave: string;
  readonly item: string;
  readonly response: number;
  readonly count: number;
}

const counts = () =>
  typed<Count>(
    table({
      wave: ['a', 'a', 'b', 'b'],
      item: ['x', 'x', 'x', 'y'],
      response: [1, 2, 1, 2],
      count: [3, 1, 2, 5],
    }),
  );

describe('a typed table', () => {
  it('is the table itself, and goes where a plain one goes', () => {
    const plain: ColumnTable = table({ wave: ['a'] });
    expect(typed<{ wave: string }>(plain)).toBe(plain);
    const back: AnyTable = counts();
    expect(back.numRows()).toBe(4);
  });

  it('knows its columns through the verbs', () => {
    const wanted = ['x'];
    const shares = counts()
      .filter(escaped((d) => wanted.includes(d.item)))
      .groupby('wave', 'item')
      .derive({ n: (d) => op.sum(d.count) })
      .ungroup()
      .derive({ percent: escaped((d) => Math.round((100 * d.count) / d.n)), name: (d) => d.wave });
    const percents: number[] = shares.array('percent');
    const names: string[] = shares.array('name');
    expect(percents).toEqual([75, 25, 100]);
    expect(names).toEqual(['a', 'a', 'b']);
    const [first] = shares.select('wave', 'percent').objects();
    const wave: string | undefined = first?.wave;
    expect(wave).toBe('a');
    const sums = counts()
      .groupby('wave')
      .rollup({ n: op.sum('count'), most: (d) => op.max(d.response) });
    const n: number[] = sums.array('n');
    expect(n).toEqual([4, 7]);
    expect(sums.array('wave')).toEqual(['a', 'b']);
    const folded = counts().fold(['response', 'count'], { as: ['what', 'number'] });
    const what: ('response' | 'count')[] = folded.array('what');
    expect(what.slice(0, 2)).toEqual(['response', 'count']);
    const item = 'y';
    expect(
      counts()
        .params({ item })
        .filter((d, $) => d.item === $.item)
        .numRows(),
    ).toBe(1);
    expect(counts().rename({ item: 'statement' }).orderby('statement').array('statement')).toHaveLength(4);
    expect(counts().semijoin(sums, 'wave').concat(counts()).numRows()).toBe(8);
  });

  it('makes a misspelt column an error of the compiler', () => {
    // each line is refused when the types are checked; none of them is run
    const all = counts();
    const rolled = all.groupby('wave').rollup({ n: op.sum('count') });
    const chosen = all.params({ item: 'x' });
    const refused = (): unknown[] => [
      // @ts-expect-error no such column
      all.filter((d) => d.itm === 'x'),
      // @ts-expect-error no such column
      all.filter(escaped((d) => d.itm === 'x')),
      // @ts-expect-error no such column
      all.groupby('wav'),
      // @ts-expect-error no such column
      all.derive({ n: (d) => op.sum(d.cont) }),
      // @ts-expect-error no such column
      all.select('wave', 'itm'),
      // @ts-expect-error no such column
      all.array('itm'),
      // @ts-expect-error no such column
      all.orderby('itm'),
      // @ts-expect-error no such column
      all.fold(['respons']),
      // @ts-expect-error no such column
      all.rename({ itm: 'item' }),
      // @ts-expect-error the column is rolled up
      rolled.array('count'),
      // @ts-expect-error no such parameter
      chosen.filter((d, $) => d.item === $.itm),
      // @ts-expect-error a wave is no number
      all.derive({ more: (d) => d.wave * 3 }),
    ];
    expect(typeof refused).toBe('function');
  });
});
