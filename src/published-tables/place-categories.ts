import { said } from '../contracts/told.ts';
import { type Headings, holdsValues } from './find-headings.ts';
import { headingText } from './heading-text.ts';
import type { Measure } from './measure.ts';
import { readCell } from './read-cell.ts';
import type { UnderstoodColumn } from './understood-column.ts';

type Body = Headings['body'];

const HIGH_FIRST =
  /^((zeer|helemaal|volledig|sterk|geheel) )?(mee )?eens|^strongly agree|^(completely |totally )?agree|^altijd|^always|^zeer (goed|tevreden|vaak|belangrijk)|^very (good|satisfied|often|important)|^excellent|^uitstekend|^in (zeer )?sterke mate|^dagelijks|^daily/;

/** `Oneens, n (%)`: an answer, and both a number and a share of it. */
const BOTH = /^(.+?),?\s*(?:n|aantal)\s*[([]\s*%\s*[)\]]$/i;

/** Whether a column prints of one answer both the number and the share. */
export const isCountAndShare = (heading: string): boolean => BOTH.test(heading);

const NEUTRAL =
  /^(?:% ?)?(?:neutraal|neutral|(niet|noch) (mee )?eens.*|neither.*|geen van beide)(?: ?\(?%\)?)?$/;
const SHORT = /^(?:% ?)?(?:(?:mee )?oneens|disagree|ontevreden|dissatisfied)(?: ?\(?%\)?)?$/;

/**
 * Columns side by side with unknown headings and numbers in them are the categories, in their order, where
 * they add up as categories do. Others are groups, perhaps, and stay unknown.
 *
 * @param columns as far as they are understood
 * @param body the rows under the headings
 * @param size how many answers the scale has; null where it is unknown
 */
export function placeCategories(
  columns: readonly UnderstoodColumn[],
  body: Body,
  size: number | null,
): UnderstoodColumn[] {
  const result = [...columns];
  for (let at = 0; at < columns.length; at += 1) {
    let end = at;
    const open = (column: UnderstoodColumn | undefined) =>
      column !== undefined &&
      column.meaning === null &&
      column.heading !== '' &&
      column.group === columns[at]?.group &&
      holdsValues(body, column.index);
    while (open(columns[end])) end += 1;
    const run = columns.slice(at, end);
    if (run.length >= 2 && !hasCategories(columns, run[0]?.group))
      for (const column of placed(run, columns, body, size)) result[column.index] = column;
    at = Math.max(at, end - 1);
  }
  return withMiddle(result);
}

const measuresOf = ({ meaning }: UnderstoodColumn): readonly Measure[] =>
  meaning?.kind === 'values' ? meaning.statistics : [];

const hasCategories = (columns: readonly UnderstoodColumn[], group: string | undefined) =>
  columns.some(
    (column) => column.group === group && measuresOf(column).some((m) => m.category !== undefined),
  );

function placed(
  run: readonly UnderstoodColumn[],
  columns: readonly UnderstoodColumn[],
  body: Body,
  size: number | null,
): UnderstoodColumn[] {
  const refused = (by: string) => run.map((column) => ({ ...column, by }));
  if (!addUp(run, columns, body))
    return refused(
      said({
        en: 'not understood: side by side they do not add up to 100 or n, as answers would; a mapping can say what they are',
        nl: 'niet begrepen: samen komen ze niet op 100 of n uit, zoals antwoorden; een mapping kan zeggen wat ze zijn',
      }),
    );
  const isThird = size === 5 && run.length === 3 && NEUTRAL.test(headingText(run[1]?.heading ?? ''));
  if (isThird) return inThree(run);
  if (size !== null && size !== run.length)
    return refused(
      said({
        en: `not understood: ${run.length} answers by name, where the scale has ${size}; a mapping can say which they add up`,
        nl: `niet begrepen: ${run.length} antwoorden met een naam, waar de schaal er ${size} heeft; een mapping kan zeggen welke ze optellen`,
      }),
    );
  const reversed = HIGH_FIRST.test(headingText(run[0]?.heading ?? ''));
  return run.map((column, i) => {
    const at = { position: reversed ? run.length - i : i + 1, of: run.length };
    const share = { statistic: 'percent', ...at } as const;
    const both = BOTH.test(column.heading);
    return {
      ...column,
      meaning: { kind: 'values', statistics: both ? [{ statistic: 'count', ...at }, share] : [share] },
      by: said({
        en: `its place among ${run.length} categories${reversed ? ', highest first' : ', lowest first'}`,
        nl: `de plaats tussen ${run.length} antwoorden${reversed ? ', hoogste eerst' : ', laagste eerst'}`,
      }),
    };
  });
}

