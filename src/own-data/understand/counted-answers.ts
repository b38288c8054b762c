import { type AnswerSums, answerSpreadUnder } from '../../stats/index.ts';
import { DataError } from '../../tables/data-error.ts';
import { type AnswerTally, answerTally } from './answer-tally.ts';
import type { Understood } from './understand.ts';

/** The answers of a file as sums by item and group: what a report needs, and no respondent. */
export interface CountedAnswers {
  readonly respondents: number;
  readonly isWeighted: boolean;
  /** Whether respondents were drawn in another way than one by one, which the sums of items then carry */
  readonly hasDesign: boolean;
  /** Sorted; empty where nothing divides respondents */
  readonly groups: readonly string[];
  readonly items: readonly CountedItem[];
}

/** The answers to one item. */
export interface CountedItem {
  readonly item: string;
  readonly all: AnswerSums;
  /** In the order of the groups */
  readonly byGroup: readonly AnswerSums[];
  /** Respondents by reason for no answer */
  readonly none: AnswerTally['none'];
}

/** So many groups at most: a column with more divides nobody. */
const MOST_GROUPS = 2000;

/**
 * Counts the answers of a file that was understood, by item and group.
 *
 * @throws DataError when the column that divides has too many values to be one
 */
export function countedAnswers(understood: Understood): CountedAnswers {
  const { items, groups: of, weights, respondents, table, design } = understood;
  const spreadOf = design ? answerSpreadUnder(design) : null;
  const names = [...new Set(of)].filter((name) => name !== null).sort();
  requireFewGroups(table.file, names.length);
  const codes = new Map(names.map((name, code) => [name, code]));
  const groupOf = Int32Array.from(of, (name) => (name === null ? -1 : (codes.get(name) as number)));
  return {
    respondents: respondents.length,
    isWeighted: weights !== null,
    hasDesign: design !== null,
    groups: names,
    items: items.map(({ item, answers, points }) => {
      const all = openSums(points);
      const byGroup = names.map(() => openSums(points));
      answers.forEach((answer, row) => {
        if (answer <= 0) return;
        const weight = weights ? (weights[row] as number) : 1;
        add(all, answer, weight);
        const group = byGroup[groupOf[row] as number];
        if (group) add(group, answer, weight);
      });
      const spread =
        spreadOf && all.weights.some((sum) => sum > 0) ? { spread: spreadOf(answers, points) } : {};
      return { item, all: { ...all, ...spread }, byGroup, none: answerTally(answers, points).none };
    }),
  };
}

/** @throws DataError when a column has more values than divide anybody */
export function requireFewGroups(file: string, groups: number): void {
  if (groups <= MOST_GROUPS) return;
  throw new DataError(
    { file },
    `the column that divides respondents has ${groups} different values; name one with at most ${MOST_GROUPS}`,
  );
}

interface OpenSums {
  readonly counts: number[];
  readonly weights: number[];
  readonly squares: number[];
}

/** Sums of nothing, to be added to. */
export function openSums(points: number): OpenSums {
  const zeros = () => Array<number>(points).fill(0);
  return { counts: zeros(), weights: zeros(), squares: zeros() };
}

function add({ counts, weights, squares }: OpenSums, answer: number, weight: number): void {
  // who has no weight stands for nobody, and is no respondent of a weighted item
  if (weight === 0) return;
  counts[answer - 1] = (counts[answer - 1] as number) + 1;
  weights[answer - 1] = (weights[answer - 1] as number) + weight;
  squares[answer - 1] = (squares[answer - 1] as number) + weight ** 2;
}
