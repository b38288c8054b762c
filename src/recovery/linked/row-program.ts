import type { CountQuestion } from '../counting/count-question.ts';
import type { LinearConstraint } from '../integer-program.ts';
import type { Rounding } from '../rounding.ts';
import { type SummaryQuestion, summaryQuestions } from '../summary/summary-questions.ts';
import type { Statistic, SummaryRow } from '../summary/summary-row.ts';

/** What is linear in the counts, and n; the others are left out of account. */
export const LINEAR: readonly Statistic[] = [
  'n',
  'respondents',
  "don't know count",
  "don't know percent",
  'count',
  'percent',
  'mean',
  'min',
  'max',
];

/** What a row asks of the counts in its linear values; null where it leaves n open. */
export function linearQuestion(row: SummaryRow, rounding: Rounding): SummaryQuestion | null {
  const printedValues = row.printedValues.filter(({ statistic }) => LINEAR.includes(statistic));
  const questions = [...(summaryQuestions({ ...row, printedValues }, rounding) ?? [])];
  return questions.length === 1 ? (questions[0] ?? null) : null;
}

/** The question as sums of unknowns; `of` gives the unknowns that together are the count of a category. */
export function constraintsOf(
  { n, scores, bounds, sum, totals }: CountQuestion,
  of: (category: number) => number[],
): LinearConstraint[] {
  const categories = [...scores.keys()];
  const [least = 0] = scores;
  const constraints: LinearConstraint[] = [
    { sum: categories.flatMap(of), lower: n, upper: n },
    ...bounds.map(({ lower, upper }, k) => ({ sum: of(k), lower, upper })),
    ...totals.map((total) => ({ sum: total.of.flatMap(of), lower: total.lower, upper: total.upper })),
  ];
  if (sum !== null && scores.length > 1) {
    // the lowest category adds nothing once all scores are taken from there
    const above = categories.slice(1);
    constraints.push({
      sum: above.flatMap(of),
      weights: above.flatMap((k) => of(k).map(() => (scores[k] as number) - least)),
      lower: sum.lower - least * n,
      upper: sum.upper - least * n,
    });
  }
  return constraints;
}
