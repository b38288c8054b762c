import type { Told } from '../contracts/language.ts';
import { said } from '../contracts/told.ts';
import type { Measure } from './measure.ts';
import type { ColumnReading } from './published-table.ts';
import { STATISTIC_NAMES } from './statistic-names.ts';
import type { UnderstoodColumn } from './understood-column.ts';

/** What was understood of a column, in words. */
export function columnReading(
  column: UnderstoodColumn,
  counts: ReadonlySet<number>,
  decimals: ReadonlyMap<number, number | undefined>,
): ColumnReading {
  const { meaning, index, heading, group, by } = column;
  const places = decimals.get(index);
  return {
    column: index + 1,
    heading,
    group,
    meaning: meaningInWords(meaning, counts.has(index)),
    by:
      places === undefined
        ? by
        : said({
            en: `${by}; numbers of a workbook, taken as printed with ${places} decimals`,
            nl: `${by}; getallen van een werkmap, genomen als gedrukt met ${places} decimalen`,
          }),
  };
}

function meaningInWords(meaning: UnderstoodColumn['meaning'], asCount: boolean): string {
  if (meaning === null) return said({ en: 'not understood', nl: 'niet begrepen' });
  const and = said({ en: ' and ', nl: ' en ' });
  if (meaning.kind === 'values')
    return meaning.statistics.map((measure) => said(inWords(measure, asCount))).join(and);
  if (meaning.kind === 'ignore') return said({ en: 'ignore', nl: 'niet gebruikt' });
  if (meaning.kind === 'label') return meaning.kind;
  const name = said(STATISTIC_NAMES[meaning.statistic]);
  return `${name} ${said({ en: 'of', nl: 'van' })} ${meaning.of.join(and)}`;
}

function inWords(measure: Measure, asCount: boolean): Told {
  const { category, last, top, bottom, position, upTo, from, middle } = measure;
  const { en, nl } = STATISTIC_NAMES[asCount ? 'count' : measure.statistic];
  const of = (english: string, dutch: string): Told => ({
    en: `${en} of ${english}`,
    nl: `${nl} van ${dutch}`,
  });
  if (position !== undefined) return of(`category ${position}`, `antwoord ${position} in volgorde`);
  if (category !== undefined && last !== undefined && last !== category)
    return of(`answer ${category} to ${last}`, `antwoord ${category} tot en met ${last}`);
  if (category !== undefined) return of(`answer ${category}`, `antwoord ${category}`);
  if (upTo !== undefined) return of(`answers up to ${upTo}`, `antwoorden tot en met ${upTo}`);
  if (from !== undefined) return of(`answers from ${from}`, `antwoorden vanaf ${from}`);
  if (middle) return of('the answer in the middle', 'het middelste antwoord');
  if (top !== undefined) return of(`the highest ${top}`, `de hoogste ${top}`);
  return bottom === undefined ? { en, nl } : of(`the lowest ${bottom}`, `de laagste ${bottom}`);
}
