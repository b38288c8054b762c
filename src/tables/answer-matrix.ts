import { errorInWords } from '../contracts/error-in-words.ts';
import { noSuchName } from '../contracts/no-such-name.ts';
import { type LinkedResponses, requireLinked } from './response-tables.ts';

/** One respondent's answers, in the order of the items asked for. */
export interface RespondentAnswers {
  readonly respondent: string;
  readonly municipality: string | null;
  readonly answers: readonly (number | null)[];
}

interface LinkedRow {
  readonly wave: string;
  readonly item: string;
  readonly response: number | null;
  readonly respondent: string;
  readonly municipality: string | null;
}

/**
 * Respondents' answers as a matrix, as statistics on joint answers take them.
 *
 * @param linked respondents' answers of one wave
 * @param items item codes, the columns of the matrix
 * @returns a row per respondent in order of appearance: id,
 *   municipality, and an answer (1..5 or null) per item
 * @throws Error when the responses hold more than one wave, or not every item
 * @example
 * const row = { wave: '1', respondent: 'r1', municipality: null };
 * const linked = requireLinked(
 *   from([
 *     { ...row, item: 'v1a', response: 4 },
 *     { ...row, item: 'v1b', response: 2 },
 *   ]),
 * );
 * answerMatrix(linked, ['v1a', 'v1b'])[0].answers
 * // [4, 2]
 */
export function answerMatrix(linked: LinkedResponses, items: readonly string[]): RespondentAnswers[] {
  const rows = requireLinked(linked).objects() as LinkedRow[];
  const waves = [...new Set(rows.map((row) => row.wave))];
  if (waves.length > 1) {
    throw errorInWords({
      en: `the responses hold waves ${waves.join(', ')}; filter them to one, respondents differ by wave`,
      nl: `de antwoorden bevatten meting ${waves.join(', ')}; filter op één meting, de respondenten verschillen per meting`,
    });
  }
  const known = new Set(rows.map((row) => row.item));
  const unknown = items.find((item) => !known.has(item));
  if (unknown !== undefined) {
    const where = { en: 'in these responses', nl: 'in deze antwoorden' };
    throw errorInWords(noSuchName('item', unknown, [...known], where));
  }
  const respondents = new Map<string, RespondentAnswers & { readonly answers: (number | null)[] }>();
  for (const { respondent, municipality, item, response } of rows) {
    const entry = respondents.get(respondent) ?? { respondent, municipality, answers: items.map(() => null) };
    respondents.set(respondent, entry);
    const column = items.indexOf(item);
    if (column !== -1) entry.answers[column] = response;
  }
  return [...respondents.values()];
}
