import { describe, expect, it } from 'vitest';
import { auditCrosstab } from '../../src/checks/audit-crosstab.ts';
import { auditTable } from '../../src/checks/audit-table.ts';
import { setLanguage } from '../../src/contracts/language.ts';
import { publishedTableOf } from '../../src/own-data/read-published-table.ts';
import type { PrintedRow, TableOptions } from '../../src/published-tables/published-table.ts';
import { readCrosstab } from '../../src/published-tables/read-crosstab.ts';
import { splitText } from '../../src/published-tables/split-text.ts';

/*
 * Three questions of twenty answers each on a scale of 1 to 5. By hand:
 *   A  2 3 5 6 4   sum 67, squares 255: mean 3.35, SD sqrt((255 - 67 * 67 / 20) / 19) = 1.268
 *   B  8 4 4 2 2   sum 46, squares 142: mean 2.30, SD 1.380
 *   C  1 9 0 9 1   sum 60, squares 206: mean 3.00, SD 1.170
 * An answer is 5 percent.
 */
const read = (text: string, options: TableOptions = {}) =>
  publishedTableOf({ name: 'table.txt', bytes: new TextEncoder().encode(text) }, options);
const told = ({ summary }: PrintedRow) =>
  (summary?.printedValues ?? []).map(
    ({ statistic, printed, of }) => `${statistic}${of ? ` of ${of.join('+')}` : ''} ${printed}`,
  );
const five = { scale: { min: 1, max: 5 } };
const PERCENTS = [
  'percent of 0 10',
  'percent of 1 15',
  'percent of 2 25',
  'percent of 3 30',
  'percent of 4 20',
];

