import { readFileSync } from 'node:fs';
import { type ColumnTable, from } from 'arquero';
import type { Survey } from '../../src/tables/survey.ts';

/** Percentages of answers 1 to 5 as tables B1.1 and B1.2 print them, and n. */
const PRINTED: Readonly<Record<string, Readonly<Record<string, readonly [number, ...number[]]>>>> = {
  '2017': { v3c: [209, 3, 24, 33, 33, 7], v2g: [214, 5, 16, 25, 45, 8], v3a: [213, 3, 19, 25, 46, 7] },
  '2010': { v3c: [384, 7, 31, 30, 28, 3], v2g: [387, 3, 15, 39, 39, 4], v3a: [384, 6, 23, 21, 44, 7] },
};

export interface ShareRow {
  wave: string;
  item: string;
  response: number;
  percent: string | null;
  n: number | null;
}

/** The rows behind figure 2.8, 2017 before 2010 so that the order of waves is put to the test. */
export function chartRows(): ShareRow[] {
  return Object.entries(PRINTED).flatMap(([wave, items]) =>
    Object.entries(items).flatMap(([item, [n, ...percents]]) =>
      percents.map((percent, index) => ({ wave, item, response: index + 1, percent: String(percent), n })),
    ),
  );
}

export function tableOf(rows: readonly object[]): ColumnTable {
  return from([...rows]);
}

export const ITEMS = {
  v3c: { nl: 'Er is voldoende tijd om te handhaven (v3c)', en: 'There is enough time for enforcement (v3c)' },
  v2g: {
    nl: 'Het automatiseringssysteem ondersteunt bij het uitvoeren van handhaving (v2g)',
    en: 'The IT system supports enforcement (v2g)',
  },
  v3a: { nl: 'De spreekkamers zijn veilig (v3a)', en: 'The interview rooms are safe (v3a)' },
};

const survey = new URL('../../data/survey.json', import.meta.url);

/** The five answers of the quickscan. */
export const { scale: SCALE } = JSON.parse(readFileSync(survey, 'utf8')) as Pick<Survey, 'scale'>;

export const TEXT = {
  title: {
    nl: 'Figuur 2.8 Uitvoerders over randvoorwaarden',
    en: 'Figure 2.8 Practitioners on preconditions',
  },
  source: 'tabellen B1.1 en B1.2',
  items: ITEMS,
  scale: SCALE,
};
