import { describe, expect, it } from 'vitest';
import { relativeLuminance } from '../../src/charts/contrast.ts';
import { groupedBarChart } from '../../src/charts/grouped-bar-chart.ts';
import { multipleResponseChart } from '../../src/charts/multiple-response-chart.ts';
import { collisions, drawnTexts } from './drawn-texts.ts';
import { tableOf } from './quickscan-rows.ts';

interface BarTrace {
  readonly name: string;
  readonly x: number[];
  readonly text: string[];
  readonly hovertext: string[];
}
const traces = (chart: { data: readonly object[] }) => chart.data as BarTrace[];

const cell = (wave: string, response: string, percent: string | null, n: number | null) => ({
  wave,
  item: 'smart',
  response,
  percent,
  n,
});

/** Figure 2.4 as far as section 2.3.1 tells it. */
const SMART = [
  cell('2017', 'ja', '27', 22),
  cell('2017', 'deels', null, 22),
  cell('2017', 'nee', '0', 22),
  cell('2010', 'ja', '20', 33),
  cell('2010', 'deels', null, 33),
  cell('2010', 'nee', '13', 33),
];
const SMART_TEXT = {
  title: 'Figuur 2.4 Handhavingsdoelen SMART?',
  source: 'paragraaf 2.3.1',
  language: 'nl',
  items: { smart: 'Zijn de handhavingsdoelen SMART geformuleerd?' },
  categories: { ja: 'Ja', deels: 'Deels', nee: { nl: 'Nee', en: 'No' } },
} as const;

describe('groupedBarChart', () => {
  it('stands answers in the order of the table and 2010 above 2017', async () => {
    const chart = groupedBarChart(tableOf(SMART), SMART_TEXT);
    const texts = await drawnTexts(chart);
    const names = ['Ja', 'Deels', 'Nee', '2010', '2017', '20%', '27%', '13%', '0%'];
    const find = (text: string) => texts.filter((one) => one.text === text).map(({ top }) => top);
    const [yes, partly, no] = ['Ja', 'Deels', 'Nee'].map((name) => find(name)[0] as number) as [
      number,
      number,
      number,
    ];
    expect(yes).toBeLessThan(partly);
    expect(partly).toBeLessThan(no);
    expect(find('2010').map((top, index) => top < (find('2017')[index] as number))).toEqual([
      true,
      true,
      true,
    ]);
    expect(find('20%')[0]).toBeLessThan(find('27%')[0] as number);
    for (const name of names) expect(find(name).length, name).toBeGreaterThan(0);
    expect(collisions(texts, chart)).toEqual([]);
  });

  it('says n once where it is the same for all answers, and under each item where it is not', async () => {
    const texts = async (rows: object[]) =>
      (await drawnTexts(groupedBarChart(tableOf(rows), SMART_TEXT))).map(({ text }) => text);
    expect((await texts(SMART)).some((text) => text.includes('2010: n = 33 · 2017: n = 22'))).toBe(true);
    const second = [{ ...cell('2017', 'ja', '50', 20), item: 'other' }];
    expect(await texts([...SMART, ...second])).toEqual(
      expect.arrayContaining(['2010: n = 33 · 2017: n = 22', '2017: n = 20']),
    );
    expect((await texts([cell('2017', 'ja', '50', null)])).join()).toContain('2017: n niet in het rapport');
  });

  it('leaves an unknown share open as far as the known ones allow', () => {
    const open = traces(groupedBarChart(tableOf(SMART), SMART_TEXT)).at(-1) as BarTrace;
    expect(open.name).toBe('niet in het rapport');
    expect(open.x).toEqual([67, 73]);
    expect(open.hovertext[0]).toContain('Deels, 2010 (n = 33): niet in het rapport');
  });

  it('rounds counts as printed', () => {
    const rows = [
      { wave: '2017', item: 'q', response: 'yes', count: 1 },
      { wave: '2017', item: 'q', response: 'no', count: 7 },
    ];
    const [trace] = traces(groupedBarChart(tableOf(rows), { title: 'T', source: 'S' }));
    expect(trace?.text).toEqual(['13%', '88%']);
    expect(trace?.x).toEqual([12.5, 87.5]);
  });

  it('tells the shares in one sentence and repeats them in a table', () => {
    const chart = groupedBarChart(tableOf(SMART), SMART_TEXT);
    expect(chart.alt).toBe(
      'Staven per antwoord, metingen 2010 en 2017: Ja 20% (2010) en 27% (2017); Nee 13% (2010) en 0% (2017); ' +
        'niet in het rapport: Deels.',
    );
    expect(chart.table.columnNames()).toEqual(['Antwoord', 'Meting', '%', 'n']);
    expect(Object.values(chart.table.object(1) ?? {})).toEqual(['Ja', '2017', 27, 22]);
  });

  it('puts an answer that one wave alone was offered where that wave has it', () => {
    const rows = [
      cell('2010', 'a', '1', 9),
      cell('2010', 'c', '2', 9),
      cell('2017', 'a', '3', 9),
      cell('2017', 'b', '4', 9),
      cell('2017', 'c', '5', 9),
    ];
    const { table } = groupedBarChart(tableOf(rows), { title: 'T', source: 'S' });
    expect(table.array('Answer')).toEqual(['a', 'a', 'b', 'c', 'c']);
  });

  it('notes shares that add up to 99 or 101, and none where an answer is left out', () => {
    const notes = (percents: string[]) =>
      groupedBarChart(tableOf(percents.map((percent, i) => cell('2017', `r${i}`, percent, null))), {
        title: 'T',
        source: 'S',
      }).notes;
    expect(notes(['33', '33', '33'])).toEqual([
      'Because of rounding the percentages of 1 of the 1 bars add up to 99.',
    ]);
    expect(notes(['50', '50'])).toEqual([]);
    expect(notes(['59'])).toEqual([]);
    expect(notes(['59', '20'])).toEqual([]);
  });

  it('shows a question without any known answer', async () => {
    const rows = ['2010', '2017'].flatMap((wave) => ['ja', 'nee'].map((one) => cell(wave, one, null, null)));
    const chart = groupedBarChart(tableOf(rows), SMART_TEXT);
    const open = traces(chart).at(-1) as BarTrace;
    expect(open.x).toEqual([100, 100, 100, 100]);
    const texts = (await drawnTexts(chart)).map(({ text }) => text);
    expect(texts.filter((text) => text === 'niet in het rapport')).toHaveLength(4);
    expect(texts).toContain('Zijn de handhavingsdoelen SMART geformuleerd?');
    expect(chart.alt).toBe('Staven per antwoord, metingen 2010 en 2017; niet in het rapport: Ja en Nee.');
  });

  it.each(['nl', 'en'] as const)('prints labels with markup in them as they are: %s', async (language) => {
    const label = 'R&D <b>vet</b> "5 < 6" &amp; <script>';
    const text = {
      title: label,
      source: label,
      note: label,
      items: { q: label, r: 'R' },
      categories: { a: label },
    };
    const rows = ['q', 'r'].map((item) => ({ wave: '2017', item, response: 'a', percent: 50, n: 2 }));
    const chart = groupedBarChart(tableOf(rows), { ...text, language });
    const texts = (await drawnTexts(chart)).map((one) => one.text);
    // title, heading, two answers, and note with source
    expect(texts.filter((one) => one.includes(label))).toHaveLength(5);
    expect(collisions(await drawnTexts(chart), chart)).toEqual([]);
  });

  it('refuses a response that has no name', () => {
    expect(() => groupedBarChart(tableOf([cell('2017', 'misschien', '5', 22)]), SMART_TEXT)).toThrow(
      'response "misschien" has no name; add it to categories (ja, deels, nee)',
    );
  });
});

