import { errorInWords } from '../contracts/error-in-words.ts';
import { noSuchName } from '../contracts/no-such-name.ts';
import { feasibleSet, nearestVectors, type PublishedRow } from '../recovery/index.ts';
import type { CountVector } from '../stats/index.ts';
import {
  type CountBasis,
  countsOf,
  printedWaves,
  publishedRows,
  type Survey,
  type UnlinkedResponses,
} from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';

/**
 * The answers that can lie behind a printed row: all count vectors that print so, or the
 * nearest ones where the print cannot be right.
 *
 * @param rows printed rows of one wave, by item
 * @param item the item wanted
 * @throws Error when the rows do not hold the item
 */
export function possibleCounts(
  rows: ReadonlyMap<string, PublishedRow>,
  item: string,
): readonly CountVector[] {
  const row = rows.get(item);
  if (!row) throw errorInWords(noSuchName('item', item, [...rows.keys()]));
  const feasible = feasibleSet(row);
  return feasible.length > 0 ? feasible : nearestVectors(row).map(({ vector }) => vector);
}

/** One item's answers in one wave, and all that they may have been. */
export interface PossibleAnswers {
  readonly counts: CountVector;
  readonly possible: readonly CountVector[];
}

/** What only one set of answers is known of. */
const CERTAIN: readonly CountBasis[] = ['unique', 'stated', 'own'];

/**
 * Finds the answers of the items of one wave: of a wave that the tables print, all that print so; of any
 * other, such as one's own, those that the responses hold.
 *
 * @param survey says how many answers an item offers
 * @param responses response counts of the wave
 * @param frequencies the printed tables
 * @param wave as the columns wave have it
 * @returns a function from an item's code to its answers, which throws an Error when the responses or the
 *   tables do not hold the item, or when counts were chosen among several and no table says among which
 */
export function answersInWave(
  survey: Survey,
  responses: UnlinkedResponses,
  frequencies: AnyTable,
  wave: string,
): (item: string) => PossibleAnswers {
  if (printedWaves(frequencies).includes(wave)) {
    const rows = publishedRows(frequencies, wave, survey);
    return (item) => ({ counts: countsOf(responses, wave, item), possible: possibleCounts(rows, item) });
  }
  const inWave = (responses.objects() as { wave: string; item: string; basis?: CountBasis }[]).filter(
    (row) => row.wave === wave,
  );
  const uncertain = new Set(
    inWave.filter(({ basis = 'own' }) => !CERTAIN.includes(basis)).map(({ item }) => item),
  );
  return (item) => {
    if (uncertain.has(item)) {
      throw errorInWords({
        en:
          `item ${item}, wave ${wave}: its counts were recovered, and no printed table of that wave says from what; ` +
          'add its table to the frequencies',
        nl:
          `stelling ${item}, meting ${wave}: de aantallen zijn teruggerekend, en geen gedrukte tabel van die meting zegt ` +
          'waaruit; voeg die tabel toe aan de frequenties',
      });
    }
    const counts = countsOf(responses, wave, item);
    return { counts, possible: [counts] };
  };
}
