import { describe, expect, it } from 'vitest';
import {
  loadDifferences,
  loadFrequencies,
  loadInstrument,
  loadPanel,
  loadPanelTotals,
} from '../../src/report/index.ts';

interface Figure {
  readonly wave: string;
  readonly item: string;
  readonly statistic: string;
  readonly printed: string;
}

const figures = loadFrequencies().objects() as (Figure & { table: string })[];
const own = (wave: string) =>
  figures.filter((row) => row.table === (wave === '2017' ? 'B1.1' : 'B1.2') && row.wave === wave);

// Column sums added up with awk over the two tables' lines of the report, apart from the transcription.
const COLUMN_SUMS = {
  '2017': { p1: 94, p2: 424, p3: 944, p4: 1701, p5: 334, n: 7432 },
  '2010': { p1: 83, p2: 439, p3: 1018, p4: 1704, p5: 267, n: 13510 },
};

describe('transcription of tables B1.1 and B1.2', () => {
  it('has every figure of both tables: 35 items, 11 figures each', () => {
    expect(figures).toHaveLength(2 * 35 * 11);
  });

  it.each(['2017', '2010'] as const)('adds up to the column sums of the %s table', (wave) => {
    const sums = Object.fromEntries(
      Object.keys(COLUMN_SUMS[wave]).map((statistic) => [
        statistic,
        own(wave)
          .filter((row) => row.statistic === statistic)
          .reduce((sum, row) => sum + Number(row.printed), 0),
      ]),
    );
    expect(sums).toEqual(COLUMN_SUMS[wave]);
  });

  it('has percentages of every item that add up to 100 within rounding', () => {
    for (const wave of ['2017', '2010']) {
      for (const item of loadInstrument().array('item') as string[]) {
        const sum = own(wave)
          .filter((row) => row.item === item && /^p\d$/.test(row.statistic))
          .reduce((total, row) => total + Number(row.printed), 0);
        expect(Math.abs(sum - 100), `${item} ${wave}`).toBeLessThanOrEqual(2);
      }
    }
  });

  it('has one n per block of seven questions in 2010, as a page of the web form gives it', () => {
    const blocks = own('2010').filter((row) => row.statistic === 'n');
    expect(Object.fromEntries(blocks.map((row) => [row.item.slice(0, 2), row.printed]))).toEqual({
      v1: '398',
      v2: '387',
      v3: '384',
      v4: '382',
      v5: '379',
    });
    for (const { item, printed } of blocks) {
      expect(printed, item).toBe(blocks.find((row) => row.item.startsWith(item.slice(0, 2)))?.printed);
    }
  });

  it('never has more answers in 2017 than the 224 respondents', () => {
    for (const { item, printed } of own('2017').filter((row) => row.statistic === 'n')) {
      expect(Number(printed), item).toBeLessThanOrEqual(224);
    }
  });

  it('gives both tables the same means', () => {
    const mean = (table: string, wave: string, item: string) =>
      figures.find(
        (row) => row.table === table && row.wave === wave && row.item === item && row.statistic === 'mean',
      );
    for (const item of loadInstrument().array('item') as string[]) {
      for (const wave of ['2017', '2010']) {
        expect(Number(mean('B1.1', wave, item)?.printed), `${item} ${wave}`).toBe(
          Number(mean('B1.2', wave, item)?.printed),
        );
      }
    }
  });

  it('has a printed difference for every item', () => {
    expect(loadDifferences().array('item')).toEqual([...(loadInstrument().array('item') as string[])].sort());
  });
});

describe('transcription of table 1.1', () => {
  it('has the 43 municipalities and adds up to the printed totals', () => {
    const panel = loadPanel();
    const totals = loadPanelTotals().objects() as {
      instrument: string;
      wave: string;
      statistic: string;
      printed: string;
      section: string;
    }[];
    const total = (instrument: string, statistic: string) =>
      Number(
        totals.find(
          (row) => row.instrument === instrument && row.wave === '2017' && row.statistic === statistic,
        )?.printed,
      );
    expect(panel.numRows()).toBe(total('panel', 'approached'));
    for (const part of ['web_survey', 'quickscan', 'interviews'] as const) {
      const taking = panel.array(part).filter(Boolean).length;
      expect(taking, part).toBe(total(part, 'municipalities'));
    }
    const any = (panel.objects() as unknown as Record<string, boolean>[]).filter(
      (row) => row.web_survey || row.quickscan || row.interviews,
    );
    expect(any).toHaveLength(total('panel', 'municipalities'));
  });
});

describe('quickscan instrument', () => {
  it('keeps the questionnaire order, which puts v3f before v3e', () => {
    const items = loadInstrument().array('item') as string[];
    expect(items).toHaveLength(35);
    expect(items.slice(17, 21)).toEqual(['v3d', 'v3f', 'v3e', 'v3g']);
  });
});
