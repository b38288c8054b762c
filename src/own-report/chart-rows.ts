import type { CountedItem } from '../own-data/index.ts';
import { effectiveNOfSums } from '../stats/index.ts';
import { percentages, type UnlinkedResponses } from '../tables/index.ts';

/**
 * A share as charts take it; the length of a bar follows the count where there is one, else the exact share.
 */
interface ChartRow {
  readonly wave: string;
  readonly item: string;
  readonly response: string;
  readonly count: number | null;
  /** Rounded, as text */
  readonly percent: string;
  readonly exact: number | null;
  readonly n: number;
  readonly effective_n: number | null;
}

/** The shares of earlier waves, from counts. */
export function earlierRows(responses: UnlinkedResponses): ChartRow[] {
  return percentages(responses)
    .objects()
    .map(({ wave, item, response, count, percent, n }) => ({
      wave,
      item,
      response: String(response),
      count,
      percent: String(percent),
      exact: null,
      n,
      effective_n: null,
    }));
}

/**
 * The shares of one's own wave: weighted ones have no counts, and say
 * how many equal respondents tell as much.
 *
 * @param isSimple whether respondents were drawn one by one and count alike,
 *   so that counts tell how sure a change is
 */
export function ownRows(
  items: readonly CountedItem[],
  isSimple: boolean,
  isWeighted: boolean,
  wave: string,
): ChartRow[] {
  return items.flatMap(({ item, all }) => {
    const n = all.counts.reduce((sum, count) => sum + count, 0);
    const total = all.weights.reduce((sum, weight) => sum + weight, 0);
    return all.weights.map((weight, index): ChartRow => {
      const exact = (100 * weight) / total;
      return {
        wave,
        item,
        response: String(index + 1),
        count: isSimple ? (all.counts[index] as number) : null,
        percent: exact.toFixed(0),
        exact: isSimple ? null : exact,
        n,
        effective_n: isWeighted ? effectiveNOfSums(all) : null,
      };
    });
  });
}