/** Name, table, what is known of it, and what the first row says. */
const LAYOUTS: [string, string, TableOptions, string[]][] = [
  [
    'grades in bands, by words',
    'onderdeel;n;2 of lager;3;4 of hoger;gem. cijfer\nA;20;25;25;50;3,35\nB;20;60;20;20;2,30\nC;20;50;0;50;3,00\n',
    five,
    ['n 20', 'percent of 0+1 25', 'percent of 2 25', 'percent of 3+4 50', 'mean 3.35'],
  ],
  [
    'grades in bands, by signs, and a share of passes',
    'onderdeel;n;<3;3;>3;Gemiddeld rapportcijfer;% voldoende (3 of hoger)\nA;20;25;25;50;3,4;75\nB;20;60;20;20;2,3;40\nC;20;50;0;50;3,0;50\n',
    five,
    ['n 20', 'percent of 0+1 25', 'percent of 2 25', 'percent of 3+4 50', 'mean 3.4', 'percent of 2+3+4 75'],
  ],
  [
    'bands from one answer to another',
    'dienst;n;1-2;3;4-5\nA;20;25;25;50\nB;20;60;20;20\nC;20;50;0;50\n',
    {},
    ['n 20', 'percent of 0+1 25', 'percent of 2 25', 'percent of 3+4 50'],
  ],
  [
    'answers behind their names, and the scale of a mean',
    'dienst;Aantal;Tevredenheid (1-5);% tevreden (4+5);Neutraal (3)\nA;20;3,35;50;25\nB;20;2,30;20;20\nC;20;3,00;50;0\n',
    five,
    ['n 20', 'mean 3.35', 'percent of 3+4 50', 'percent of 2 25'],
  ],
  [
    'against, neutral and in favour on a scale of five',
    'STELLING;N;% ONEENS;% NEUTRAAL;% EENS;GEM.\nA;20;25;25;50;3,35\nB;20;60;20;20;2,30\nC;20;50;0;50;3,00\n',
    five,
    ['n 20', 'percent of 0+1 25', 'percent of 2 25', 'percent of 3+4 50', 'mean 3.35'],
  ],
  [
    'neutral between what brackets take together',
    'stelling;n;% (zeer) oneens;% neutraal;% (zeer) eens\nA;20;25;25;50\nB;20;60;20;20\nC;20;50;0;50\n',
    five,
    ['n 20', 'percent of 0+1 25', 'percent of 2 25', 'percent of 3+4 50'],
  ],
  [
    'names that do not say which end is high, beside means that do',
    'stelling;n;in hoge mate;nogal;enigszins;nauwelijks;niet;gem.\nA;20;20;30;25;15;10;3,35\nB;20;10;10;20;20;40;2,30\nC;20;5;45;0;45;5;3,00\n',
    {},
    ['n 20', ...[...PERCENTS].reverse(), 'mean 3.35'],
  ],
  [
    'signs for answers',
    'stelling;n;--;-;0;+;++;gem.\nA;20;10;15;25;30;20;3,35\nB;20;40;20;20;10;10;2,30\nC;20;5;45;0;45;5;3,00\n',
    {},
    ['n 20', ...PERCENTS, 'mean 3.35'],
  ],
  [
    'a download of official statistics: periods, units, no n',
    '"Tevredenheid"\n\n"Kenmerken";"Perioden";"Zeer ontevreden";"Ontevreden";"Neutraal";"Tevreden";"Zeer tevreden"\n"";"";"%";"%";"%";"%";"%"\n"A";"2023";"10";"15";"25";"30";"20"\n"B";"2023";"40";"20";"20";"10";"10"\n"C";"2023";"5";"45";"0";"45";"5"\n"Bron: CBS"\n',
    { n: { min: 18, max: 22 } },
    PERCENTS,
  ],
  [
    'n in the title',
    'Tabel 5 Mening over de wijk (n = 20)\nstelling;Zeer oneens (%);Oneens (%);Neutraal (%);Eens (%);Zeer eens (%)\nA;10;15;25;30;20\nB;40;20;20;10;10\nC;5;45;0;45;5\n',
    {},
    ['n 20', ...PERCENTS],
  ],
  [
    'n in the names of the rows',
    'stelling;1;2;3;4;5\nA (n=20);10;15;25;30;20\nB (n=20);40;20;20;10;10\nC (n = 20);5;45;0;45;5\n',
    {},
    ['n 20', ...PERCENTS],
  ],
  [
    'n in the headings',
    ';2019;2021\nstelling;gem. (n = 20);gem. (n = 40)\nA;3,35;3,33\nB;2,30;2,30\n',
    five,
    ['n 20', 'mean 3.35'],
  ],
  [
    'years behind the headings',
    'stelling;n 2010;gem. 2010;n 2017;gem. 2017\nA;20;3,35;40;3,33\nB;20;2,30;40;2,30\n',
    five,
    ['n 20', 'mean 3.35'],
  ],
  [
    'what all columns hold in the corner, and a row of n',
    'Percentage (zeer) eens;2010;2017\nn;20;40\nA;50%;48%\nB;20%;23%\n',
    five,
    ['n 20', 'percent of 3+4 50'],
  ],
  [
    'counts, and their total as n',
    'stelling;Zeer oneens;Oneens;Neutraal;Eens;Zeer eens;Totaal\nA;2;3;5;6;4;20\nB;8;4;4;2;2;20\nC;1;9;0;9;1;20\n',
    {},
    ['count of 0 2', 'count of 1 3', 'count of 2 5', 'count of 3 6', 'count of 4 4', 'n 20'],
  ],
  [
    'counts and shares in one cell',
    'stelling;Oneens, n (%);Neutraal, n (%);Eens, n (%);Totaal\nA;5 (25,0);5 (25,0);10 (50,0);20\nB;12 (60,0);4 (20,0);4 (20,0);20\n',
    {},
    [
      ...['count of 0 5', 'percent of 0 25.0', 'count of 1 5', 'percent of 1 25.0'],
      ...['count of 2 10', 'percent of 2 50.0', 'n 20'],
    ],
  ],
  [
    'Markdown',
    '| stelling | n | gem. | sd |\n|---|---:|---:|---:|\n| **A** | 20 | 3.35 | 1.27 |\n| B | 20 | 2.30 | 1.38 |\n',
    five,
    ['n 20', 'mean 3.35', 'sd 1.27'],
  ],
  [
    'a mean with its interval, and a mean with n',
    'item,n,"Mean (95% CI)"\nA,20,"3.35 (2.76 to 3.94)"\n',
    five,
    ['n 20', 'mean 3.35', 'ci low 2.76', 'ci high 3.94'],
  ],
  [
    'a statistics program: descriptives, with a row that is of no question',
    'Descriptive Statistics\n\tN\tMinimum\tMaximum\tMean\tStd. Deviation\nA\t20\t1\t5\t3,35\t1,268\nB\t20\t1\t5\t2,30\t1,380\nValid N (listwise)\t20\t\t\t\t\n',
    five,
    ['n 20', 'min 1', 'max 5', 'mean 3.35', 'sd 1.268'],
  ],
  [
    'a statistics program: group statistics, a name over several rows',
    'Group Statistics\n\tgeslacht\tN\tMean\tStd. Deviation\tStd. Error Mean\ncijfer\tman\t20\t3,3500\t1,26803\t,28354\n\tvrouw\t20\t2,3000\t1,38031\t,30865\n',
    five,
    ['n 20', 'mean 3.3500', 'sd 1.26803', 'se .28354'],
  ],
  [
    'a statistics program: limits of an interval under one heading',
    'Descriptives\n\tN\tMean\tStd. Deviation\t95% Confidence Interval for Mean\t\tMinimum\n\t\t\t\tLower Bound\tUpper Bound\t\nman\t20\t3,35\t1,268\t2,76\t3,94\t1\n',
    five,
    ['n 20', 'mean 3.35', 'sd 1.268', 'ci low 2.76', 'ci high 3.94', 'min 1'],
  ],
  [
    'answers below each other, questions side by side',
    ';A;B;C\nZeer oneens;10%;40%;5%\nOneens;15%;20%;45%\nNeutraal;25%;20%;0%\nEens;30%;10%;45%\nZeer eens;20%;10%;5%\nn;20;20;20\ngemiddelde;3,35;2,30;3,00\n',
    {},
    [...PERCENTS, 'n 20', 'mean 3.35'],
  ],
  [
    'the headings once more on the next page, and letters of a test behind values',
    'stelling;n;top 2\nA;20;50% b\nstelling;n;top 2\nB;20;20% a\n',
    five,
    ['n 20', 'percent of 3+4 50'],
  ],
];

