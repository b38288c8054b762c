import { errorInWords } from '../contracts/error-in-words.ts';
import { inLanguage, type Language, listing, type Text } from './language.ts';
import { type ItemShares, unknownShare } from './read-shares.ts';
import type { Share } from './share.ts';

/** The answers of a Likert chart; the scale of a survey is such. */
export interface ChartScale {
  /** What stands at each answer, the lowest first */
  readonly answers: readonly Text[];
  /** The answers that count as agreeing, numbered from 1 */
  readonly agree: readonly number[];
  /** Those answers in a few words; left out where their labels say it */
  readonly agreeing?: Text;
}

/** A scale in the words of one language. */
export interface WrittenScale {
  readonly answers: readonly string[];
  readonly agree: readonly number[];
  /** The answers that count as agreeing, in words */
  readonly agreeWords: string;
}

/**
 * The scale of a chart in its language.
 *
 * @throws RangeError when no scale is given: how many answers were
 *   offered does not show in those that were given
 */
export function writeScale(scale: ChartScale | undefined, language: Language): WrittenScale {
  if (scale === undefined) {
    throw errorInWords(
      {
        en: 'a Likert chart needs the answers that were offered; give scale: study.survey.scale, or numberedScale(5)',
        nl: 'een Likertgrafiek vraagt de antwoorden die er waren; geef scale: study.survey.scale, of numberedScale(5)',
      },
      RangeError,
    );
  }
  const answers = scale.answers.map((answer) => inLanguage(answer, language));
  const agreeing = scale.agree.map((answer) => answers[answer - 1] ?? String(answer));
  const agreeWords =
    scale.agreeing === undefined ? listing(agreeing, language, 'or') : inLanguage(scale.agreeing, language);
  return { answers, agree: scale.agree, agreeWords };
}

/**
 * One share for each answer of the scale. Where all rows of a bar have counts, an answer without a row was
 * given by nobody; else its share is not known.
 *
 * @throws RangeError when a response is no answer of the scale
 */
export function sharesOnScale({ item, wave, n, shares }: ItemShares, { answers }: WrittenScale): Share[] {
  const numbers = answers.map((_, index) => String(index + 1));
  const strange = shares.find(({ response }) => !numbers.includes(response));
  if (strange !== undefined) {
    throw errorInWords(
      {
        en:
          `item ${item}, wave ${wave}: response "${strange.response}" is not on the scale 1 to ${answers.length}; ` +
          'give the scale that it is on, or use groupedBarChart for other answers',
        nl:
          `stelling ${item}, meting ${wave}: antwoord "${strange.response}" staat niet op de schaal van 1 tot en met ${answers.length}; ` +
          'geef de schaal waar het wel op staat, of gebruik groupedBarChart voor andere antwoorden',
      },
      RangeError,
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