describe('a share that is told roughly', () => {
  const rough = (wave: string, response: string, told: object) => ({
    ...cell(wave, response, null, null),
    printed: null,
    precision: null,
    low: null,
    high: null,
    ...told,
  });
  const ROWS = [
    rough('2010', 'yes', { percent: '85', printed: '85', precision: 'exact' }),
    rough('2010', 'no', { low: 12.5, high: 16.7 }),
    rough('2017', 'yes', { printed: '3/4', precision: 'fraction', low: 70, high: 80 }),
    rough('2017', 'no', { printed: '100', precision: 'nearly' }),
  ];
  const chart = groupedBarChart(tableOf(ROWS), { title: 'T', source: 'S', language: 'nl' });

  it('is drawn full up to the least and open up to the most that it can be', () => {
    const [earlier, later, certain, open] = traces(chart) as (BarTrace & { base: number[] })[];
    expect(earlier?.x).toEqual([85]);
    expect(certain?.x).toEqual([12.5]);
    expect(later?.x).toEqual([70]);
    expect(open?.base).toEqual([70, 12.5, 0]);
    expect(open?.x.map((length) => Math.round(length * 10) / 10)).toEqual([10, 4.2, 100]);
  });

  it.each([
    ['nl', '3/4', 'bijna 100%', '12,5\u201316,7%'],
    ['en', '3/4', 'nearly 100%', '12.5\u201316.7%'],
  ] as const)('is labelled in the words of the report: %s', async (language, fraction, nearly, range) => {
    const drawn = groupedBarChart(tableOf(ROWS), { title: 'T', source: 'S', language });
    const texts = await drawnTexts(drawn);
    for (const text of ['85%', fraction, nearly, range]) {
      expect(
        texts.filter((one) => one.text === text),
        text,
      ).toHaveLength(1);
    }
    expect(collisions(texts, drawn)).toEqual([]);
  });

  it('tells so in the sentence, the table and a note', () => {
    expect(chart.alt).toBe(
      'Staven per antwoord, metingen 2010 en 2017: yes 85% (2010) en 3/4 (2017); ' +
        'no 12,5 tot 16,7% (2010, mogelijk) en bijna 100% (2017).',
    );
    expect(chart.table.objects().map((row) => Object.values(row))).toEqual([
      ['yes', '2010', 85, null, ''],
      ['yes', '2017', '3/4', null, '70,0–80,0'],
      ['no', '2010', null, null, '12,5–16,7'],
      ['no', '2017', 'bijna 100%', null, null],
    ]);
    expect(chart.notes).toEqual([
      expect.stringMatching(/^Leeg vak met een bereik: niet in het rapport; .*zeker\.$/),
      'Aandeel bij benadering: het lege vak is wat dan nog mogelijk is.',
    ]);
  });

  it.each([
    [{ printed: '80', precision: 'perhaps' }, '"perhaps" is not a precision; expected one of exact'],
    [{ low: 30, high: 20 }, 'low 30 is above high 20'],
    [{ low: -1 }, '"-1" is not a percentage; expected 0 to 100 in column low'],
  ])('refuses %o', (told, message) => {
    expect(() => groupedBarChart(tableOf([rough('2017', 'yes', told)]), { title: 'T', source: 'S' })).toThrow(
      message,
    );
  });
});

