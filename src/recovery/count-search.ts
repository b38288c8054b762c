import type { IntegerRange } from './integer-range.ts';

/** A search for count vectors, in integers only. Category i (from 0) has score i. */
export interface CountSearch {
  /** Answers in all, integer > 0 */
  readonly n: number;
  /** Fewest and most answers per category, lowest category first */
  readonly bounds: readonly IntegerRange[];
  /** What `sum(i * c[i])` may be */
  readonly sum: IntegerRange;
  /** What `n * sum(i * i * c[i]) - sum(i * c[i]) ** 2` may be */
  readonly spread: IntegerRange;
}

/** All solutions that share their first counts and their sum: the last count runs from `lower` to `upper`. */
interface Run extends IntegerRange {
  /** Counts of all categories but the last three */
  readonly head: readonly number[];
  /** Answers in the last three categories */
  readonly rest: number;
  /** Their sum, scored 0, 1, 2 */
  readonly restSum: number;
}

/**
 * Lists all count vectors of a search, lazily and in runs.
 *
 * Depth first over the categories. Once the sum and all but the last three counts are fixed, one
 * degree of freedom is left (one answer down and one up, away from the middle), and the spread is
 * linear in it: so a whole run of solutions comes out of one division, without trying any of them.
 * Branches that cannot reach the sum or the spread are cut.
 *
 * @param search bounds; categories may be fewer than three
 * @param branches most branches to try
 * @yields non-empty runs in a fixed order
 * @returns whether all were tried
 */
export function* searchRuns(
  search: CountSearch,
  branches = Number.POSITIVE_INFINITY,
): Generator<Run, 'all' | 'not all'> {
  const { n } = search;
  const limits = limitsOf(search);
  const { lower, upper, depth, least, most } = limits;
  if (n < at(least, 0) || n > at(most, 0) || lower.some((fewest, i) => fewest > at(upper, i))) return 'all';
  const heads = emptyHeads(n, depth);
  const { head, last, restAt, sumAt, squaresAt } = heads;
  let level = 0;
  if (depth > 0) enter(limits, heads, 0);
  while (level >= 0) {
    heads.tried += 1;
    if (heads.tried > branches) return 'not all';
    if (level === depth) {
      yield* lastRuns(search, limits, head, {
        rest: at(restAt, level),
        sum: at(sumAt, level),
        squares: at(squaresAt, level),
      });
      level -= 1;
      continue;
    }
    const count = at(head, level) + 1;
    if (count > at(last, level)) {
      level -= 1;
      continue;
    }
    head[level] = count;
    const rest = at(restAt, level) - count;
    const sum = at(sumAt, level) + level * count;
    const squares = at(squaresAt, level) + level * level * count;
    if (!reachable(search, limits, heads, level + 1, rest, sum, squares)) continue;
    restAt[level + 1] = rest;
    sumAt[level + 1] = sum;
    squaresAt[level + 1] = squares;
    level += 1;
    if (level < depth) enter(limits, heads, level);
  }
  return 'all';
}

/**
 * Where a search stands: by level, the count that is tried, the last to
 * try, and what the counts before it leave.
 */
interface Heads {
  readonly head: number[];
  readonly last: number[];
  readonly restAt: number[];
  readonly sumAt: number[];
  readonly squaresAt: number[];
  /** Branches so far */
  tried: number;
}

function emptyHeads(n: number, depth: number): Heads {
  const [head, last] = [new Array(depth).fill(0), new Array(depth).fill(0)];
  return { head, last, restAt: [n], sumAt: [0], squaresAt: [0], tried: 0 };
}

/** Sets the first and last count worth trying at a level. */
function enter(limits: Limits, { head, last, restAt, sumAt }: Heads, level: number): void {
  const { lower, upper, top, least, most, firstSum, lastSum } = limits;
  const rest = at(restAt, level);
  const above = lastSum - at(sumAt, level) - level * rest;
  const needed = firstSum - at(sumAt, level) - level * rest;
  const span = top - level;
  const fewestAbove = Math.max(at(least, level + 1), span > 0 ? Math.ceil(needed / span) : 0);
  const mostAbove = Math.min(at(most, level + 1), above);
  head[level] = Math.max(at(lower, level), rest - mostAbove) - 1;
  last[level] = Math.min(at(upper, level), rest - fewestAbove);
}

