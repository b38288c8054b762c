import { errorInWords } from '../contracts/error-in-words.ts';
import { numberTold } from '../contracts/told.ts';
import { type ItemCounts, responseTable } from './response-table.ts';
import { type LinkedResponses, requireLinked, type UnlinkedResponses } from './response-tables.ts';
import { pointsOf } from './scale.ts';
import { type Survey, scaleOf } from './survey.ts';

interface Answer {
  readonly wave: string;
  readonly item: string;
  readonly response: number | null;
}

/**
 * Counts the valid answers of respondents, item by item. Items that nobody answered are left out.
 *
 * @param linked respondents' answers
 * @param survey says how many answers each item offers
 * @returns a table of response counts with basis `own` and a feasible set of one
 * @throws RangeError when an answer is none of those that its item
 *   offers, or the survey does not have the item
 * @example
 * const row = { wave: '1', respondent: 'r1', municipality: null };
 * const linked = requireLinked(
 *   from([
 *     { ...row, item: 'v1a', response: 4 },
 *     { ...row, item: 'v1b', response: 2 },
 *   ]),
 * );
 * countLinked(linked, openStudy().survey).array('count')
 * // [0, 0, 0, 1, 0, 0, 1, 0, 0, 0]
 */
export function countLinked(linked: LinkedResponses, survey: Survey): UnlinkedResponses {
  const counts = new Map<string, ItemCounts & { readonly counts: number[] }>();
  for (const { wave, item, response } of requireLinked(linked).objects() as Answer[]) {
    if (response === null) continue;
    const points = pointsOf(scaleOf(survey, item));
    if (!Number.isInteger(response) || response < 1 || response > points) {
      throw errorInWords(
        {
          en: `item ${item}, wave ${wave}: ${response} is not a response; expected 1 to ${points} or null`,
          nl: `stelling ${item}, meting ${wave}: ${numberTold(String(response)).nl} is geen antwoord; verwacht 1 tot en met ${points}, of null`,
        },
        RangeError,
      );
    }
    const key = `${wave} ${item}`;
    const entry = counts.get(key) ?? {
      wave,
      item,
      counts: Array<number>(points).fill(0),
      basis: 'own',
      feasible: 1,
    };
    entry.counts[response - 1] = (entry.counts[response - 1] ?? 0) + 1;
    counts.set(key, entry);
  }
  return responseTable(counts.values());
}
