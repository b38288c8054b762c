import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StudyFiles } from '../src/contracts/surroundings.ts';
import { printCounts } from './recovery/print-exactly.ts';

type Counts = readonly number[];

/** A study of nothing: three waves of seven answers, made up, so that general code meets another survey than its own. */
export const TRUE_COUNTS: Readonly<Record<string, Readonly<Record<string, Counts>>>> = {
  spring: { a: [4, 7, 11, 20, 18, 9, 4], b: [1, 2, 6, 14, 20, 19, 12], c: [10, 12, 15, 12, 9, 8, 5] },
  summer: { a: [2, 5, 9, 17, 21, 14, 9], b: [2, 3, 7, 15, 19, 18, 11], c: [9, 13, 14, 13, 10, 9, 6] },
  autumn: { a: [1, 2, 5, 10, 17, 24, 20], b: [1, 3, 6, 14, 21, 18, 13], c: [11, 12, 14, 12, 10, 9, 6] },
};
export const WAVES = Object.keys(TRUE_COUNTS);
export const ITEMS = ['a', 'b', 'c'];

const countsOf = (wave: string, item: string): Counts => TRUE_COUNTS[wave]?.[item] ?? [];
const sum = (counts: Counts): number => counts.reduce((total, count) => total + count, 0);
const mean = (counts: Counts): number =>
  counts.reduce((total, count, index) => total + count * (index + 1), 0) / sum(counts);

/** Answers 6 and 7 of an item in percent, unrounded. */
export const trueAgree = (wave: string, item: string): number =>
  (100 * sum(countsOf(wave, item).slice(-2))) / sum(countsOf(wave, item));

const csv = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
  `${[header, ...rows.map((cells) => cells.join(','))].join('\n')}\n`;

function frequencies(): string {
  const rows = WAVES.flatMap((wave) =>
    ITEMS.flatMap((item) => {
      const { percents, n, mean: printedMean, sd, min, max } = printCounts([...countsOf(wave, item)], 'up');
      const statistics = percents.map((percent, index): [string, string | number] => [
        `p${index + 1}`,
        percent,
      ]);
      statistics.push(['n', n], ['mean', printedMean], ['sd', sd ?? ''], ['min', min], ['max', max]);
      return statistics.map(([statistic, printed]) => [`T-${wave}`, wave, item, statistic, printed]);
    }),
  );
  return csv('table,wave,item,statistic,printed', rows);
}

function differences(): string {
  const pairs = [
    ['spring', 'summer'],
    ['summer', 'autumn'],
  ] as const;
  const rows = ITEMS.flatMap((item) =>
    pairs.map(([from, to]) => {
      const change = mean(countsOf(to, item)) - mean(countsOf(from, item));
      return [item, change.toFixed(2).replace('-0.00', '0.00'), from, to];
    }),
  );
  return csv('item,printed,from,to', rows);
}

const said = (text: string) => ({ nl: `${text} (verzonnen)`, en: `${text} (made up)` });

const SURVEY = {
  name: 'made-up',
  title: said('Visitors of a library that does not exist'),
  waves: [
    { id: 'spring', colour: '#c7e9b4' },
    { id: 'summer', colour: '#41b6c4' },
    { id: 'autumn', colour: '#253494' },
  ],
  scale: {
    answers: ['never', 'hardly', 'seldom', 'at times', 'often', 'mostly', 'always'].map(said),
    agree: [6, 7],
    disagree: [1, 2],
    dontKnow: null,
  },
  sources: [{ id: 'desk', label: said('a form at the desk') }],
  populations: [{ id: 'visitors', label: said('visitors'), source: 'desk' }],
  evidence: ['answers'],
};

const text = (name: string) => ({ name, type: 'string', description: `${name}, made up` });
const integer = (name: string) => ({ ...text(name), type: 'integer' });

function resource(name: string, path: string, fields: readonly object[], primaryKey: readonly string[]) {
  const schema = { fields, missingValues: ['', 'NA'], primaryKey };
  return { name, path, description: 'made up, of a survey that was never held', schema };
}

const CLAIMS = [
  ['c1', '1', 'More visitors agree with a', 'agree(a; autumn) > agree(a; spring)', 'true', 'more'],
  ['c2', '1', 'Visitors who agree with b', 'agree(b; autumn)', Math.round(trueAgree('autumn', 'b')), 'exact'],
  ['c3', '1', 'Visitors who agree with c', 'agree(c; spring)', 90, 'exact'],
] as const;

/** The files of the study by path. */
export function secondStudy(): Readonly<Record<string, string>> {
  const claims = CLAIMS.map(([id, section, claim, statistic, stated, precision]) => [
    id,
    section,
    claim,
    'desk',
    'autumn',
    `"${statistic.replaceAll(';', ',')}"`,
    stated,
    precision,
    '',
  ]);
  const figures = ['a', 'b', 'c'].map((item, index) => [
    `1.${index + 1}`,
    '1',
    'visitors',
    item,
    '',
    'likert',
    `Statement ${item}`,
    `Stelling ${item}`,
    '',
    '',
  ]);
  const names = (list: string) => list.split(' ').map(text);
  return {
    'datapackage.json': JSON.stringify({
      name: 'made-up',
      resources: [
        { name: 'survey', path: 'survey.json', description: 'made up, of a survey that was never held' },
        resource(
          'instrument',
          'instrument.csv',
          [...names('item section label_nl label_en statement'), integer('position')],
          ['item'],
        ),
        resource(
          'figures',
          'figures.csv',
          names('figure section population items answers form title_en title_nl note_en note_nl'),
          ['figure'],
        ),
        resource('frequencies', 'frequencies.csv', names('table wave item statistic printed'), [
          'table',
          'wave',
          'item',
          'statistic',
        ]),
        resource('differences', 'differences.csv', names('item printed from to'), ['item', 'from', 'to']),
        resource(
          'claims',
          'claims.csv',
          names('id section claim instrument wave statistic stated precision note'),
          ['id'],
        ),
        resource(
          'explanations',
          'explanations.csv',
          names('finding kind sure figures claims steps title explanation needed rebuttal answer'),
          ['finding'],
        ),
        resource(
          'responses',
          'answers/responses.csv',
          [...names('wave item'), integer('response'), integer('count'), text('basis'), integer('feasible')],
          ['wave', 'item', 'response'],
        ),
      ],
    }),
    'survey.json': JSON.stringify(SURVEY),
    'instrument.csv': csv(
      'item,section,label_nl,label_en,statement,position',
      ITEMS.map((item, index) => [
        item,
        'all',
        `Stelling ${item}`,
        `Statement ${item}`,
        'made up',
        index + 1,
      ]),
    ),
    'figures.csv': csv(
      'figure,section,population,items,answers,form,title_en,title_nl,note_en,note_nl',
      figures,
    ),
    'frequencies.csv': frequencies(),
    'differences.csv': differences(),
    'claims.csv': csv('id,section,claim,instrument,wave,statistic,stated,precision,note', claims),
    'explanations.csv': csv(
      'finding,kind,sure,figures,claims,steps,title,explanation,needed,rebuttal,answer',
      [],
    ),
  };
}

/** The study as a map of texts, as a page holds one. */
export function textFiles(texts: Readonly<Record<string, string>> = secondStudy()): StudyFiles {
  return {
    name: 'a study made up',
    read(path) {
      const found = texts[path];
      return found === undefined ? undefined : { name: path, bytes: new TextEncoder().encode(found) };
    },
  };
}

/** Writes the study as a folder. */
export function writeStudy(folder: string): void {
  for (const [path, content] of Object.entries(secondStudy())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