describe('a table of a report that is right', () => {
  it.each(LAYOUTS)('is read whole, and no row is accused: %s', async (_, text, options, first) => {
    const table = read(text, options);
    expect(table.unread).toEqual([]);
    expect(table.columns.map(({ meaning }) => meaning)).not.toContain('not understood');
    expect(told(table.rows[0] as PrintedRow)).toEqual(first);
    const { rows } = await auditTable(table);
    expect(rows.map(({ verdict }) => verdict)).toEqual(rows.map(() => 'consistent'));
  });

  it('of one question, a row an answer, is checked column by column', async () => {
    // 2 3 5 6 4 of 20 answers, and 5 who gave none: of 25 they are 8, 12, 20, 24 and 16 percent
    const text = [
      'cijfer\n\t\tFrequency\tPercent\tValid Percent\tCumulative Percent',
      'Valid\tzeer slecht\t2\t8,0\t10,0\t10,0\n\tslecht\t3\t12,0\t15,0\t25,0\n\tmatig\t5\t20,0\t25,0\t50,0',
      '\tgoed\t6\t24,0\t30,0\t80,0\n\tzeer goed\t4\t16,0\t20,0\t100,0\n\tTotal\t20\t80,0\t100,0\t',
      'Missing\tSystem\t5\t20,0\t\t\nTotal\t\t25\t100,0\t\t',
    ].join('\n');
    const right = await auditTable(read(text));
    expect(right.table.rows.map(({ group }) => group)).toEqual([
      'Percent',
      'Valid Percent',
      'Cumulative Percent',
    ]);
    expect(right.rows.map(({ verdict, witness }) => [verdict, witness?.counts.join()])).toEqual(
      Array.from({ length: 3 }, () => ['consistent', '2,3,5,6,4']),
    );
    const wrong = await auditTable(read(text.replace('30,0\t80,0', '35,0\t80,0')));
    expect(wrong.rows.map(({ verdict }) => verdict)).toEqual(['consistent', 'wrong', 'consistent']);
    expect(wrong.rows[1]?.conflict.map(({ name }) => name)).toContain('goed (%)');
  });

  it('is no table of frequencies where percentages are of groups', async () => {
    const table = read('Afdeling;n;%\nNoord;20;45%\nMidden;40;50%\nTotaal;60;48%\n', five);
    expect(table.rows.map(({ label }) => label)).toEqual(['Noord', 'Midden', 'Totaal']);
    expect((await auditTable(table)).counts.wrong).toBe(0);
  });

  it('goes on with a name that begins in the line above, and with that name alone', () => {
    const text =
      'Stelling                         n    gem.\nIk vind dat mijn gemeente genoeg doet\naan handhaving en toezicht      20    3,35\nIk voel me veilig               20    2,30\n';
    expect(read(text, five).rows.map(({ label }) => label)).toEqual([
      'Ik vind dat mijn gemeente genoeg doet aan handhaving en toezicht',
      'Ik voel me veilig',
    ]);
  });
});

