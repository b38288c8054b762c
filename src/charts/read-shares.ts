import { errorInWords } from '../contracts/error-in-words.ts';
import type { Told } from '../contracts/language.ts';
import { SHOWN_PRECISIONS } from '../contracts/precision-words.ts';
import { joinTold, numberTold } from '../contracts/told.ts';
import { printPercent } from '../stats/print/print-percent.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import { emptyTable } from './empty-table.ts';
import type { Share } from './share.ts';

/** All answers to one item in one wave. */
export interface ItemShares {
  readonly item: string;
  readonly wave: string;
  /** Answers, `null` where the report does not say */
  readonly n: number | null;
  /** Where they are weighted, how many equally weighted answers would tell as much; else `null` */
  readonly effectiveN: number | null;
  readonly shares: readonly Share[];
}

/** The columns of a table of shares: the first three always, of the others those that are known. */
export const SHARE_COLUMNS = [
  'wave',
  'item',
  'response',
  'count',
  'percent',
  'exact',
  'n',
  'effective_n',
  'printed',
  'precision',
  'low',
  'high',
  'follows',
  'possible',
] as const;

/** What the labels of a chart of shares are labels of: a property of its words, and a column. */
export const SHARE_LABELS = { items: 'item', categories: 'response' } as const;

type Row = Readonly<Record<string, unknown>>;

const isGap = (value: unknown) => value === null || value === undefined || value === '' || value === 'NA';

function cellTold({ item, wave, response }: Row): Told {
  return {
    en: `item ${String(item)}, wave ${String(wave)}, response ${String(response)}`,
    nl: `stelling ${String(item)}, meting ${String(wave)}, antwoord ${String(response)}`,
  };
}

/** What is wrong in a row, after the names of its cell. */
function refusedCell(row: Row, told: Told, Kind: new (message: string) => Error = RangeError): Error {
  return errorInWords(joinTold([cellTold(row), told], ': '), Kind);
}

function percentOf(row: Row, column: 'percent' | 'exact' | 'low' | 'high' | 'follows'): number | null {
  if (isGap(row[column])) return null;
  const percent = Number(row[column]);
  if (!(percent >= 0 && percent <= 100)) {
    throw refusedCell(row, {
      en: `"${String(row[column])}" is not a percentage; expected 0 to 100 in column ${column}`,
      nl: `"${String(row[column])}" is geen percentage; verwacht 0 tot en met 100 in kolom ${column}`,
    });
  }
  return percent;
}

function roughlyOf(row: Row): Share['roughly'] {
  if (isGap(row.printed)) return null;
  const precision = isGap(row.precision) ? 'exact' : String(row.precision);
  if (!SHOWN_PRECISIONS.includes(precision)) {
    const known = SHOWN_PRECISIONS.join(', ');
    throw refusedCell(row, {
      en: `"${precision}" is not a precision; expected one of ${known}`,
      nl: `"${precision}" is geen precisie; verwacht een van ${known}`,
    });
  }
  return { printed: String(row.printed), precision };
}

function countOf(row: Row): number | null {
  if (isGap(row.count)) return null;
  const count = Number(row.count);
  if (!Number.isSafeInteger(count) || count < 0) {
    throw refusedCell(row, {
      en: `"${String(row.count)}" is not a count; expected an integer of 0 or more`,
      nl: `"${String(row.count)}" is geen aantal; verwacht een heel getal van 0 of meer`,
    });
  }
  return count;
}

function statedN(rows: readonly Row[]): number | null {
  const given = new Set(rows.filter((row) => !isGap(row.n)).map((row) => Number(row.n)));
  if (given.size > 1) {
    const all = [...given].join(', ');
    throw refusedCell(
      rows[0] as Row,
      { en: `n differs between its rows (${all})`, nl: `n verschilt tussen de rijen (${all})` },
      Error,
    );
  }
  return given.size === 1 ? ([...given][0] as number) : null;
}

function effectiveNOf([first]: readonly Row[]): number | null {
  if (!first || isGap(first.effective_n)) return null;
  const effective = Number(first.effective_n);
  if (effective > 0) return effective;
  throw refusedCell(first, {
    en: `"${String(first.effective_n)}" is no effective n; expected a number above 0`,
    nl: `"${String(first.effective_n)}" is geen effectieve n; verwacht een getal boven 0`,
  });
}

