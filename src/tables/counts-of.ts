import { errorInWords } from '../contracts/error-in-words.ts';
import { noSuchName } from '../contracts/no-such-name.ts';
import type { CountVector } from '../stats/counts/count-vector.ts';
import { asUnlinked, type UnlinkedResponses } from './response-tables.ts';

interface CountRow {
  readonly wave: string;
  readonly item: string;
  readonly response: number;
  readonly count: number;
}

/**
 * One item's answers in one wave.
 *
 * @param responses table of response counts
 * @param wave e.g. `2017`
 * @param item e.g. `v2g`
 * @returns answers per category, lowest first
 * @throws Error when the table holds no counts, not the wave, or not the item in that wave
 * @example
 * countsOf(responseTable([{ wave: '1', item: 'a', counts: [2, 1], basis: 'own', feasible: 1 }]), '1', 'a')
 * // [2, 1]
 */
export function countsOf(responses: UnlinkedResponses, wave: string, item: string): CountVector {
  const rows = asUnlinked(responses).objects() as CountRow[];
  const inWave = rows.filter((row) => row.wave === wave);
  if (inWave.length === 0) {
    const known = rows.map((row) => row.wave);
    throw errorInWords(
      noSuchName('wave', wave, known, { en: 'in these responses', nl: 'in deze antwoorden' }),
    );
  }
  const found = inWave.filter((row) => row.item === item).sort((a, b) => a.response - b.response);
  if (found.length === 0) {
    const known = inWave.map((row) => row.item);
    throw errorInWords(noSuchName('item', item, known, { en: `in wave ${wave}`, nl: `in meting ${wave}` }));
  }
  const gap = found.findIndex((row, index) => row.response !== index + 1);
  if (gap !== -1) {
    throw errorInWords({
      en: `item ${item}, wave ${wave}: no single count for response ${gap + 1}; keep a row per response`,
      nl: `stelling ${item}, meting ${wave}: niet één aantal voor antwoord ${gap + 1}; houd één rij per antwoord`,
    });
  }
  return found.map((row) => row.count);
}
