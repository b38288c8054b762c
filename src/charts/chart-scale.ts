import { CUSTOMARY_AGREE, CUSTOMARY_ANSWERS } from './customary-scale.ts';
import { inLanguage, type Language, listing, type Text } from './language.ts';
import { type ItemShares, unknownShare } from './read-shares.ts';
import type { Share } from './share.ts';

/** The answers of a Likert chart; the scale of a survey is such. */
export interface ChartScale {
  /** what stands at each answer, the lowest first */
  readonly answers: readonly Text[];
  /** the answers that count as agreeing, numbered from 1 */
  readonly agree: readonly number[];
}

/** A scale in the words of one language. */
export interface WrittenScale {
  readonly answers: readonly string[];
  readonly agree: readonly number[];
  /** the answers that count as agreeing, in words */
  readonly agreeWords: string;
}

/** The scale of a chart in its language: as given, or the customary five answers from disagreement to agreement. */
export function writeScale(scale: ChartScale | undefined, language: Language): WrittenScale {
  const words = CUSTOMARY_ANSWERS[language];
  if (scale === undefined) return { answers: words.answers, agree: CUSTOMARY_AGREE, agreeWords: words.agree };
  const answers = scale.answers.map((answer) => inLanguage(answer, language));
  const agreeing = scale.agree.map((answer) => answers[answer - 1] ?? String(answer));
  const isCustomary =
    answers.join() === words.answers.join() && scale.agree.join() === CUSTOMARY_AGREE.join();
  return {
    answers,
    agree: scale.agree,
    agreeWords: isCustomary ? words.agree : listing(agreeing, language, 'or'),
  };
}

/**
 * One share for each answer of the scale. Where all rows of a bar have counts, an answer without a row was given by
 * nobody; else its share is not known.
 *
 * @throws RangeError when a response is no answer of the scale
 */
export function sharesOnScale({ item, wave, n, shares }: ItemShares, { answers }: WrittenScale): Share[] {
  const numbers = answers.map((_, index) => String(index + 1));
  const strange = shares.find(({ response }) => !numbers.includes(response));
  if (strange !== undefined) {
    throw new RangeError(
      `item ${item}, wave ${wave}: response "${strange.response}" is not on the scale 1 to ${answers.length}; ` +
        'give the scale that it is on, or use groupedBarChart for other answers',
    );
  }
  const isCounted = n !== null && shares.every(({ count }) => count !== null);
  return numbers.map((response) => {
    const given = shares.find((share) => share.response === response);
    if (given !== undefined) return given;
    const none = unknownShare(response);
    return isCounted ? { ...none, count: 0, percent: 0, printed: '0' } : none;
  });
}