/** Oneens, neutraal, eens on a scale of five: two, one and two answers. */
function inThree(run: readonly UnderstoodColumn[]): UnderstoodColumn[] {
  const low = SHORT.test(headingText(run[0]?.heading ?? ''));
  const parts: Partial<Measure>[] = [
    low ? { bottom: 2 } : { top: 2 },
    { middle: true },
    low ? { top: 2 } : { bottom: 2 },
  ];
  return run.map((column, i) => ({
    ...column,
    meaning: { kind: 'values', statistics: [{ statistic: 'percent', ...parts[i] }] },
    by: said({
      en: 'its place among three for a scale of five: two answers on either side of the middle',
      nl: 'de plaats tussen drie bij een schaal van vijf: twee antwoorden aan weerszijden van het midden',
    }),
  }));
}

/** Beside answers that are added up on either side, what is called neutral is the one in the middle. */
function withMiddle(columns: readonly UnderstoodColumn[]): UnderstoodColumn[] {
  return columns.map((column) => {
    const beside = columns.filter(({ group }) => group === column.group).flatMap(measuresOf);
    const between = beside.some(({ top }) => top === 2) && beside.some(({ bottom }) => bottom === 2);
    if (column.meaning !== null || !between || !NEUTRAL.test(headingText(column.heading))) return column;
    return {
      ...column,
      meaning: { kind: 'values', statistics: [{ statistic: 'percent', middle: true }] },
      by: said({ en: 'heading', nl: 'kop' }),
    };
  });
}

/**
 * Whether the columns add up to about 100, or to n, in at least half of the rows;
 * with "don't know" where it stands beside.
 */
function addUp(run: readonly UnderstoodColumn[], columns: readonly UnderstoodColumn[], body: Body): boolean {
  const beside = (statistic: Measure['statistic']) =>
    columns.find(
      (column) => column.group === run[0]?.group && measuresOf(column).some((m) => m.statistic === statistic),
    );
  const totals = columns.find(
    ({ heading, group }) => group === run[0]?.group && TOTAL.test(headingText(heading)),
  );
  const n = beside('n') ?? totals;
  const unknown = beside("don't know percent") ?? beside("don't know count");
  const sums = body.flatMap(({ cells }) => {
    const numbers = run.map(({ index, heading }) => numberIn(cells[index], BOTH.test(heading)));
    if (numbers.some((number) => number === null)) return [];
    const sum = numbers.reduce((total: number, number) => total + (number as number), 0);
    const size = n === undefined ? null : numberIn(cells[n.index], false);
    return [{ sum, size, rest: unknown === undefined ? 0 : (numberIn(cells[unknown.index], false) ?? 0) }];
  });
  const near = (sum: number) => Math.abs(sum - 100) <= Math.max(1.5, run.length / 2);
  const fits = sums.filter(
    ({ sum, size, rest }) => near(sum) || near(sum + rest) || sum === size || sum + rest === size,
  );
  // of one row or two nothing can be said by most: a planted error would hide itself
  if (sums.length < 3) return sums.every(({ sum, size }) => (sum > 60 && sum < 120) || sum === size);
  return fits.length * 2 >= sums.length;
}

/** A column of totals, by its heading. */
export const TOTAL = /^(totaal|total)( ?\(?%\)?)?$/;

/** The number of a cell, the first of two where a share stands behind it; null where it is none. */
function numberIn(cell: Body[number]['cells'][number] | undefined, first: boolean): number | null {
  const text = String(cell ?? '').trim();
  const style = { decimal: /,\d{1,2}\b/.test(text) ? ',' : '.' } as const;
  const reading = readCell(cell ?? '', style, first || /^\d{1,3}(?:[.,\s]\d{3})+$/.test(text));
  if (reading === 'empty') return 0;
  if ('unread' in reading) return null;
  return Number(reading.printedValues[0]?.text);
}
