/** What a printed value says about the answers to one question. */
export type Statistic =
  | 'n'
  | 'respondents'
  | "don't know count"
  | "don't know percent"
  | 'count'
  | 'percent'
  | 'mean'
  | 'sd'
  | 'population sd'
  | 'se'
  | 'ci low'
  | 'ci high'
  | 'median'
  | 'q1'
  | 'q3'
  | 'mode'
  | 'min'
  | 'max';

/** One printed value. */
export interface SummaryValue {
  /** What it is called, e.g. the heading of its column; each name once a row */
  readonly name: string;
  readonly statistic: Statistic;
  /** The categories that a count or percentage adds up, by index from 0 */
  readonly of?: readonly number[];
  /** As printed, with a decimal point and its trailing zeros */
  readonly printed: string;
  /** Printed as less than this, `<1` */
  readonly below?: boolean;
  /** Rounded up or down as the sum of all needed it, so that the value lies less than a unit away */
  readonly adjusted?: boolean;
}

/** What a report prints of the answers to one question, in whatever statistics. */
export interface SummaryRow {
  /** Value of each category times `items`, integers in ascending order */
  readonly scores: readonly number[];
  /** Whole-valued items averaged into one answer; 1 for a single question */
  readonly items: number;
  readonly printedValues: readonly SummaryValue[];
  /** How many answered where no `n` or `respondents` is printed */
  readonly n?: { readonly min: number; readonly max: number };
  /** What percentages are of: the answers, or all respondents with the "don't know" */
  readonly base: 'answers' | 'respondents';
}

/**
 * The row with only some of its values; without its n, n is anything from
 * 1 to twice, or 50 above, what is printed.
 */
export function keepingValues(row: SummaryRow, kept: ReadonlySet<string>): SummaryRow {
  const size = row.printedValues.find(({ statistic }) => statistic === 'n' || statistic === 'respondents');
  const printedValues = row.printedValues.filter(({ name }) => kept.has(name));
  const sized = printedValues.some(({ statistic }) => statistic === 'n' || statistic === 'respondents');
  if (sized || size === undefined) return { ...row, printedValues };
  return {
    ...row,
    printedValues,
    n: { min: 1, max: Math.max(2 * Number(size.printed), Number(size.printed) + 50) },
  };
}
