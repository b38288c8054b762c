import type { Told } from '../contracts/language.ts';
import type { Rounding } from '../recovery/rounding.ts';
import { summaryAnswer } from '../recovery/summary/summary-answer.ts';
import type { SummaryRow } from '../recovery/summary/summary-row.ts';

/** Another way to read the printed values of a table. */
export interface OtherReading {
  /** what must be so, in words */
  readonly told: Told;
  /** a way of rounding, or another convention */
  readonly kind: 'rounding' | 'convention';
  readonly rounding: Rounding;
  readonly read: (row: SummaryRow) => SummaryRow;
}

/**
 * Other fair readings of a table than the one chosen: values cut off or rounded twice, an SD with n in place of
 * n - 1, percentages of all respondents.
 */
function otherReadings(rounding: Rounding): OtherReading[] {
  const same = (row: SummaryRow) => row;
  const roundings: readonly [Rounding, Told][] = [
    [
      'either',
      { en: 'exact halves went up or down', nl: 'precieze helften naar boven of naar beneden gingen' },
    ],
    ['truncate', { en: 'further decimals were cut off', nl: 'verdere decimalen zijn afgekapt' }],
    ['floor', { en: 'all values were rounded down', nl: 'alle waarden naar beneden zijn afgerond' }],
    ['ceiling', { en: 'all values were rounded up', nl: 'alle waarden naar boven zijn afgerond' }],
    ['twice', { en: 'values were rounded twice', nl: 'waarden twee keer zijn afgerond' }],
  ];
  return [
    {
      told: { en: 'the SD was divided by n, not n - 1', nl: 'de SD gedeeld is door n, niet door n - 1' },
      kind: 'convention',
      rounding,
      read: (row) => ({
        ...row,
        printedValues: row.printedValues.map((printedValue) =>
          printedValue.statistic === 'sd' ? { ...printedValue, statistic: 'population sd' } : printedValue,
        ),
      }),
    },
    {
      told: {
        en: 'the percentages are of all respondents, "don\'t know" included',
        nl: 'de percentages van alle respondenten zijn, "weet niet" meegeteld',
      },
      kind: 'convention',
      rounding,
      read: (row) => ({ ...row, base: row.base === 'answers' ? 'respondents' : 'answers' }),
    },
    ...roundings
      .filter(([name]) => name !== rounding)
      .map(([name, told]): OtherReading => ({ told, kind: 'rounding', rounding: name, read: same })),
  ];
}

/**
 * The first other reading under which no row of a table is impossible: one author reads all rows one way.
 *
 * @param rows rows of the table, those that are impossible as read first
 * @returns null when there is none
 */
export function readingOfAll(rows: readonly SummaryRow[], rounding: Rounding): OtherReading | null {
  return (
    otherReadings(rounding).find(
      (reading) =>
        rows.some((row) => changes(reading, row)) &&
        rows.every((row) => summaryAnswer(reading.read(row), reading.rounding) !== 'none'),
    ) ?? null
  );
}

function changes({ kind, read }: OtherReading, row: SummaryRow): boolean {
  return kind === 'rounding' || JSON.stringify(read(row)) !== JSON.stringify(row);
}