describe('columns side by side', () => {
  it.each([
    [
      'of groups',
      '% (zeer) eens;n;Mannen;Vrouwen;Jong;Oud\nA;20;50;45;60;40\nB;20;20;25;15;30\nC;20;50;55;40;65\n',
    ],
    [
      'of several answers a person',
      'dienst;n;telefoon;balie;website\nA;20;85;20;60\nB;20;65;40;70\nC;20;90;45;35\n',
    ],
  ])('are no answers to one question where they do not add up: %s', async (_, text) => {
    const table = read(text);
    expect(table.columns.filter(({ by }) => /do not add up/.test(by)).length).toBeGreaterThan(2);
    expect((await auditTable(table)).counts.wrong).toBe(0);
  });

  it('are told apart by what stands behind the same heading, or else not taken', () => {
    const named = read('stelling;n;gem. mannen;gem. vrouwen\nA;20;3,35;2,30\nB;20;2,30;3,00\n', five);
    expect(named.rows.map(({ group }) => group)).toContain('mannen');
    const twice = read('stelling;n;gem.;gemiddelde\nA;20;3,35;2,30\nB;20;2,30;3,00\n', five);
    expect(twice.columns[3]).toMatchObject({ meaning: 'not understood' });
    expect(twice.columns[3]?.by).toMatch(/says the same as column 3/);
  });
});

describe('one slip in a table of a report', () => {
  const planted = LAYOUTS.filter(([, , , first]) => first.some((value) => /^mean 3\.35/.test(value)));
  it.each(planted)('is found: %s', async (_, text, options) => {
    // of 20 answers no mean is 3.37 or 3.3700
    const { rows } = await auditTable(read(text.replace(/3([.,])35/, '3$137'), options));
    expect(rows[0]?.verdict).toBe('wrong');
    expect(rows.slice(1).map(({ verdict }) => verdict)).toEqual(rows.slice(1).map(() => 'consistent'));
  });
});

describe('other conventions of a whole table', () => {
  // A, B, C of 23, with three more who gave no answer: n and percentages are of 23, means of 20
  const OF_ALL =
    'stelling;n;1;2;3;4;5;gem.\nA;23;9;13;22;26;17;3,35\nB;23;35;17;17;9;9;2,30\nC;23;4;39;0;39;4;3,00\n';
  it('excuse its rows where they explain all of them', async () => {
    const { rows } = await auditTable(read(OF_ALL));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['open', 'open', 'open']);
    expect(rows[0]?.reason).toMatch(/some whose number is not printed gave no answer/);
    expect(rows[0]?.witness ?? null).toBeNull();
  });

  it('excuse all but the row that errs besides', async () => {
    const { rows } = await auditTable(read(OF_ALL.replace('3,00', '3,90')));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['open', 'open', 'wrong']);
  });

  it('take a sum of printed percentages for what it is', async () => {
    // 1 1 1 1 2 of 6: 17 17 17 17 33; four and five are 3 of 6, and 17 + 33
    // is 50; one and two 33.3, and 17 + 17 is 34
    const text = 'stelling;n;1;2;3;4;5;bottom 2\nA;6;17;17;17;17;33;34\nB;6;33;17;17;17;17;50\n';
    const { rows } = await auditTable(read(text));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['rounding', 'consistent']);
    expect(rows[0]?.reason).toMatch(/sums of the printed ones/);
    const slip = await auditTable(read(text.replace('33;34', '33;35')));
    expect(slip.rows[0]?.verdict).toBe('wrong');
  });

  it('take percentages that were made to add to 100 for what they are', async () => {
    // 1 1 1 of 3 are 33.3 each, 2 2 3 of 7 are 28.6, 28.6 and 42.9: both were given a last point or lost one
    const text = 'stelling;n;1;2;3\nA;3;34;33;33\nB;7;28;29;43\n';
    const { rows } = await auditTable(read(text));
    expect(rows.map(({ verdict }) => verdict)).toEqual(['rounding', 'rounding']);
    expect(rows[0]?.reason).toMatch(/so that they add to 100/);
    // a table that does not always add to 100 was not made so
    const not = await auditTable(read(`${text}C;6;17;17;67\n`));
    expect(not.rows.map(({ verdict }) => verdict)).toEqual(['wrong', 'wrong', 'consistent']);
  });
});