function shareOf(row: Row, n: number | null): Share {
  const count = countOf(row);
  const response = String(row.response);
  if (count === null) {
    const percent = percentOf(row, 'percent');
    if (percent !== null) {
      return knownShare(response, percentOf(row, 'exact') ?? percent, String(row.percent));
    }
    const [low, high] = [percentOf(row, 'low'), percentOf(row, 'high')];
    if (low !== null && high !== null && low > high) {
      throw refusedCell(row, {
        en: `low ${low} is above high ${high}`,
        nl: `low ${numberTold(String(low)).nl} is groter dan high ${numberTold(String(high)).nl}`,
      });
    }
    const follows = percentOf(row, 'follows') === null ? null : String(row.follows);
    const possible = isGap(row.possible) ? null : String(row.possible);
    return { ...unknownShare(response), roughly: roughlyOf(row), low, high, follows, possible };
  }
  if (n === null || n === 0 || count > n) {
    throw refusedCell(row, {
      en: `${count} answers of n = ${n ?? 'unknown'}; n must be above 0 and not less`,
      nl: `${count} antwoorden bij n = ${n ?? 'onbekend'}; n moet boven 0 liggen en niet kleiner zijn`,
    });
  }
  return { ...knownShare(response, (100 * count) / n, printPercent(count, n)), count };
}

function knownShare(response: string, percent: number, printed: string): Share {
  return { ...unknownShare(response), percent, printed };
}

/** The share of an answer of which nothing is known. */
export function unknownShare(response: string): Share {
  return {
    response,
    count: null,
    percent: null,
    printed: null,
    roughly: null,
    low: null,
    high: null,
    follows: null,
    possible: null,
  };
}

/** Ids of the waves in a table, with repetitions; none where it has no such column. */
export function wavesIn(table: AnyTable): string[] {
  return table.columnNames().includes('wave') ? Array.from(table.array('wave'), String) : [];
}

/**
 * Reads the shares of answers from a table, items in order of appearance.
 *
 * @param table columns wave, item, response and either `count` or `percent` (number or printed text; empty
 *   or `NA` where the report does not give it), and `n` where it does not follow from counts; where there is
 *   no percentage, `printed` and `precision` may tell what the report says instead ("3/4", `about`),
 *   `low` and `high` what remains possible, in percent, `follows` the one whole percentage that is left, and
 *   `possible` the counts ("4 of 17, 5 of 21"); of weighted answers, `exact` is the percentage before it was
 *   rounded to `percent`, and `effective_n` how many equally weighted answers would tell as much
 * @param waves ids in the order in which they stand
 * @param items codes that are known, for the one that was meant where there are no rows
 * @param exclusive true when every respondent gives one answer, so that counts add up to n
 * @throws Error when a column is missing, the table is empty, a cell comes twice or n contradicts the counts
 * @throws RangeError when a count or percentage is out of range
 */
export function readShares(
  table: AnyTable,
  exclusive: boolean,
  waves: readonly string[],
  items: readonly string[] = [],
): ItemShares[] {
  const columns = table.columnNames();
  const lacking = ['wave', 'item', 'response'].filter((name) => !columns.includes(name));
  if (!columns.includes('count') && !columns.includes('percent')) lacking.push('count or percent');
  if (lacking.length > 0) {
    throw errorInWords({
      en: `a chart needs column ${lacking.join(', ')}; the table has ${columns.join(', ')}`,
      nl: `een grafiek vraagt kolom ${lacking.join(', ')}; de tabel heeft ${columns.join(', ')}`,
    });
  }
  const rows = table.objects() as Row[];
  if (rows.length === 0) throw emptyTable(table, items);
  const groups = new Map<string, Map<string, Row[]>>();
  for (const row of rows) {
    const waves = groups.get(String(row.item)) ?? new Map<string, Row[]>();
    const group = waves.get(String(row.wave)) ?? [];
    if (group.some((other) => String(other.response) === String(row.response))) {
      const cell = cellTold(row);
      throw errorInWords({
        en: `${cell.en} comes twice; give one row per item, wave and response`,
        nl: `${cell.nl} komt twee keer voor; geef één rij per stelling, meting en antwoord`,
      });
    }
    group.push(row);
    groups.set(String(row.item), waves.set(String(row.wave), group));
  }
  return [...groups].flatMap(([item, byWave]) =>
    waves.flatMap((wave) => {
      const group = byWave.get(wave);
      return group === undefined ? [] : [itemShares(item, wave, group, exclusive)];
    }),
  );
}

function itemShares(item: string, wave: string, rows: readonly Row[], exclusive: boolean): ItemShares {
  const stated = statedN(rows);
  const counts = rows.map(countOf);
  const summed =
    exclusive && counts.every((count) => count !== null)
      ? counts.reduce<number>((sum, count) => sum + count, 0)
      : null;
  if (stated !== null && summed !== null && stated !== summed) {
    throw errorInWords({
      en: `item ${item}, wave ${wave}: counts add up to ${summed}, but n is ${stated}`,
      nl: `stelling ${item}, meting ${wave}: de aantallen tellen op tot ${summed}, maar n is ${stated}`,
    });
  }
  const n = summed ?? stated;
  return { item, wave, n, effectiveN: effectiveNOf(rows), shares: rows.map((row) => shareOf(row, n)) };
}
