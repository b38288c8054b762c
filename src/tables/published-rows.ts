import { errorInWords } from '../contracts/error-in-words.ts';
import { noSuchName } from '../contracts/no-such-name.ts';
import type { PublishedRow } from '../recovery/published-row.ts';
import { mapByName } from './map-by-name.ts';
import { pointsOf } from './scale.ts';
import { type Survey, scaleOf } from './survey.ts';
import type { AnyTable } from './typed-table.ts';

interface Figure {
  readonly table: string;
  readonly wave: string;
  readonly item: string;
  readonly statistic: string;
  readonly printed: string;
}

/**
 * What a report prints of each item in one wave, ready for recovery.
 *
 * Every figure comes from the wave's own table: the one that prints the wave's n. A decimal printed
 * without its leading zero gets one (`.88` becomes `0.88`); nothing else is changed.
 *
 * @param frequencies columns table, wave, item, statistic (`p1`, `p2`, … by answer, `n`,
 *   `mean`, `sd`, `min`, `max`), printed (text)
 * @param wave as the column wave has it
 * @param survey says how many answers each item offers; without it, as many as the highest
 *   that the wave's table prints a percentage of
 * @returns a row per item, by item code, in the table's order; asked for an item that it has not, it throws
 *   an Error that says which was probably meant (`has` asks without)
 * @throws Error when the wave is not in the table, two tables print its n, an item lacks its n, or a
 *   percentage is printed of an answer that the item does not offer
 * @example publishedRows(openStudy().frequencies(), '2017').get('v1a').n // 220
 */
export function publishedRows(
  frequencies: AnyTable,
  wave: string,
  survey?: Survey,
): ReadonlyMap<string, PublishedRow> {
  const figures = frequencies.objects() as Figure[];
  const own = new Set(
    figures.filter((row) => row.wave === wave && row.statistic === 'n').map((row) => row.table),
  );
  const [table] = own;
  if (table === undefined || own.size > 1) {
    if (table === undefined) {
      const where = { en: 'with a printed n', nl: 'met een gedrukte n' };
      throw errorInWords(noSuchName('wave', wave, printedWaves(frequencies), where));
    }
    const tables = [...own].join(', ');
    throw errorInWords({
      en: `wave "${wave}" is printed by tables ${tables}; keep the rows of one`,
      nl: `meting "${wave}" is gedrukt in tabel ${tables}; houd de rijen van één tabel`,
    });
  }
  const items = new Map<string, Map<string, string>>();
  for (const row of figures) {
    if (row.table !== table || row.wave !== wave) continue;
    const statistics = items.get(row.item) ?? new Map<string, string>();
    items.set(row.item, statistics.set(row.statistic, row.printed));
  }
  const highest = Math.max(...[...items.values()].map(highestAnswer));
  const rows = [...items].map(([item, statistics]): [string, PublishedRow] => {
    const points = survey ? pointsOf(scaleOf(survey, item)) : highest;
    return [item, publishedRow(item, wave, statistics, points)];
  });
  return mapByName(rows, 'item', {
    en: `in the printed table of ${wave}`,
    nl: `in de gedrukte tabel van ${wave}`,
  });
}

/**
 * The waves that a report prints a table of, in the order of the tables.
 *
 * @param frequencies as {@link publishedRows} takes them
 * @example printedWaves(openStudy().frequencies()) // ['2017', '2010']
 */
export function printedWaves(frequencies: AnyTable): string[] {
  const figures = frequencies.objects() as Figure[];
  return [...new Set(figures.filter((row) => row.statistic === 'n').map((row) => row.wave))];
}

/** The highest answer that a percentage is printed of; 0 where none is. */
function highestAnswer(printed: ReadonlyMap<string, string>): number {
  return Math.max(0, ...[...printed.keys()].map((name) => Number(/^p(\d+)$/.exec(name)?.[1] ?? 0)));
}

function publishedRow(
  item: string,
  wave: string,
  printed: ReadonlyMap<string, string>,
  points: number,
): PublishedRow {
  const place = { en: `item ${item}, wave ${wave}`, nl: `stelling ${item}, meting ${wave}` };
  const n = printed.get('n');
  if (n === undefined)
    throw errorInWords({
      en: `${place.en}: no printed n; add its row to the frequencies`,
      nl: `${place.nl}: geen gedrukte n; voeg de rij ervan toe aan de frequenties`,
    });
  const highest = highestAnswer(printed);
  if (highest > points) {
    throw errorInWords({
      en: `${place.en}: p${highest} is printed, and the item offers ${points} answers; mend one of them`,
      nl: `${place.nl}: p${highest} is gedrukt, en de stelling heeft ${points} antwoorden; verbeter een van beide`,
    });
  }
  const decimal = (name: string) => printed.get(name)?.replace(/^\./, '0.') ?? null;
  const category = (name: string) => (printed.has(name) ? Number(printed.get(name)) : null);
  return {
    n: Number(n),
    percents: Array.from({ length: points }, (_, index) => printed.get(`p${index + 1}`) ?? null),
    mean: decimal('mean'),
    sd: decimal('sd'),
    min: category('min'),
    max: category('max'),
  };
}
