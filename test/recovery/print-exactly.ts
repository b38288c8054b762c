/**
 * How a program that rounds halves up prints counts, worked out in long division and independent of
 * the sources under test.
 */
export interface Print {
  readonly n: number;
  readonly percents: string[];
  readonly mean: string;
  readonly sd: string | null;
  readonly min: number;
  readonly max: number;
}

export type Halves = 'up' | 'even';

/** Prints a non-negative ratio to `decimals`. */
export function printed(numerator: bigint, denominator: bigint, decimals: number, halves: Halves): string {
  const scaled = numerator * 10n ** BigInt(decimals);
  let units = scaled / denominator;
  const twiceRest = 2n * (scaled % denominator);
  const tie = twiceRest === denominator;
  if (twiceRest > denominator || (tie && (halves === 'up' || units % 2n === 1n))) units += 1n;
  return point(units, decimals);
}

/** Prints a square root to `decimals`: the units u with (2u - 1)^2 <= 4 x 100^d < (2u + 1)^2. */
export function printedRoot(
  numerator: bigint,
  denominator: bigint,
  decimals: number,
  halves: Halves,
): string {
  const target = 4n * numerator * 100n ** BigInt(decimals);
  let units = 0n;
  while ((2n * units + 1n) ** 2n * denominator < target) units += 1n;
  const tie = (2n * units + 1n) ** 2n * denominator === target;
  if (tie && (halves === 'up' || units % 2n === 1n)) units += 1n;
  return point(units, decimals);
}

/** Prints counts as the report does: whole percentages, mean and SD to two decimals, min and max. */
export function printCounts(counts: readonly number[], halves: Halves, decimals = 2): Print {
  const scores = counts.flatMap((count, index) => Array<bigint>(count).fill(BigInt(index + 1)));
  const n = BigInt(scores.length);
  const sum = scores.reduce((total, score) => total + score, 0n);
  // Sum of squared deviations from the mean, times n squared, so that it stays an integer.
  const deviations = scores.reduce((total, score) => total + (n * score - sum) ** 2n, 0n);
  return {
    n: scores.length,
    percents: counts.map((count) => printed(100n * BigInt(count), n, 0, halves)),
    mean: printed(sum, n, decimals, halves),
    sd: n < 2n ? null : printedRoot(deviations, n * n * (n - 1n), decimals, halves),
    min: Number(scores[0]),
    max: Number(scores.at(-1)),
  };
}

/** Every way to spread n answers over k categories. */
export function* compositions(n: number, categories: number): Generator<number[]> {
  if (categories === 1) {
    yield [n];
    return;
  }
  for (let first = 0; first <= n; first += 1) {
    for (const rest of compositions(n - first, categories - 1)) yield [first, ...rest];
  }
}

function point(units: bigint, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
