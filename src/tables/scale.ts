import { errorInWords } from '../contracts/error-in-words.ts';
import type { Told } from '../contracts/language.ts';
import { numberTold } from '../contracts/told.ts';
import { validN } from '../stats/counts/count-vector.ts';

/** A text in both languages. */
export interface Label {
  readonly nl: string;
  readonly en: string;
}

/**
 * The answers that an item offers. Answers are numbered from 1, the lowest first;
 * their labels say what stands on the form.
 */
export interface Scale {
  /** The answers in order, the lowest first */
  readonly answers: readonly Label[];
  /** The answers that count as agreeing: `[4, 5]` of five */
  readonly agree: readonly number[];
  /** The answers that agree, in a few words; left out where their labels say it */
  readonly agreeing?: Label;
  /** The answers that count as disagreeing: `[1, 2]` of five */
  readonly disagree: readonly number[];
  /**
   * What one marks who has no answer; such answers stand outside the valid ones. Null where the form has none
   */
  readonly dontKnow: Label | null;
}

/**
 * How many answers a scale offers, without "don't know".
 *
 * @example pointsOf(numberedScale(7)) // 7
 */
export function pointsOf({ answers }: Scale): number {
  return answers.length;
}

/** What keeps a scale from being one, with the cure; null where nothing does. */
export function scaleProblem({ answers, agree, disagree }: Scale): Told | null {
  const points = answers.length;
  if (points < 2)
    return {
      en: `a scale of ${points} answers tells nothing apart; give at least two`,
      nl: `een schaal van ${points} ${points === 1 ? 'antwoord' : 'antwoorden'} onderscheidt niets; geef er minstens twee`,
    };
  for (const [side, categories] of [
    ['agree', agree],
    ['disagree', disagree],
  ] as const) {
    const strange = categories.find((each) => !Number.isInteger(each) || each < 1 || each > points);
    if (strange === undefined) continue;
    return {
      en: `${side} has ${strange}, which is no answer; expected 1 to ${points}`,
      nl: `${side} heeft ${numberTold(String(strange)).nl}, en dat is geen antwoord; verwacht 1 tot en met ${points}`,
    };
  }
  const both = agree.find((category) => disagree.includes(category));
  if (both === undefined) return null;
  return {
    en: `answer ${both} agrees and disagrees; give it to one side or to none`,
    nl: `antwoord ${both} staat bij eens en bij oneens; geef het aan één kant of aan geen`,
  };
}

/**
 * A scale of disagreement to agreement without words of its own: its outer answers, two at each end from four
 * on and one on a shorter scale, agree and disagree, and each answer is named by its number.
 *
 * @param points how many answers, an integer of 2 or more
 * @param first what stands at the lowest answer, 1 or 0 usually
 * @throws RangeError when points is no integer of 2 or more
 * @example numberedScale(11, 0).answers[10].en // '10'
 */
export function numberedScale(points: number, first = 1): Scale {
  if (!Number.isInteger(points) || points < 2) {
    throw errorInWords(
      {
        en: `points: ${points} is no scale; expected an integer of 2 or more`,
        nl: `points: ${numberTold(String(points)).nl} is geen schaal; verwacht een heel getal van 2 of meer`,
      },
      RangeError,
    );
  }
  const numbers = Array.from({ length: points }, (_, index) => index + 1);
  const outer = points < 4 ? 1 : 2;
  return {
    answers: numbers.map((number) => {
      const shown = String(number - 1 + first);
      return { nl: shown, en: shown };
    }),
    agree: numbers.slice(-outer),
    disagree: numbers.slice(0, outer),
    dontKnow: null,
  };
}

/**
 * How many of the answers counted lie on one side of a scale.
 *
 * @param counts answers per category, lowest first, one entry per answer of the scale
 * @param categories the answers of that side, from 1: `scale.agree`
 * @throws RangeError when the side names a category that the counts lack
 * @example countIn([3, 7, 12, 20, 8], [4, 5]) // 28
 */
export function countIn(counts: readonly number[], categories: readonly number[]): number {
  return categories.reduce((sum, category) => {
    const count = counts[category - 1];
    if (count === undefined) {
      throw errorInWords(
        {
          en: `no count of answer ${category}; there are ${counts.length} answers`,
          nl: `geen aantal van antwoord ${category}; er zijn ${counts.length} antwoorden`,
        },
        RangeError,
      );
    }
    return sum + count;
  }, 0);
}

/**
 * Which percentage of the answers counted lies on one side of a scale?
 *
 * @param counts answers per category, lowest first, one entry per answer of the scale, not all 0
 * @param categories the answers of that side, from 1: `scale.agree`
 * @returns a percentage in [0, 100], unrounded
 * @throws RangeError when there are no answers, or the side names a category that the counts lack
 * @example shareIn([3, 7, 12, 20, 8], [4, 5]) // 56
 */
export function shareIn(counts: readonly number[], categories: readonly number[]): number {
  const n = validN(counts);
  if (n === 0)
    throw errorInWords(
      {
        en: 'a share needs at least one answer, got none',
        nl: 'een aandeel vraagt minstens één antwoord, en kreeg er geen',
      },
      RangeError,
    );
  return (100 * countIn(counts, categories)) / n;
}