describe('a share that the report does not give', () => {
  const silent = (response: string, wave: string, left: object) => ({
    ...cell(wave, response, null, null),
    low: null,
    high: null,
    follows: null,
    ...left,
  });
  // section 2.3.1: 91 percent "yes" in 2010 and 60 in 2017, which is 3 in 5 whatever the n
  const GOALS = [
    { ...silent('yes', '2010', {}), percent: '91' },
    silent('no', '2010', { low: 8.5, high: 9.6 }),
    { ...silent('yes', '2017', {}), percent: '60' },
    silent('no', '2017', { low: 40, high: 40, follows: '40' }),
  ];
  const draw = (rows: object[], language: 'nl' | 'en') =>
    groupedBarChart(tableOf(rows), { title: 'T', source: 'S', language });

  it('is a light bar where it follows, and light and open where it is bounded', () => {
    const all = traces(draw(GOALS, 'en')) as (BarTrace & {
      base?: number[];
      marker: { color: string | string[] };
    })[];
    expect(all.map(({ name, x }) => [name, x.map((length) => Math.round(length * 10) / 10)])).toEqual([
      ['2010', [91]],
      ['2017', [60]],
      ['follows', [8.5, 40]],
      ['not in the report', [1.1]],
    ]);
    expect(all.at(-1)?.base).toEqual([8.5]);
    // also in a grey print
    const [before, after, light] = all.map(({ marker }) => [marker.color].flat().map(relativeLuminance));
    expect(light?.[0]).toBeGreaterThan((before?.[0] ?? 1) + 0.4);
    expect(light?.[1]).toBeGreaterThan((after?.[0] ?? 1) + 0.4);
  });

  it.each([
    ['nl', '40%, volgt', '8,5\u20139,6%', 'niet in het rapport'],
    ['en', '40%, follows', '8.5\u20139.6%', 'not in the report'],
  ] as const)('says so beside the bar: %s', async (language, follows, range, unknown) => {
    const chart = draw(GOALS, language);
    const drawn = await drawnTexts(chart);
    const texts = drawn.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([follows, range]));
    expect(texts).not.toContain(unknown);
    expect(collisions(drawn, chart)).toEqual([]);
    expect(chart.notes).toHaveLength(2);
    expect(chart.notes[0]).toContain(unknown);
  });

  it('is told in the sentence and the table, the one that follows as a number', () => {
    const chart = draw(GOALS, 'en');
    expect(chart.alt).toBe(
      'Bars per answer, 2010 and 2017: yes 91% (2010) and 60% (2017); ' +
        'no 8.5 to 9.6% (2010, possible) and 40% (2017, follows).',
    );
    expect(chart.table.array('Follows or possible (%)')).toEqual(['', '', '8.5\u20139.6', 40]);
  });

  it('can only be nobody where everyone gave the other answer', async () => {
    // section 2.4.3: all municipalities measured client satisfaction in 2010
    const rows = [
      { ...silent('yes', '2010', {}), percent: '100' },
      silent('no', '2010', { low: 0, high: 0, follows: '0' }),
    ];
    const chart = draw(rows, 'nl');
    expect((await drawnTexts(chart)).map(({ text }) => text)).toContain('0%, volgt');
    expect(chart.alt).toContain('no 0% (2010, volgt)');
    expect(traces(chart).map(({ name }) => name)).toEqual(['2010', 'volgt']);
  });

  it('has a most where nothing but the whole bounds it, and is open where even that does not', async () => {
    const rows = [
      silent('a', '2017', { low: 0, high: 42.9 }),
      silent('b', '2017', { low: 0, high: 100 }),
      silent('c', '2017', {}),
    ];
    const texts = async (language: 'nl' | 'en') =>
      (await drawnTexts(draw(rows, language))).map(({ text }) => text);
    expect(await texts('nl')).toContain('hoogstens 42,9%');
    const english = await texts('en');
    expect(english).toContain('at most 42.9%');
    expect(english.filter((text) => text === 'not in the report')).toHaveLength(2);
  });

  it('has its few possible counts beside it where it is told roughly', async () => {
    const told = { printed: '1/5', precision: 'about', low: 23.5, high: 23.9 };
    const possible = ['4 of 17', '5 of 21'];
    const rows = [silent('a', '2017', { ...told, possible: possible.join(', ') })];
    const texts = async (language: 'nl' | 'en') =>
      (await drawnTexts(draw(rows, language))).map(({ text }) => text);
    expect(await texts('en')).toContain('about 1/5: 4 of 17 or 5 of 21');
    expect(await texts('nl')).toContain('ongeveer 1/5: 4 van 17 of 5 van 21');
    const many = [silent('a', '2017', { ...told, possible: [...possible, '1 of 5', '2 of 10'].join(', ') })];
    expect((await drawnTexts(draw(many, 'en'))).map(({ text }) => text)).toContain('about 1/5');
  });

  it('refuses what cannot follow', () => {
    expect(() => draw([silent('a', '2017', { follows: '140' })], 'en')).toThrow(
      '"140" is not a percentage; expected 0 to 100 in column follows',
    );
  });
});

