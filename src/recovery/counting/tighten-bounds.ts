import type { IntegerRange } from '../integer-range.ts';
import type { CountQuestion } from './count-question.ts';

/**
 * Draws the bounds of each category in as far as n and the group totals allow: what others need at least is
 * not its own, and what others cannot hold is. No counts are lost.
 *
 * @param question what is looked for
 * @returns bounds per category, and of the sum of scores; some may be empty
 */
export function tightenBounds({ n, scores, bounds, totals }: CountQuestion): {
  bounds: IntegerRange[];
  sum: IntegerRange;
} {
  const tight = bounds.map(({ lower, upper }) => ({ lower: Math.max(0, lower), upper: Math.min(n, upper) }));
  const groups = [{ of: scores.map((_, i) => i), lower: n, upper: n }, ...totals];
  for (let changed = true, rounds = 0; changed && rounds < 10; rounds += 1) {
    changed = false;
    for (const { of, lower, upper } of groups) {
      const least = of.reduce((sum, i) => sum + (tight[i]?.lower ?? 0), 0);
      const most = of.reduce((sum, i) => sum + (tight[i]?.upper ?? 0), 0);
      for (const category of of) {
        const own = tight[category] as { lower: number; upper: number };
        const [from, to] = [lower - (most - own.upper), upper - (least - own.lower)];
        if (from <= own.lower && to >= own.upper) continue;
        tight[category] = { lower: Math.max(own.lower, from), upper: Math.min(own.upper, to) };
        changed = true;
        break;
      }
    }
  }
  return { bounds: tight, sum: { lower: endSum(1), upper: endSum(-1) } };

  /** The least sum (direction 1) or the greatest (-1): what is free goes to one end first. */
  function endSum(direction: 1 | -1): number {
    let left = n - tight.reduce((total, { lower }) => total + lower, 0);
    let sum = tight.reduce((total, { lower }, i) => total + lower * (scores[i] as number), 0);
    const order = [...scores.keys()].sort(
      (a, b) => direction * ((scores[a] as number) - (scores[b] as number)),
    );
    for (const category of order) {
      const { lower, upper } = tight[category] as IntegerRange;
      const taken = Math.max(0, Math.min(left, upper - lower));
      sum += taken * (scores[category] as number);
      left -= taken;
    }
    return sum;
  }
}
