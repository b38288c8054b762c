import { type ColumnTable, table } from 'arquero';
import { currentLanguage, type Language } from '../contracts/language.ts';
import { numberTold } from '../contracts/told.ts';
import type { Interval } from '../stats/index.ts';
import { boundDecimals } from '../stats/print/bound-decimals.ts';
import { type TypedTable, typed } from '../tables/typed-table.ts';
import type { Change, ItemChange } from './item-change.ts';
import type { WeightedItemChange } from './weighted-item-changes.ts';

const TO = { en: 'to', nl: 'tot' } satisfies Record<Language, string>;

/** A change in words and numbers to read. */
export type ChangeRow = Readonly<
  Record<'item' | 'agree' | 'mean' | 'delta' | 'g' | 'p_welch' | 'p_rank' | 'conclusion', string>
>;

/**
 * Changes as a table to read: each estimate with its 95 percent interval, each corrected p-value with its
 * range over all counts that print so.
 *
 * @param changes as `itemChanges` gives them
 * @returns columns item, agree (points), mean (scale points), delta, g, p_welch, p_rank, conclusion; text
 * @example
 * const study = openStudy();
 * changeTable(itemChanges(study.survey, study.responses(), study.frequencies(), ['v2g'])).array('item')
 * // ['v2g']
 */
export function changeTable(changes: readonly ItemChange[]): TypedTable<ChangeRow> {
  const column = (write: (change: ItemChange) => string) => changes.map(write);
  return typed(
    table({
      item: column(({ item }) => item),
      agree: column(({ agree }) => changeText(agree, 0)),
      mean: column(({ mean }) => changeText(mean, 2)),
      delta: column(({ cliffsDelta }) => changeText(cliffsDelta, 2)),
      g: column(({ hedgesG }) => changeText(hedgesG, 2)),
      p_welch: column(({ welchHolm }) => rangeText(welchHolm)),
      p_rank: column(({ mannWhitneyHolm }) => rangeText(mannWhitneyHolm)),
      conclusion: column(({ conclusion }) => conclusion),
    }),
  );
}

/** A change to a weighted wave in words and numbers to read. */
export type WeightedChangeRow = Readonly<
  Record<'item' | 'agree' | 'mean' | 'n' | 'effective_n' | 'p' | 'conclusion', string>
>;

/**
 * Changes to a weighted wave as a table to read.
 *
 * @param changes as `weightedItemChanges` gives them
 * @returns columns item, agree (points), mean (scale points), n and effective_n of the later wave, p (by
 *   Holm, with its range), conclusion; text
 * @example weightedChangeTable([]).numRows() // 0
 */
export function weightedChangeTable(changes: readonly WeightedItemChange[]): TypedTable<WeightedChangeRow> {
  const column = (write: (change: WeightedItemChange) => string) => changes.map(write);
  return typed(
    table({
      item: column(({ item }) => item),
      agree: column(({ agree }) => changeText(agree, 0)),
      mean: column(({ mean }) => changeText(mean, 2)),
      n: column(({ nAfter }) => String(nAfter)),
      effective_n: column(({ effectiveN }) => effectiveN.toFixed(0)),
      p: column(({ pHolm }) => rangeText(pHolm)),
      conclusion: column(({ conclusion }) => conclusion),
    }),
  );
}

/**
 * A change with its interval: `+9 (+3 to +14)`, `-7 (-14 to -0.04)`.
 *
 * @param language the current one when left out
 * @example changeText({ change: 9, interval: { lower: 3, upper: 14 } }, 0) // '+9 (+3 to +14)'
 */
export function changeText(
  { change, interval }: Change,
  decimals: number,
  language: Language = currentLanguage(),
): string {
  const write = (value: number, places: number) => {
    const text = value.toFixed(places);
    // a change that rounds to nothing has no sign
    return Number(text) === 0 ? text.replace('-', '') : `${value > 0 ? '+' : ''}${text}`;
  };
  const [lower, upper] = [interval.lower, interval.upper].map((bound) =>
    write(bound, boundDecimals(bound, decimals)),
  );
  const bounds = `${lower} ${TO[language]} ${upper}`;
  return numberTold(`${write(change, decimals)} (${bounds})`)[language];
}

/**
 * A p-value with its range: one number where both ends print alike, `0.012 to 0.019` elsewhere.
 *
 * @param language the current one when left out
 * @example rangeText({ lower: 0.012, upper: 0.019 }) // '0.012 to 0.019'
 */
export function rangeText(
  { lower, upper }: Interval,
  decimals = 3,
  language: Language = currentLanguage(),
): string {
  const least = 10 ** -decimals;
  const write = (value: number) => (value < least ? `< ${least.toFixed(decimals)}` : value.toFixed(decimals));
  const text =
    write(lower) === write(upper) ? write(lower) : `${write(lower)} ${TO[language]} ${write(upper)}`;
  return numberTold(text)[language];
}

const OF_SHARES = {
  en: {
    change: 'change (points)',
    lower: '95% low',
    upper: '95% high',
    least: 'print low',
    greatest: 'print high',
  },
  nl: {
    change: 'verandering (punten)',
    lower: '95% laag',
    upper: '95% hoog',
    least: 'druk laag',
    greatest: 'druk hoog',
  },
} satisfies Record<Language, object>;

/**
 * Changes of agree shares with headings to read: the shares in percent by wave, their change in points, its
 * 95 percent interval, and how far the print lets it move.
 *
 * @param changes as `agreeChange` gives them
 * @param language the current one when left out
 * @returns the same rows under other headings
 * @example
 * const study = openStudy();
 * const changes = agreeChange(study.survey, study.responses(), study.frequencies(), ['v1a']);
 * agreeChangeTable(changes, 'en').columnNames()
 * // ['item', '2010 (%)', '2017 (%)', 'change (points)', '95% low', '95% high', 'print low', 'print high']
 */
export function agreeChangeTable(changes: ColumnTable, language: Language = currentLanguage()): ColumnTable {
  const shares = changes.columnNames().flatMap((name) => {
    const [, wave] = /^agree_(.+)$/.exec(name) ?? [];
    return wave === undefined ? [] : [[name, `${wave} (%)`]];
  });
  return changes.rename({ ...Object.fromEntries(shares), ...OF_SHARES[language] });
}