describe('a crosstab of a report', () => {
  it('has names of its variables before and above its labels, as a statistics program prints it', async () => {
    const text =
      'geslacht * mening Crosstabulation\nCount\n\t\tmening\t\t\tTotal\n\t\toneens\tneutraal\teens\t\ngeslacht\tman\t10\t20\t30\t60\n\tvrouw\t24\t20\t40\t84\nTotal\t\t34\t40\t70\t144\n';
    const crosstab = readCrosstab(splitText('pasted.txt', text), { kind: 'counts' });
    expect(crosstab).toMatchObject({
      rows: ['man', 'vrouw'],
      columns: ['oneens', 'neutraal', 'eens'],
      unread: [],
    });
    const { verdict, witness } = await auditCrosstab(crosstab);
    expect([verdict, witness]).toEqual([
      'consistent',
      [
        [10, 20, 30],
        [24, 20, 40],
      ],
    ]);
  });

  it('of percentages of the whole takes its number of answers from the reader, where it prints none', async () => {
    const cells = splitText('a.csv', ';ja;nee\nman;40;10\nvrouw;20;30\n');
    const asked = await auditCrosstab(readCrosstab(cells, { kind: 'total' }));
    expect([asked.verdict, asked.reason]).toEqual([
      'not checkable',
      expect.stringMatching(/give that of the whole/),
    ]);
    const told = await auditCrosstab(readCrosstab(cells, { kind: 'total', answers: 10 }));
    expect([told.verdict, told.witness]).toEqual([
      'consistent',
      [
        [4, 1],
        [2, 3],
      ],
    ]);
  });

  it.each([
    ['row', ';ja;nee;n\nman;40;30;50\nvrouw;20;50;50\n'],
    ['column', ';man;vrouw\nja;40;20\nnee;30;50\nn;50;50\n'],
    ['counts', ';ja;nee;Totaal\nman;20;15;50\nvrouw;10;25;50\n'],
  ] as const)('that leaves an answer out is not called wrong: %s', async (kind, text) => {
    const { verdict, reason } = await auditCrosstab(readCrosstab(splitText('a.csv', text), { kind }));
    expect([verdict, reason]).toEqual(['not checkable', expect.stringMatching(/seems to be left out/)]);
  });

  it('with one row that falls short is wrong', async () => {
    const text = ';ja;nee;n\nman;40;50;50\nvrouw;50;50;50\n';
    expect((await auditCrosstab(readCrosstab(splitText('a.csv', text), { kind: 'row' }))).verdict).toBe(
      'wrong',
    );
  });
});

it('says in Dutch what each column holds, where Dutch is set', () => {
  const english = /\b(percent|mean|count|not understood|of the|answers|and|highest|lowest)\b/;
  setLanguage('nl');
  try {
    const meanings = LAYOUTS.flatMap(([, text, options]) =>
      read(text, options).columns.map(({ meaning }) => meaning),
    );
    expect(meanings).toContain('gemiddelde');
    expect(meanings.filter((meaning) => english.test(meaning))).toEqual([]);
  } finally {
    setLanguage('en');
  }
});
