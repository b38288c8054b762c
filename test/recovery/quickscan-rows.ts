import { readFileSync } from 'node:fs';
import type { PublishedRow } from '../../src/recovery/published-row.ts';

const folder = new URL('../../data/', import.meta.url);

function lines(path: string): string[][] {
  return readFileSync(new URL(path, folder), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

/** The 70 printed rows of the quickscan, each from the table of its own wave. */
export function quickscanRows(): { wave: string; item: string; row: PublishedRow }[] {
  const tables = { '2010': 'B1.2', '2017': 'B1.1' };
  const found = new Map<string, Map<string, string>>();
  for (const [table, wave, item, statistic, printed] of lines('published/quickscan-frequencies.csv')) {
    if (tables[wave as '2010' | '2017'] !== table) continue;
    const key = `${wave} ${item}`;
    found.set(key, (found.get(key) ?? new Map()).set(statistic as string, printed as string));
  }
  return [...found].map(([key, printedValues]) => {
    const [wave, item] = key.split(' ') as [string, string];
    const get = (name: string) => printedValues.get(name) as string;
    const percents = ['p1', 'p2', 'p3', 'p4', 'p5'].map(get);
    const row = { n: Number(get('n')), percents, mean: get('mean'), sd: get('sd') };
    return { wave, item, row: { ...row, min: Number(get('min')), max: Number(get('max')) } };
  });
}

/** The printed differences between the waves, in order of the instrument. */
export function quickscanDifferences(): { item: string; printed: string }[] {
  const printed = new Map(lines('published/quickscan-differences.csv').map(([item, text]) => [item, text]));
  return quickscanItems().map((item) => ({ item, printed: printed.get(item) as string }));
}

/** Item codes in the order of the questionnaire. */
export function quickscanItems(): string[] {
  return lines('instruments/quickscan.csv')
    .sort((a, b) => Number(a[1]) - Number(b[1]))
    .map(([item]) => item as string);
}
