import { table } from 'arquero';
import { errorInWords } from '../contracts/error-in-words.ts';
import { type CountVector, validN } from '../stats/counts/count-vector.ts';
import type { CountBasis } from './count-basis.ts';
import { asUnlinked, type UnlinkedResponses } from './response-tables.ts';

/** One item's answers in one wave, and how they are known. */
export interface ItemCounts {
  readonly wave: string;
  readonly item: string;
  /** Answers per category, lowest first */
  readonly counts: CountVector;
  readonly basis: CountBasis;
  /** Size of the feasible set the counts come from; 0 where nothing fits the print */
  readonly feasible: number;
}

/**
 * A table of response counts, one row per wave, item and response, in the order given.
 *
 * @param items one entry per wave and item
 * @returns columns wave, item, response (1, 2, …), count, basis, feasible
 * @throws RangeError when an entry's counts are empty, negative or fractional
 * @throws Error when a wave and item come twice
 * @example
 * responseTable([{ wave: '1', item: 'a', counts: [2, 1], basis: 'own', feasible: 1 }]).array('count')
 * // [2, 1]
 */
export function responseTable(items: Iterable<ItemCounts>): UnlinkedResponses {
  const seen = new Set<string>();
  const rows = [...items].flatMap(({ wave, item, counts, basis, feasible }) => {
    validN(counts);
    const key = `${wave} ${item}`;
    if (seen.has(key))
      throw errorInWords({
        en: `item ${item} of wave ${wave} comes twice; give its counts once`,
        nl: `stelling ${item} van meting ${wave} komt twee keer voor; geef de aantallen één keer`,
      });
    seen.add(key);
    return counts.map((count, index) => ({ wave, item, response: index + 1, count, basis, feasible }));
  });
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
  return asUnlinked(
    table({
      wave: column('wave'),
      item: column('item'),
      response: column('response'),
      count: column('count'),
      basis: column('basis'),
      feasible: column('feasible'),
    }),
  );
}
