import type { IntegerRange } from '../integer-range.ts';
import type { CountQuestion, GroupTotal } from './count-question.ts';
import { tightenBounds } from './tighten-bounds.ts';

/**
 * A question on 0, 1, 2, ... answers above the fewest, with
 * categories in the order in which they are counted.
 */
export interface PreparedQuestion {
  readonly n: number;
  /** Category at each step */
  readonly order: readonly number[];
  /** Its score, less a common centre */
  readonly scores: readonly number[];
  /** Its fewest answers, which all counts here come on top of */
  readonly fewest: readonly number[];
  /** Most answers above the fewest, `n` at most */
  readonly most: readonly number[];
  readonly sum: IntegerRange;
  /** null when the sum of squares is free */
  readonly squares: ((sum: number) => IntegerRange) | null;
  /** Whether sums are told apart at all */
  readonly sums: boolean;
  /** What the first 0, 1, 2, ... categories may hold together */
  readonly held: readonly IntegerRange[];
  /** The sum and sum of squares of the scores as they were, from those of the question as prepared */
  readonly uncentred: (sum: number, squares: number) => { sum: number; squares: number };
}

/**
 * Brings a question in the form that is counted: fewest answers taken off, scores centred at the mean, and
 * the categories in an order that leaves little to remember.
 *
 * @param question what is looked for
 * @param chain sets of categories, each within the next, whose totals are bounded
 * @returns null when n is out of reach or a range is empty
 */
export function prepareQuestion(
  question: CountQuestion,
  chain: readonly GroupTotal[],
): PreparedQuestion | null {
  const { n, scores } = question;
  const tight = tightenBounds(question);
  const low = tight.bounds.map(({ lower }) => lower);
  const high = tight.bounds.map(({ upper }) => upper);
  const taken = low.reduce((sum, fewest) => sum + fewest, 0);
  const left = n - taken;
  if (left < 0 || low.some((fewest, i) => fewest > (high[i] as number))) return null;
  const free = question.sum ?? { lower: -Infinity, upper: Infinity };
  const reach = {
    lower: Math.max(free.lower, tight.sum.lower),
    upper: Math.min(free.upper, tight.sum.upper),
  };
  const centre = centreOf(question, reach);
  const centred = scores.map((score) => score - centre);
  const order = stepsThrough(chain, centred);
  const lowSum = low.reduce((sum, fewest, i) => sum + fewest * (centred[i] as number), 0);
  const lowSquares = low.reduce((sum, fewest, i) => sum + fewest * (centred[i] as number) ** 2, 0);
  const sums = question.sum !== null || question.squares !== null;
  const shift = centre * n + lowSum;
  const most = order.map((category) =>
    Math.min(left, (high[category] as number) - (low[category] as number)),
  );
  const ends = { lower: left * Math.min(...centred), upper: left * Math.max(...centred) };
  const sum = sums ? shifted(reach, -shift, ends) : { lower: 0, upper: 0 };
  if (sum.lower > sum.upper) return null;
  const { squares } = question;
  const held = heldBy(chain, order, low, left);
  if (held.some(({ lower, upper }) => lower > upper)) return null;
  return {
    n: left,
    order,
    scores: order.map((category) => (sums ? (centred[category] as number) : 0)),
    fewest: order.map((category) => low[category] as number),
    most,
    sum,
    squares:
      squares === null
        ? null
        : (centredSum) => {
            const whole = centredSum + shift;
            const { lower, upper } = squares(whole);
            const moved = -2 * centre * whole + centre * centre * n - lowSquares;
            return { lower: lower + moved, upper: upper + moved };
          },
    sums,
    held,
    uncentred(sum, squares) {
      const whole = sum + shift;
      return { sum: whole, squares: squares + lowSquares + 2 * centre * whole - centre * centre * n };
    },
  };
}

/** The whole number nearest to the mean that is looked for: near it, squares stay small. */
function centreOf({ n, scores }: CountQuestion, sum: IntegerRange): number {
  const middle = (Math.min(...scores) + Math.max(...scores)) / 2;
  if (sum.upper < sum.lower) return Math.round(middle);
  const mean = (sum.lower + sum.upper) / 2 / n;
  return Math.round(Math.min(Math.max(...scores), Math.max(Math.min(...scores), mean)));
}

function shifted({ lower, upper }: IntegerRange, by: number, ends: IntegerRange): IntegerRange {
  return { lower: Math.max(ends.lower, lower + by), upper: Math.min(ends.upper, upper + by) };
}

/**
 * Set after set of the chain; within a set the scores far from the
 * centre first, since few answers can have them.
 */
function stepsThrough(chain: readonly GroupTotal[], centred: readonly number[]): number[] {
  const everything = [...centred.keys()];
  const order: number[] = [];
  for (const set of [...chain.map(({ of }) => of), everything]) {
    const next = set.filter((category) => !order.includes(category));
    next.sort((a, b) => Math.abs(centred[b] as number) - Math.abs(centred[a] as number) || a - b);
    order.push(...next);
  }
  return order;
}

function heldBy(
  chain: readonly GroupTotal[],
  order: readonly number[],
  low: readonly number[],
  left: number,
): IntegerRange[] {
  const held: IntegerRange[] = Array.from({ length: order.length + 1 }, () => ({ lower: 0, upper: left }));
  for (const { of, lower, upper } of chain) {
    const taken = of.reduce((sum, category) => sum + (low[category] as number), 0);
    const now = held[of.length] as IntegerRange;
    held[of.length] = {
      lower: Math.max(now.lower, lower - taken),
      upper: Math.min(now.upper, upper - taken),
    };
  }
  held[0] = { lower: 0, upper: 0 };
  const all = held[order.length] as IntegerRange;
  held[order.length] = { lower: Math.max(all.lower, left), upper: Math.min(all.upper, left) };
  return held;
}
