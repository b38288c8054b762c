import { said } from '../contracts/told.ts';
import { isBracketed } from './band-headings.ts';
import type { Headings } from './find-headings.ts';
import { numberStyle, readCell } from './read-cell.ts';
import type { UnderstoodColumn } from './understood-column.ts';

/**
 * The answers that a column adds up, from the least to the greatest; null
 * where it is of all, or holds two values.
 */
const bandOf = ({ meaning }: UnderstoodColumn) => {
  const [measure, ...more] = meaning?.kind === 'values' ? meaning.statistics : [];
  return measure?.category === undefined || more.length > 0
    ? null
    : { low: measure.category, high: measure.last ?? measure.category };
};

/**
 * `Tevredenheid (1-5)`: where it spans all answers and its cells lie on
 * it, it is the scale of a mean, no share.
 */
export function withScaleNoted(
  columns: readonly UnderstoodColumn[],
  body: Headings['body'],
): UnderstoodColumn[] {
  const bands = columns.flatMap((column) => bandOf(column) ?? []);
  const low = Math.min(...bands.map((band) => band.low));
  const high = Math.max(...bands.map((band) => band.high));
  return columns.map((column) => {
    const band = column.by === 'mapping' ? null : bandOf(column);
    if (band === null || band.low !== low || band.high !== high || high - low < 2) return column;
    const readings = body.map(({ cells }) =>
      readCell(cells[column.index] ?? '', { decimal: numberStyle(cells).decimal }),
    );
    const numbers = readings.flatMap((reading) =>
      typeof reading === 'object' && 'printedValues' in reading ? reading.printedValues : [],
    );
    const onScale = numbers.every(
      ({ text, percent }) => !percent && Number(text) >= low && Number(text) <= high,
    );
    if (!onScale) return column;
    const by = said({
      en: 'its cells, which lie on the scale that it names',
      nl: 'de cellen, die op de genoemde schaal liggen',
    });
    return { ...column, meaning: { kind: 'values', statistics: [{ statistic: 'mean' }] }, by };
  });
}

/** A number in brackets behind a word is a footnote, unless other columns name answers so too. */
export function withoutFootnotes(columns: readonly UnderstoodColumn[]): UnderstoodColumn[] {
  const bands = columns.filter(({ heading, by }) => by !== 'mapping' && /\(\d/.test(heading)).filter(bandOf);
  if (bands.length > 1) return [...columns];
  return columns.map((column) =>
    column.by !== 'mapping' && isBracketed(column.heading) && bandOf(column)
      ? { ...column, meaning: null, by: said({ en: 'not understood', nl: 'niet begrepen' }) }
      : column,
  );
}
