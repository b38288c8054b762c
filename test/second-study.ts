import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StudyFiles } from '../src/contracts/surroundings.ts';
import { printCounts } from './recovery/print-exactly.ts';

type Counts = readonly number[];

type WaveCounts = Readonly<Record<string, Readonly<Record<string, Counts>>>>;

/**
 * A study of nothing: three waves of seven answers, made up, so that
 * general code meets another survey than its own.
 */
export const TRUE_COUNTS: WaveCounts = {
  spring: { a: [4, 7, 11, 20, 18, 9, 4], b: [1, 2, 6, 14, 20, 19, 12], c: [10, 12, 15, 12, 9, 8, 5] },
  summer: { a: [2, 5, 9, 17, 21, 14, 9], b: [2, 3, 7, 15, 19, 18, 11], c: [9, 13, 14, 13, 10, 9, 6] },
  autumn: { a: [1, 2, 5, 10, 17, 24, 20], b: [1, 3, 6, 14, 21, 18, 13], c: [11, 12, 14, 12, 10, 9, 6] },
};
export const WAVES = Object.keys(TRUE_COUNTS);
export const ITEMS = ['a', 'b', 'c'];

/**
 * The same of other scales: by how many answers there are. Of fewer
 * than 100 people, each share is of one count.
 */
export const COUNTS_OF_SCALES: Readonly<Record<number, WaveCounts>> = {
  4: {
    spring: { a: [14, 20, 12, 8], b: [5, 15, 22, 12], c: [12, 16, 14, 9] },
    summer: { a: [9, 18, 16, 13], b: [6, 14, 21, 13], c: [13, 15, 14, 10] },
    autumn: { a: [3, 9, 22, 28], b: [5, 14, 22, 14], c: [12, 15, 15, 10] },
  },
  5: {
    spring: { a: [9, 15, 18, 12, 5], b: [2, 7, 16, 20, 12], c: [11, 14, 13, 9, 6] },
    summer: { a: [5, 11, 19, 17, 8], b: [3, 8, 15, 21, 11], c: [10, 15, 12, 10, 6] },
    autumn: { a: [2, 4, 11, 22, 24], b: [2, 8, 15, 20, 13], c: [11, 13, 13, 10, 6] },
  },
  7: TRUE_COUNTS,
  11: {
    spring: {
      a: [3, 4, 5, 7, 9, 10, 8, 6, 4, 3, 2],
      b: [1, 1, 2, 3, 5, 8, 11, 13, 10, 6, 4],
      c: [6, 7, 8, 8, 7, 6, 5, 4, 3, 2, 2],
    },
    summer: {
      a: [2, 3, 4, 6, 8, 10, 10, 8, 6, 4, 3],
      b: [1, 2, 2, 3, 5, 7, 12, 12, 10, 7, 4],
      c: [5, 7, 9, 8, 6, 6, 5, 4, 3, 3, 2],
    },
    autumn: {
      a: [1, 1, 2, 3, 4, 6, 9, 12, 14, 9, 8],
      b: [1, 1, 3, 3, 5, 7, 11, 13, 10, 6, 5],
      c: [6, 7, 8, 7, 7, 6, 5, 5, 3, 2, 2],
    },
  },
};
const WORDS_OF_SCALES: Readonly<Record<number, readonly string[]>> = {
  4: ['never', 'seldom', 'often', 'always'],
  5: ['never', 'seldom', 'at times', 'often', 'always'],
  7: ['never', 'hardly', 'seldom', 'at times', 'often', 'mostly', 'always'],
  11: ['0 (never)', '1', '2', '3', '4', '5 (at times)', '6', '7', '8', '9', '10 (always)'],
};

const countsOf = (wave: string, item: string, points = 7): Counts =>
  COUNTS_OF_SCALES[points]?.[wave]?.[item] ?? [];
const sum = (counts: Counts): number => counts.reduce((total, count) => total + count, 0);
const mean = (counts: Counts): number =>
  counts.reduce((total, count, index) => total + count * (index + 1), 0) / sum(counts);

/** The two highest answers of an item in percent, unrounded. */
export const trueAgree = (wave: string, item: string, points = 7): number =>
  (100 * sum(countsOf(wave, item, points).slice(-2))) / sum(countsOf(wave, item, points));

const csv = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
  `${[header, ...rows.map((cells) => cells.join(','))].join('\n')}\n`;

function frequencies(points: number): string {
  const rows = WAVES.flatMap((wave) =>
    ITEMS.flatMap((item) => {
      const {
        percents,
        n,
        mean: printedMean,
        sd,
        min,
        max,
      } = printCounts([...countsOf(wave, item, points)], 'up');
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

function differences(points: number): string {
  const pairs = [
    ['spring', 'summer'],
    ['summer', 'autumn'],
  ] as const;
  const rows = ITEMS.flatMap((item) =>
    pairs.map(([from, to]) => {
      const change = mean(countsOf(to, item, points)) - mean(countsOf(from, item, points));
      return [item, change.toFixed(2).replace('-0.00', '0.00'), from, to];
    }),
  );
  return csv('item,printed,from,to', rows);
}

const said = (text: string) => ({ nl: `${text} (verzonnen)`, en: `${text} (made up)` });

const surveyOf = (points: number) => ({
  name: 'made-up',
  title: said('Visitors of a library that does not exist'),
  waves: [
    { id: 'spring', colour: '#c7e9b4' },
    { id: 'summer', colour: '#41b6c4' },
    { id: 'autumn', colour: '#253494' },
  ],
  scale: {
    answers: WORDS_OF_SCALES[points]?.map(said),
    agree: [points - 1, points],
    disagree: [1, 2],
    dontKnow: null,
  },
  sources: [{ id: 'desk', label: said('a form at the desk') }],
  populations: [{ id: 'visitors', label: said('visitors'), source: 'desk' }],
  evidence: ['answers'],
});

const text = (name: string) => ({ name, type: 'string', description: `${name}, made up` });
const integer = (name: string) => ({ ...text(name), type: 'integer' });

function resource(name: string, path: string, fields: readonly object[], primaryKey: readonly string[]) {
  const schema = { fields, missingValues: ['', 'NA'], primaryKey };
  return { name, path, description: 'made up, of a survey that was never held', schema };
}

const claimsOf = (points: number) =>
  [
    ['c1', '1', 'More visitors agree with a', 'agree(a; autumn) > agree(a; spring)', 'true', 'more'],
    [
      'c2',
      '1',
      'Visitors who agree with b',
      'agree(b; autumn)',
      Math.round(trueAgree('autumn', 'b', points)),
      'exact',
    ],
    ['c3', '1', 'Visitors who agree with c', 'agree(c; spring)', 90, 'exact'],
  ] as const;

/** The files of the study by path, with so many answers to each statement. */
export function secondStudy(points = 7): Readonly<Record<string, string>> {
  const claims = claimsOf(points).map(([id, section, claim, statistic, stated, precision]) => [
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
    'survey.json': JSON.stringify(surveyOf(points)),
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
    'frequencies.csv': frequencies(points),
    'differences.csv': differences(points),
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
