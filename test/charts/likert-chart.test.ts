import { describe, expect, it } from 'vitest';
import { likertChart } from '../../src/charts/likert-chart.ts';
import { OPEN_EDGE, PAPER } from '../../src/charts/palette.ts';
import { collisions, drawnTexts } from './drawn-texts.ts';
import { chartRows, ITEMS, TEXT, tableOf } from './quickscan-rows.ts';

const DUTCH = { ...TEXT, language: 'nl' } as const;

interface BarTrace {
  readonly name: string;
  readonly x: number[];
  readonly y: number[];
  readonly base: number[];
  readonly text: string[];
  readonly hovertext: string[];
  readonly marker: object;
}
const traces = (chart: { data: readonly object[] }) => chart.data as BarTrace[];

describe('likertChart', () => {
  it('stands items in the order of the table, first on top, and 2010 above 2017', async () => {
    const chart = likertChart(tableOf(chartRows()), DUTCH);
    const texts = await drawnTexts(chart);
    const order = texts
      .filter(({ text }) => Object.values(ITEMS).some(({ nl }) => nl === text) || /^20\d\d \(n/.test(text))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text);
    expect(order).toEqual([
      ITEMS.v3c.nl,
      '2010 (n = 384)',
      '2017 (n = 209)',
      ITEMS.v2g.nl,
      '2010 (n = 387)',
      '2017 (n = 214)',
      ITEMS.v3a.nl,
      '2010 (n = 384)',
      '2017 (n = 213)',
    ]);
  });

  it.each(['nl', 'en'] as const)(
    'leaves room between the legend and the first item: %s',
    async (language) => {
      const chart = likertChart(tableOf(chartRows()), { ...TEXT, language });
      const texts = await drawnTexts(chart);
      const legend = texts.find(
        ({ text }) => text === (language === 'nl' ? 'Helemaal eens' : 'Strongly agree'),
      );
      const first = texts.find(({ text }) => text === ITEMS.v3c[language]);
      expect((first?.top ?? 0) - (legend?.bottom ?? 0)).toBeGreaterThanOrEqual(10);
    },
  );

  it('lets each answer begin where the one before it ends', () => {
    const all = traces(likertChart(tableOf(chartRows()), TEXT));
    expect(all).toHaveLength(5);
    // first bar: 2010 of v3c, printed 7, 31, 30, 28, 3
    expect(all.map(({ x }) => x[0])).toEqual([7, 31, 30, 28, 3]);
    expect(all.map(({ base }) => base[0])).toEqual([0, 7, 38, 68, 96]);
  });

  it.each(['nl', 'en'] as const)('cuts no text and lets none run into another: %s', async (language) => {
    const own = [1, 2, 3, 4, 5].map((response) => ({
      wave: 'Gemeente Súdwest-Fryslân',
      item: 'v3c',
      response,
      percent: '20',
      n: 5,
    }));
    const title =
      'Een titel die zo lang is dat hij niet op één regel past en dus over twee regels loopt, tot hier';
    const charts = [
      likertChart(tableOf(chartRows()), { ...TEXT, language }),
      likertChart(tableOf([...chartRows(), ...own]), {
        ...TEXT,
        language,
        title,
        note: `${title} ${title}`,
      }),
      likertChart(
        tableOf(chartRows().map((row) => ({ ...row, percent: row.response < 4 ? null : row.percent }))),
        { ...TEXT, language },
      ),
    ];
    for (const chart of charts) expect(collisions(await drawnTexts(chart), chart)).toEqual([]);
  });

  it('rounds counts as the report does and draws them exactly', () => {
    const counts = [1, 1, 1, 2, 3];
    const rows = counts.map((count, index) => ({ wave: '2017', item: 'v1a', response: index + 1, count }));
    const chart = likertChart(tableOf(rows), TEXT);
    // 1/8 = 12.5 is printed 13, half up
    expect(traces(chart).map(({ text }) => text[0])).toEqual(['13%', '13%', '13%', '25%', '38%']);
    expect(traces(chart).map(({ x }) => x[0])).toEqual([12.5, 12.5, 12.5, 25, 37.5]);
    expect(chart.notes).toEqual(['Because of rounding the percentages of 1 of the 1 bars add up to 102.']);
  });

  it('says of printed percentages that they add up to 99 or 101', () => {
    expect(likertChart(tableOf(chartRows()), DUTCH).notes).toEqual([
      'Door afronding tellen de percentages bij 3 van de 6 balken op tot 99 of 101.',
    ]);
  });

  it('leaves out a percentage that does not fit, and shows it when pointed at', () => {
    const rows = [1, 1, 1, 1, 96].map((percent, index) => ({
      wave: '2017',
      item: 'a',
      response: index + 1,
      percent,
      n: 100,
    }));
    const [first] = traces(likertChart(tableOf(rows), TEXT));
    expect(first?.text).toEqual(['']);
    expect(first?.hovertext[0]).toContain('Strongly disagree: 1%');
  });

  it('leaves what the report does not give open, with a line and no ink, in its place or at the end, as long as the known ones leave', () => {
    const rows = chartRows().map((row) => {
      const unknown =
        (row.wave === '2010' && row.item === 'v3c' && row.response < 4) ||
        (row.wave === '2017' && row.item === 'v2g' && [1, 5].includes(row.response)) ||
        (row.wave === '2010' && row.item === 'v3a');
      return unknown ? { ...row, percent: null } : row;
    });
    const chart = likertChart(tableOf(rows), DUTCH);
    const open = traces(chart).at(-1) as BarTrace;
    expect(open.name).toBe('niet in het rapport');
    expect(open.marker).toEqual({ color: PAPER, line: { color: OPEN_EDGE, width: 1 } });
    // v3c 2010: 28 + 3 known, stand at the right; v2g 2017: 16 + 25 + 45 known; v3a 2010: nothing
    expect(open.x).toEqual([69, 14, 100]);
    expect(open.base).toEqual([0, 86, 0]);
    expect(open.text).toEqual(['niet in het rapport', '', 'niet in het rapport']);
    expect(traces(chart)[3]?.base[0]).toBe(69);
    expect(chart.alt).toContain('De spreekkamers zijn veilig (v3a) niet in het rapport (2010) en 53% (2017)');
  });

  it('takes an answer without a row as unknown', () => {
    const chart = likertChart(tableOf([{ wave: '2017', item: 'a', response: 4, percent: 60, n: 22 }]), TEXT);
    expect((traces(chart).at(-1) as BarTrace).x).toEqual([40]);
  });

  it('tells in one sentence how many agree, per item and wave', () => {
    expect(likertChart(tableOf(chartRows()), TEXT).alt).toBe(
      'Stacked bars of 3 statements, 2010 and 2017; (strongly) agree: ' +
        'There is enough time for enforcement (v3c) 31% (2010) and 40% (2017); ' +
        'The IT system supports enforcement (v2g) 43% (2010) and 53% (2017); ' +
        'The interview rooms are safe (v3a) 51% (2010) and 53% (2017).',
    );
  });

  it('tells of many items only the highest and the lowest', () => {
    const rows = Array.from({ length: 9 }, (_, i) => [
      { wave: '2017', item: `v${i}`, response: 4, percent: 10 * i, n: 9 },
      { wave: '2017', item: `v${i}`, response: 5, percent: 5, n: 9 },
    ]).flat();
    const { alt } = likertChart(tableOf(rows), TEXT);
    expect(alt).toBe(
      'Stacked bars of 9 statements, 2017; (strongly) agree, most in 2017: v8 85% (2017); least: v0 5% (2017).',
    );
  });

  it('has a table twin with the printed numbers', () => {
    const { table } = likertChart(tableOf(chartRows()), DUTCH);
    expect(table.columnNames()).toEqual([
      'Stelling',
      'Meting',
      'Helemaal oneens (%)',
      'Oneens (%)',
      'Niet eens, niet oneens (%)',
      'Eens (%)',
      'Helemaal eens (%)',
      '(helemaal) eens (%)',
      'n',
    ]);
    expect(Object.values(table.object(1) ?? {})).toEqual([ITEMS.v3c.nl, '2017', 3, 24, 33, 33, 7, 40, 209]);
    expect(table.numRows()).toBe(6);
  });

  it.each([
    ['no title', {}, { ...TEXT, title: ' ' }, 'a chart needs a title'],
    ['no source', {}, { ...TEXT, source: '' }, 'a chart needs a source'],
    ['an unknown language', {}, { ...TEXT, language: 'de' }, 'language "de": expected "nl" or "en"'],
    [
      'a response off the scale',
      { response: 6 },
      TEXT,
      'response "6" is not on the scale 1 to 5; give the scale that it is on, or use groupedBarChart',
    ],
    ['a percentage over 100', { percent: 140 }, TEXT, '"140" is not a percentage; expected 0 to 100'],
    ['a negative percentage', { percent: -1 }, TEXT, '"-1" is not a percentage'],
  ])('refuses %s', (_, change, text, message) => {
    const row = { wave: '2017', item: 'v1a', response: 1, percent: 50, n: 10, ...change };
    expect(() => likertChart(tableOf([row]), text as never)).toThrow(message);
  });

  it('refuses tables without the columns or rows, and cells that come twice', () => {
    const row = { wave: '2017', item: 'v1a', response: 1, count: 5 };
    expect(() => likertChart(tableOf([{ wave: '2017' }]), TEXT)).toThrow(
      'needs column item, response, count or percent',
    );
    expect(() => likertChart(tableOf([row]).filter('d => d.count > 5'), TEXT)).toThrow('the table is empty');
    expect(() => likertChart(tableOf([row, row]), TEXT)).toThrow(
      'item v1a, wave 2017, response 1 comes twice',
    );
    expect(() => likertChart(tableOf([{ ...row, n: 6 }]), TEXT)).toThrow('counts add up to 5, but n is 6');
    expect(() => likertChart(tableOf([{ ...row, count: 1.5 }]), TEXT)).toThrow('"1.5" is not a count');
    expect(() => likertChart(tableOf([{ ...row, count: 0 }]), TEXT)).toThrow('n must be above 0');
  });
});