/** Whether some sum and spread can still be reached from a head of `level` counts. */
function reachable(
  { n, spread }: CountSearch,
  { top, firstSum, lastSum }: Limits,
  heads: Heads,
  level: number,
  rest: number,
  headSum: number,
  headSquares: number,
): boolean {
  const from = Math.max(firstSum, headSum + level * rest);
  const to = Math.min(lastSum, headSum + Math.max(top, level) * rest);
  for (let sum = from; sum <= to; sum += 1) {
    // many sums are as much work as a branch
    heads.tried += 1 / 16;
    const above = sum - headSum - level * rest;
    const fixed = headSquares + level * (level * rest + 2 * above);
    const even = rest === 0 ? 0 : Math.floor(above / rest);
    const narrowest = fixed + even * even * rest + (above - even * rest) * (2 * even + 1);
    const widest = fixed + (top - level) * above;
    if (n * widest - sum * sum >= spread.lower && n * narrowest - sum * sum <= spread.upper) return true;
  }
  return false;
}

type Limits = ReturnType<typeof limitsOf>;

/** What bounds every branch of a search. */
function limitsOf({ n, bounds: given, sum }: CountSearch) {
  const bounds = [...given];
  while (bounds.length < 3) bounds.push({ lower: 0, upper: 0 });
  const lower = bounds.map((bound) => Math.max(0, bound.lower));
  const upper = bounds.map((bound) => Math.min(n, bound.upper));
  /** The highest category that anybody may have chosen */
  const top = upper.findLastIndex((most) => most > 0);
  return {
    lower,
    upper,
    top,
    /** Categories whose counts are tried one by one */
    depth: bounds.length - 3,
    least: suffixSums(lower),
    most: suffixSums(upper),
    firstSum: Math.max(0, sum.lower),
    lastSum: Math.min(n * Math.max(top, 0), sum.upper),
  };
}

/** The runs below one head: the last three counts, for each sum that they can still reach. */
function lastRuns(
  search: CountSearch,
  { lower, upper, depth, firstSum, lastSum }: Limits,
  head: readonly number[],
  { rest, sum: headSum, squares: headSquares }: { rest: number; sum: number; squares: number },
): Run[] {
  const runs: Run[] = [];
  const [fewA, fewB, fewC] = [at(lower, depth), at(lower, depth + 1), at(lower, depth + 2)];
  const [mostA, mostB, mostC] = [at(upper, depth), at(upper, depth + 1), at(upper, depth + 2)];
  const base = headSum + depth * rest;
  const fromSum = Math.max(firstSum, base + Math.max(fewB + 2 * fewC, rest - mostA + fewC));
  const toSum = Math.min(lastSum, base + Math.min(mostB + 2 * mostC, 2 * (rest - fewA) - fewB));
  for (let sum = fromSum; sum <= toSum; sum += 1) {
    const restSum = sum - base;
    const squares = headSquares + depth * (depth * rest + 2 * restSum) + restSum;
    const from = Math.max(
      fewC,
      Math.ceil((restSum - mostB) / 2),
      fewA - rest + restSum,
      fewestForSpread(search, sum, squares),
    );
    const to = Math.min(
      mostC,
      Math.floor((restSum - fewB) / 2),
      mostA - rest + restSum,
      mostForSpread(search, sum, squares),
    );
    if (from <= to) runs.push({ head: [...head], rest, restSum, lower: from, upper: to });
  }
  return runs;
}

/** The fewest answers in the last category that give the spread, where `squares` is what none would give. */
function fewestForSpread({ n, spread }: CountSearch, sum: number, squares: number): number {
  return Math.ceil((Math.ceil((spread.lower + sum * sum) / n) - squares) / 2);
}

/** The most answers in the last category that give the spread. */
function mostForSpread({ n, spread }: CountSearch, sum: number, squares: number): number {
  return Math.floor((Math.floor((spread.upper + sum * sum) / n) - squares) / 2);
}

/**
 * The count vectors of a run.
 *
 * @param run as listed by {@link searchRuns}
 * @param categories number of categories of the search
 * @yields one count vector after the other
 */
export function* vectorsOfRun(run: Run, categories: number): Generator<number[]> {
  for (let last = run.lower; last <= run.upper; last += 1) {
    const vector = [...run.head, run.rest - run.restSum + last, run.restSum - 2 * last, last];
    vector.length = categories;
    yield vector;
  }
}

function suffixSums(values: readonly number[]): number[] {
  const sums = [...values, 0];
  for (let i = values.length - 1; i >= 0; i -= 1) sums[i] = at(sums, i) + at(sums, i + 1);
  return sums;
}

function at(values: readonly number[], index: number): number {
  return values[index] as number;
}
