import { errorInWords } from '../contracts/error-in-words.ts';
import type { Told } from '../contracts/language.ts';
import { toldOf } from '../contracts/told-of.ts';
import type { CountVector } from '../stats/counts/count-vector.ts';
import { chooseVector } from './choose-vector.ts';
import { feasibleSet } from './feasible-set.ts';
import { meanBeyond } from './mean-beyond.ts';
import { type NearestVector, nearestVectors } from './nearest-vectors.ts';
import type { PublishedRow } from './published-row.ts';
import {
  type DifferenceFinding,
  type DifferenceReading,
  type ItemInTwoWaves,
  readDifferences,
} from './read-differences.ts';
import { type Tie, tiesIn } from './ties-in.ts';
import { type FeasibleItem, takeTogether, type WaveLink } from './waves-together.ts';

/** How a count was obtained: the only one, one of several by rule, or the nearest where nothing fits. */
export type Basis = 'unique' | 'chosen' | 'nearest';

/** One line of the recovered responses. */
export interface RecoveredCount {
  readonly wave: string;
  readonly item: string;
  /** Category, from 1 */
  readonly response: number;
  readonly count: number;
  readonly basis: Basis;
  /** Vectors that remain possible; 0 where nothing fits */
  readonly feasible: number;
}

/** One item in one wave after recovery. */
export interface RecoveredItem {
  readonly wave: string;
  readonly item: string;
  readonly row: PublishedRow;
  /** Vectors that print as the row and, where usable, allow the printed difference */
  readonly feasible: readonly CountVector[];
  readonly counts: CountVector;
  readonly basis: Basis;
  readonly ties: readonly Tie[];
  /** Where nothing fits, the vectors nearest to the print and what they miss; `explainConflict` says why */
  readonly nearest: readonly NearestVector[];
}

/** What a printed difference was good for: see {@link readDifferences}. */
export interface UsedDifference extends DifferenceFinding {
  /** Whether it restricted the vectors of its two waves */
  readonly used: boolean;
}

/** The printed rows of one wave, by item code. */
export interface PublishedWave {
  readonly wave: string;
  readonly rows: ReadonlyMap<string, PublishedRow>;
}

/** What is printed as the change of the mean from one wave to another. */
export interface PublishedDifferences {
  readonly from: string;
  readonly to: string;
  /** Later mean less earlier mean, by item code */
  readonly printed: ReadonlyMap<string, string>;
}

/**
 * Recovers the response counts of waves from what is printed of them.
 *
 * Per item and wave the feasible set; then the printed differences, if their way of computation can be
 * told and is by unrounded means, as a constraint on the vectors of their two waves wherever some pair
 * satisfies it. Of the vectors left, those nearest to the print are chosen, by the criteria of `chooseVector`
 * summed over all waves that a difference holds together.
 *
 * @param items codes in the order of the questionnaire
 * @param waves one or more, in the order of time; every item has a row in each, on any scale
 * @param differences what is printed of changes between them; none when left out
 * @returns the responses sorted by wave, item and response, and the evidence behind them
 * @throws RangeError naming wave and item when a row is missing, unknown or cannot be a row
 * @example
 * recoverCounts(['a'], [{ wave: '1', rows: new Map([['a', { n: 1, percents: ['100', '0'], mean: null,
 *   sd: null, min: null, max: null }]]) }]).items[0].counts
 * // [1, 0]
 */
