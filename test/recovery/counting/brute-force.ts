import type { CountQuestion } from '../../../src/recovery/counting/count-question.ts';
import { compositions } from '../print-exactly.ts';

/** Every count vector that answers a question, by trying all of them. */
export function bruteForce(question: CountQuestion): number[][] {
  const { n, scores, bounds, sum, squares, totals } = question;
  const within = (value: number, range: { lower: number; upper: number } | null) =>
    range === null || (value >= range.lower && value <= range.upper);
  return [...compositions(n, scores.length)].filter((counts) => {
    const total = counts.reduce((all, count, i) => all + count * (scores[i] as number), 0);
    const squared = counts.reduce((all, count, i) => all + count * (scores[i] as number) ** 2, 0);
    return (
      counts.every((count, i) => within(count, bounds[i] ?? null)) &&
      within(total, sum) &&
      within(squared, squares === null ? null : squares(total)) &&
      totals.every(({ of, lower, upper }) =>
        within(
          of.reduce((held, i) => held + (counts[i] as number), 0),
          { lower, upper },
        ),
      )
    );
  });
}
