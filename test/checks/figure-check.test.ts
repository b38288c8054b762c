import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { CHECK_MIME, checkFigure, checkTable, summarise } from '../../src/checks/index.ts';
import { statedShares } from '../../src/report/index.ts';

const printed = table({
  item: ['a', 'a', 'a'],
  wave: ['2017', '2017', '2017'],
  statistic: ['p1', 'sd', 'p1'],
  source: ['table 1', 'table 1', 'section 2'],
  printed: ['7', '.90', '8'],
});
const recomputed = table({
  item: ['a', 'a', 'b'],
  wave: ['2017', '2017', '2017'],
  statistic: ['p1', 'sd', 'p1'],
  recomputed: ['7', '0.90', '3'],
});

describe('checkFigure', () => {
  it('compares a recomputed cell with every place that prints it', () => {
    const check = checkFigure('9.9', printed, recomputed);
    expect(check.cells.map(({ source, verdict }) => `${source} ${verdict}`)).toEqual([
      'table 1 recomputed',
      'section 2 wrong',
      'table 1 recomputed',
      ' not in the report',
    ]);
    expect(summarise(check)).toBe('figure 9.9: 1 wrong, 2 recomputed, 1 not in the report');
    expect(checkTable(check).numRows()).toBe(4);
  });

  it('shows itself with errors first, and as data for the runner', () => {
    const check = checkFigure('9.9', printed, recomputed);
    const bundle = (check as unknown as Record<symbol, () => Record<string, unknown>>)[
      Symbol.for('Jupyter.display')
    ]?.();
    expect(bundle?.[CHECK_MIME]).toEqual({ figure: '9.9', cells: check.cells });
    const html = String(bundle?.['text/html']);
    expect(html.indexOf('>wrong<')).toBeLessThan(html.lastIndexOf('>recomputed<'));
  });

  it('refuses a missing column, a cell recomputed twice, and a printed cell left out', () => {
    expect(() => checkFigure('1', printed.select('item'), recomputed)).toThrow('lacks column wave');
    expect(() => checkFigure('1', printed, recomputed.concat(recomputed))).toThrow(
      'a 2017 p1 is recomputed twice',
    );
    expect(() => checkFigure('1', printed, recomputed.slice(0, 1))).toThrow('prints a 2017 sd');
  });
});

describe('statedShares', () => {
  it('takes the exact shares of the asked items from the ledger', () => {
    const claims = table({
      id: ['x-1', 'x-2', 'x-3'],
      section: ['2.2', '2.3', '2.4'],
      claim: ['one', 'two', 'three'],
      statistic: ['agree(v1b, 2017)', 'percent(v1b, 4, 2010)', 'agree(v1b, 2017)'],
      // table B1.1 prints 60 and 10 percent, table B1.2 66 percent
      stated: ['70', '61', '75'],
      precision: ['exact', 'exact', 'about'],
      note: [null, null, null],
    });
    expect(statedShares(claims, ['v1b']).objects()).toMatchObject([
      {
        item: 'v1b',
        wave: '2017',
        statistic: 'agree',
        source: 'section 2.2',
        printed: '70',
        verdict: 'recomputed',
      },
      { item: 'v1b', wave: '2010', statistic: 'p4', source: 'section 2.3', printed: '61', verdict: 'wrong' },
    ]);
    expect(statedShares(claims, ['v1a']).numRows()).toBe(0);
  });
});