/** Figure 2.7 as far as the text tells it: twelve options, some of them asked in 2017 only. */
const INSTRUMENTS = [
  ['Fraudekompas', '39', '5'],
  ['Huisbezoek aan de poort (bij elke aanvraag)', '15', '5'],
  ['Huisbezoek bij signalen van mogelijke uitkeringsfraude', '100', '96'],
  ['Risicoscorekaart', '49', '9'],
  ['Dienstverleningsgesprek', '64', '64'],
  ['Informatiemap', '88', '64'],
  ['Frauderegistratiesysteem', null, null],
  ['Internetonderzoek', undefined, '86'],
  ['Raadplegen Inlichtingenbureau', undefined, '86'],
].flatMap(([response, before, after]) =>
  [
    { wave: '2010', item: 'use', response, percent: before, n: 33 },
    { wave: '2017', item: 'use', response, percent: after, n: 22 },
  ].filter(({ percent }) => percent !== undefined),
);

describe('multipleResponseChart', () => {
  const chart = multipleResponseChart(tableOf(INSTRUMENTS), {
    title: 'Gebruik van instrumenten',
    source: 'paragraaf 3.5',
    language: 'nl',
  });

  it('draws a bar per answer that a wave offered, and says that several answers were possible', () => {
    expect(traces(chart).map(({ name, x }) => [name, x.length])).toEqual([
      ['2010', 6],
      ['2017', 8],
      ['niet in het rapport', 2],
    ]);
    // what the other answers add up to says nothing of an unknown one
    expect(traces(chart)[2]?.x).toEqual([100, 100]);
    expect(chart.notes).toEqual([
      'Er waren meerdere antwoorden mogelijk; de percentages tellen niet op tot 100.',
      'Leeg vak: niet in het rapport; het reikt tot het grootste aandeel dat nog mogelijk is.',
    ]);
  });

  it('cuts no text and lets none run into another', async () => {
    expect(collisions(await drawnTexts(chart), chart)).toEqual([]);
  });

  it('tells of many answers those that rose and fell most', () => {
    // risk score card: 49 to 9; nothing rose
    expect(chart.alt).toBe(
      'Staven per antwoord, metingen 2010 en 2017; grootste daling: Risicoscorekaart 49% (2010) en 9% (2017); ' +
        'niet in het rapport: Frauderegistratiesysteem.',
    );
  });

  it('takes counts of respondents, who may be fewer than the answers', () => {
    const rows = ['a', 'b'].map((response) => ({ wave: '2017', item: 'q', response, count: 3, n: 4 }));
    const [trace] = traces(multipleResponseChart(tableOf(rows), { title: 'T', source: 'S' }));
    expect(trace?.text).toEqual(['75%', '75%']);
    const noN = rows.map(({ n: _, ...row }) => row);
    expect(() => multipleResponseChart(tableOf(noN), { title: 'T', source: 'S' })).toThrow('n = unknown');
  });
});