export function recoverCounts(
  items: readonly string[],
  waves: readonly PublishedWave[],
  differences: readonly PublishedDifferences[] = [],
): {
  responses: RecoveredCount[];
  items: RecoveredItem[];
  reading: DifferenceReading;
  differences: UsedDifference[];
} {
  for (const { wave, rows } of waves)
    checkCodes(items, rows.keys(), { en: `wave ${wave}`, nl: `meting ${wave}` });
  for (const { printed } of differences)
    checkCodes(items, printed.keys(), { en: 'differences', nl: 'verschillen' });
  const itemsInWaves = items.map((item) => ({ item, waves: waves.map((wave) => feasibleItem(wave, item)) }));
  const { reading, findings } = readDifferences(
    itemsInWaves.flatMap((entry) => differences.flatMap((printed) => inTwoWaves(entry, printed))),
  );
  const usable = findings.filter((finding) => reading === 'unrounded' && finding.followsFromUnrounded);
  const used = new Set<WaveLink>(usable);
  const recovered = itemsInWaves.map(({ item, waves: own }) => {
    const { left, chosen, contradicting } = takeTogether(
      own,
      usable.filter((finding) => finding.item === item),
    );
    for (const link of contradicting) used.delete(link);
    return own.map(({ wave, row, feasible }) =>
      recoveredItem(wave, item, row, left.get(wave) ?? feasible, chosen.get(wave)),
    );
  });
  const sorted = waves.flatMap((_, index) => recovered.flatMap((ofItem) => ofItem[index] ?? []));
  return {
    responses: sorted.flatMap(responsesOf),
    items: sorted,
    reading,
    differences: findings.map((finding) => ({ ...finding, used: used.has(finding) })),
  };
}

const refused = (told: Told, options?: ErrorOptions): RangeError => errorInWords(told, RangeError, options);

interface ItemInWaves {
  readonly item: string;
  readonly waves: readonly FeasibleItem[];
}

function inTwoWaves({ item, waves }: ItemInWaves, differences: PublishedDifferences): ItemInTwoWaves[] {
  const { from, to } = differences;
  const printed = differences.printed.get(item);
  const [earlier, later] = [from, to].map((name) => waves.find(({ wave }) => wave === name));
  if (!earlier || !later) {
    const known = waves.map(({ wave }) => wave).join(', ');
    throw refused({
      en: `differences from ${from} to ${to}: expected two of the waves ${known}`,
      nl: `verschillen van ${from} tot ${to}: verwacht twee van de metingen ${known}`,
    });
  }
  return printed === undefined ? [] : [{ item, from, to, printed, earlier, later }];
}

function feasibleItem({ wave, rows }: PublishedWave, item: string): FeasibleItem {
  const row = rows.get(item);
  if (row === undefined)
    throw refused({
      en: `wave ${wave}: item ${item} has no printed row`,
      nl: `meting ${wave}: stelling ${item} heeft geen gedrukte rij`,
    });
  try {
    checkMean(row);
    return { wave, row, feasible: feasibleSet(row) };
  } catch (error) {
    const reason = toldOf(error);
    throw refused(
      {
        en: `wave ${wave}, item ${item}: ${reason.en}`,
        nl: `meting ${wave}, stelling ${item}: ${reason.nl}`,
      },
      { cause: error },
    );
  }
}

function checkMean({ mean, min, max, percents }: PublishedRow): void {
  const [low, high] = [min ?? 1, max ?? percents.length];
  if (mean === null || !meanBeyond(mean, low, high)) return;
  throw refused({
    en: `mean: "${mean}" lies outside min ${low} to max ${high}`,
    nl: `gemiddelde: "${mean}" ligt buiten min ${low} tot max ${high}`,
  });
}

function checkCodes(items: readonly string[], codes: Iterable<string>, place: Told): void {
  for (const code of codes) {
    if (!items.includes(code))
      throw refused({
        en: `${place.en}: "${code}" is not an item of the instrument`,
        nl: `${place.nl}: "${code}" is geen stelling van de vragenlijst`,
      });
  }
}

function recoveredItem(
  wave: string,
  item: string,
  row: PublishedRow,
  feasible: readonly CountVector[],
  chosen: CountVector | undefined,
): RecoveredItem {
  const found = { wave, item, row, feasible, ties: tiesIn(row, feasible) };
  if (feasible.length > 0) {
    const basis = feasible.length === 1 ? 'unique' : 'chosen';
    return { ...found, counts: chosen ?? chooseVector(feasible, row), basis, nearest: [] };
  }
  const nearest = nearestVectors(row);
  const counts = chooseVector(
    nearest.map(({ vector }) => vector),
    row,
  );
  return { ...found, counts, basis: 'nearest', nearest };
}

function responsesOf({ wave, item, counts, basis, feasible }: RecoveredItem): RecoveredCount[] {
  return counts.map((count, index) => ({
    wave,
    item,
    response: index + 1,
    count,
    basis,
    feasible: feasible.length,
  }));
}
