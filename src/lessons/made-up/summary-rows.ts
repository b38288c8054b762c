import { decimalsOf } from '../../contracts/decimals-of.ts';
import { numberOfCountVectors } from '../../recovery/index.ts';
import { type CountVector, printMean, printSd, validN } from '../../stats/index.ts';
import type { Study } from '../../tables/study.ts';
import type { Draw } from './first-fitting.ts';

/**
 * A row of a table that prints how many people scored, their mean and SD, and the lowest and highest score.
 */
export interface SummaryOfScores {
  readonly label: string;
  readonly n: number;
  readonly mean: string;
  readonly sd: string;
  readonly min: number;
  readonly max: number;
}

export interface SummariesOfScores {
  readonly rows: readonly SummaryOfScores[];
}

/** The table of another report that comes with the study. */
export function rowsOfOtherReport(study: Study): SummariesOfScores {
  const rows = study.table('other-report').objects() as SummaryOfScores[];
  return { rows: rows.map(({ label, n, mean, sd, min, max }) => ({ label, n, mean, sd, min, max })) };
}

const numbers = new WeakMap<SummaryOfScores, bigint>();

/** How many sets of whole scores print as the row, the lowest and highest both scored; counted once a row. */
export function numberBehind(row: SummaryOfScores): bigint {
  const known = numbers.get(row);
  if (known !== undefined) return known;
  const { n, mean, sd, min, max } = row;
  const within = (least: number, most: number): bigint =>
    least > most ? 0n : numberOfCountVectors({ n, mean, sd, min: least, max: most });
  // those that reach both ends: all, less those that miss one, more those that miss both
  const number = within(min, max) - within(min + 1, max) - within(min, max - 1) + within(min + 1, max - 1);
  numbers.set(row, number);
  return number;
}

/** Whether a mean of whole scores can print so. */
export function meanCanBe({ n, mean }: SummaryOfScores): boolean {
  const decimals = decimalsOf(mean);
  const sum = Math.round(Number(mean) * n);
  return [sum - 1, sum, sum + 1].some(
    (each) => Math.abs(each / n - Number(mean)) <= 0.5 * 10 ** -decimals + 1e-9,
  );
}

function drawRow(draw: Draw, label: string): SummaryOfScores {
  const n = draw.between(5, 8);
  const scores = Array.from({ length: n }, () => draw.between(1, 12));
  const counts: CountVector = Array.from(
    { length: 12 },
    (_, index) => scores.filter((score) => score === index + 1).length,
  );
  return {
    label,
    n: validN(counts),
    mean: printMean(counts),
    sd: printSd(counts),
    min: Math.min(...scores),
    max: Math.max(...scores),
  };
}

const shifted = (printed: string, by: number): string => (Number(printed) + by).toFixed(2);

/**
 * Eight made-up rows: one with an impossible mean, one with an impossible SD, one whose range does not fit.
 */
export function drawSummaries(draw: Draw): SummariesOfScores {
  const rows = Array.from('abcdefgh', (letter) => drawRow(draw, letter));
  const [first, second, third] = draw.shuffled(rows.map((_, index) => index));
  return {
    rows: rows.map((row, index) => {
      if (index === first) return { ...row, mean: shifted(row.mean, draw.between(3, 6) / 100) };
      if (index === second) return { ...row, sd: shifted(row.sd, draw.between(4, 40) / 100) };
      if (index === third) return { ...row, max: row.max + draw.between(5, 9) };
      return row;
    }),
  };
}
