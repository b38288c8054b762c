import { type AnswerCodes, codeOf, NO_ANSWERS, type NoAnswer } from './answer.ts';

/** How often each answer was given, and how often there was none, by reason. */
export interface AnswerTally {
  /** By answer, from 1 */
  readonly counts: number[];
  readonly answered: number;
  readonly none: Readonly<Record<NoAnswer, number>>;
}

/**
 * Counts the answers to one item.
 *
 * @param answers codes, as {@link codeOf} gives them
 * @param top the highest answer of the scale
 * @example answerTally(Int8Array.of(1, 5, 5, 0, -1), 5).counts // [1, 0, 0, 0, 2]
 */
export function answerTally(answers: AnswerCodes, top: number): AnswerTally {
  const counts = Array<number>(top).fill(0);
  const none = Object.fromEntries(NO_ANSWERS.map((reason) => [reason, 0])) as Record<NoAnswer, number>;
  const reasons = new Map(NO_ANSWERS.map((reason) => [codeOf(reason), reason]));
  let answered = 0;
  for (const code of answers) {
    if (code > 0) {
      counts[code - 1] = (counts[code - 1] ?? 0) + 1;
      answered += 1;
      continue;
    }
    const reason = reasons.get(code === 0 ? codeOf('empty') : code);
    if (reason) none[reason] += 1;
  }
  return { counts, answered, none };
}
