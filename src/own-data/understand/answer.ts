/** What a cell says where it says no answer of the scale. Each is counted apart. */
export const NO_ANSWERS = ['empty', "don't know", 'not applicable', 'skipped'] as const;
/** Why a row has no answer to an item. */
export type NoAnswer = (typeof NO_ANSWERS)[number];

/** An answer from 1 up, or why there is none. */
export type Answer = number | NoAnswer;

/** Answers of one item by row: 1 up for an answer, 0 for an empty cell, and below it the other reasons. */
export type AnswerCodes = Int8Array;

/** The number that stands for an answer: {@link NO_ANSWERS} are 0, -1, -2, -3. */
export function codeOf(answer: Answer): number {
  return typeof answer === 'number' ? answer : -NO_ANSWERS.indexOf(answer);
}
