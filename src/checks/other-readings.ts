import type { Told } from '../contracts/language.ts';
import type { Rounding } from '../recovery/rounding.ts';
import { summaryAnswer } from '../recovery/summary/summary-answer.ts';
import type { SummaryRow, SummaryValue } from '../recovery/summary/summary-row.ts';
import { ROUNDING_TOLD } from './rounding-told.ts';

/** Another way to read the printed values of a table. */
export interface OtherReading {
  /** What must be so, in words */
  readonly told: Told;
  /** A way of rounding, or another convention */
  readonly kind: 'rounding' | 'convention';
  readonly rounding: Rounding;
  readonly read: (row: SummaryRow) => SummaryRow;
  /** What all rows must show for it, where they can show it */
  readonly evident?: (row: SummaryRow) => boolean;
}

const WAYS: readonly Rounding[] = ['either', 'truncate', 'floor', 'ceiling', 'twice'];

/**
 * Other fair readings of a table than the one chosen: values cut off or rounded twice, an SD with n in place
 * of n - 1, sums of percentages as printed, percentages that were made to add to 100, or of all respondents.
 */
function otherReadings(rounding: Rounding): OtherReading[] {
  const same = (row: SummaryRow) => row;
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
    {
      told: {
        en: 'n and the percentages are of all respondents, and some whose number is not printed gave no answer',
        nl: 'n en de percentages van alle respondenten zijn, en een aantal dat niet gedrukt is geen antwoord gaf',
      },
      kind: 'convention',
      rounding,
      read: ofAllRespondents,
    },
    {
      told: {
        en: 'percentages of several answers together are sums of the printed ones',
        nl: 'percentages van meer antwoorden samen optellingen zijn van de gedrukte',
      },
      kind: 'rounding',
      rounding,
      read: withoutSums,
      evident: (row) =>
        row.printedValues.every((value) => !isOfSeveral(value) || isSumOf(value, row) !== false),
    },
    {
      told: {
        en: 'percentages were rounded up or down so that they add to 100',
        nl: 'percentages naar boven of beneden zijn afgerond zodat ze op 100 uitkomen',
      },
      kind: 'rounding',
      rounding,
      read: adjusted,
      evident: addsToHundred,
    },
    ...WAYS.filter((name) => name !== rounding).map(
      (name): OtherReading => ({ told: ROUNDING_TOLD[name], kind: 'rounding', rounding: name, read: same }),
    ),
  ];
}

/**
 * Another reading of a whole table under which none of its rows is impossible, or
 * fewer are: one author reads all rows one way.
 *
 * @param wrong rows that are impossible as read
 * @param others the other rows, which must stay possible
 * @returns the reading and, of each wrong row, whether it is possible under it; null when there is none that
 *   explains all of them, or two or more and most of them
 */
export function bestReading(
  wrong: readonly SummaryRow[],
  others: readonly SummaryRow[],
  rounding: Rounding,
): { reading: OtherReading; explained: readonly boolean[] } | null {
  const possible = (reading: OtherReading) => (row: SummaryRow) =>
    summaryAnswer(reading.read(row), reading.rounding) !== 'none';
  let best: { reading: OtherReading; explained: readonly boolean[] } | null = null;
  const number = (explained: readonly boolean[]) => explained.filter(Boolean).length;
  for (const reading of otherReadings(rounding)) {
    const all = [...wrong, ...others];
    if (!all.some((row) => changes(reading, row))) continue;
    if (reading.evident !== undefined && !all.every(reading.evident)) continue;
    const explained = wrong.map(possible(reading));
    const [found, most] = [number(explained), best === null ? 0 : number(best.explained)];
    if (found <= most || (found < wrong.length && (found < 2 || found * 2 <= wrong.length))) continue;
    if (!others.every(possible(reading))) continue;
    best = { reading, explained };
    if (found === wrong.length) break;
  }
  return best;
}

function changes({ kind, read }: OtherReading, row: SummaryRow): boolean {
  return kind === 'rounding' || JSON.stringify(read(row)) !== JSON.stringify(row);
}

/** Of everyone who was asked: n too, where the number of those who gave no answer is not printed. */
function ofAllRespondents(row: SummaryRow): SummaryRow {
  const told = row.printedValues.some(
    ({ statistic }) => statistic === 'respondents' || statistic.startsWith("don't know"),
  );
  // where all answers have their percentage, those must leave room for it
  if (told || row.base === 'respondents' || hundredOf(row) === null || addsToHundred(row)) return row;
  return {
    ...row,
    base: 'respondents',
    printedValues: row.printedValues.map((value) =>
      value.statistic === 'n' ? { ...value, statistic: 'respondents' } : value,
    ),
  };
}

const isOfSeveral = ({ statistic, of = [] }: SummaryValue): boolean =>
  statistic === 'percent' && of.length > 1;

const single = (row: SummaryRow, category: number): SummaryValue | undefined =>
  row.printedValues.find(
    ({ statistic, of, below }) => statistic === 'percent' && of?.length === 1 && of[0] === category && !below,
  );

const decimalsOf = (printed: string): number => (printed.split('.')[1] ?? '').length;

/**
 * Whether a percentage of several answers is the sum of the printed
 * ones; null where one of those is not printed.
 */
function isSumOf(value: SummaryValue, row: SummaryRow): boolean | null {
  const parts = (value.of ?? []).map((category) => single(row, category)?.printed);
  if (parts.some((part) => part === undefined)) return null;
  const sum = parts.reduce((total, part) => total + Number(part), 0);
  return sum.toFixed(decimalsOf(value.printed)) === value.printed;
}

const withoutSums = (row: SummaryRow): SummaryRow => ({
  ...row,
  printedValues: row.printedValues.filter((value) => !isOfSeveral(value) || isSumOf(value, row) !== true),
});

/** What the percentages of all answers add to; null where one is not printed. */
function hundredOf(row: SummaryRow): string | null {
  const parts = row.scores.map((_, category) => single(row, category)?.printed);
  if (parts.some((part) => part === undefined)) return null;
  const decimals = Math.max(...parts.map((part) => decimalsOf(part as string)));
  return parts.reduce((total, part) => total + Number(part), 0).toFixed(decimals);
}

const addsToHundred = (row: SummaryRow): boolean => {
  const sum = hundredOf(row);
  return sum !== null && Number(sum) === 100;
};

const adjusted = (row: SummaryRow): SummaryRow => ({
  ...row,
  printedValues: row.printedValues.map((value) =>
    value.statistic === 'percent' ? { ...value, adjusted: true } : value,
  ),
});
