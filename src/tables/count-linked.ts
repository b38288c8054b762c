import { type ItemCounts, responseTable } from './response-table.ts';
import { type LinkedResponses, requireLinked, type UnlinkedResponses } from './response-tables.ts';

interface Answer {
  readonly wave: string;
  readonly item: string;
  readonly response: number | null;
}

/**
 * Counts the valid answers of respondents, item by item. Items that nobody answered are left out.
 *
 * @param linked respondents' answers on the scale 1..5
 * @returns a table of response counts with basis `own` and a feasible set of one
 * @throws RangeError when an answer lies outside 1..5
 */
export function countLinked(linked: LinkedResponses): UnlinkedResponses {
  const counts = new Map<string, ItemCounts & { readonly counts: number[] }>();
  for (const { wave, item, response } of requireLinked(linked).objects() as Answer[]) {
    if (response === null) continue;
    if (!Number.isInteger(response) || response < 1 || response > 5) {
      throw new RangeError(
        `item ${item}, wave ${wave}: ${response} is not a response; expected 1 to 5 or null`,
      );
    }
    const key = `${wave} ${item}`;
    const entry = counts.get(key) ?? { wave, item, counts: [0, 0, 0, 0, 0], basis: 'own', feasible: 1 };
    entry.counts[response - 1] = (entry.counts[response - 1] ?? 0) + 1;
    counts.set(key, entry);
  }
  return responseTable(counts.values());
}
