import type { CountVector } from '../stats/counts/count-vector.ts';
import { addDistances, chooseVector, compareDistances, distances } from './choose-vector.ts';
import { compareVectors, feasibleSet } from './feasible-set.ts';
import { type NearestVector, nearestVectors } from './nearest-vectors.ts';
import type { VectorPair } from './pairs-with-difference.ts';
import { parsePrinted } from './printed-figure.ts';
import type { PublishedRow } from './published-row.ts';
import { type DifferenceFinding, type DifferenceReading, readDifferences } from './read-differences.ts';
import { type Tie, tiesIn } from './ties-in.ts';

/** How a count was obtained: the only one, one of several by rule, or the nearest where nothing fits. */
export type Basis = 'unique' | 'chosen' | 'nearest';

/** One line of the recovered responses. */
export interface RecoveredCount {
  readonly wave: string;
  readonly item: string;
  /** category, from 1 */
  readonly response: number;
  readonly count: number;
  readonly basis: Basis;
  /** vectors that remain possible; 0 where nothing fits */
  readonly feasible: number;
}

/** One item in one wave after recovery. */
export interface RecoveredItem {
  readonly wave: string;
  readonly item: string;
  readonly row: PublishedRow;
  /** vectors that print as the row and, where usable, allow the printed difference */
  readonly feasible: readonly CountVector[];
  readonly counts: CountVector;
  readonly basis: Basis;
  readonly ties: readonly Tie[];
  /** where nothing fits, the vectors nearest to the print and what they miss; `explainConflict` says why */
  readonly nearest: readonly NearestVector[];
}

/** What a printed difference was good for: see {@link readDifferences}. */
export interface UsedDifference extends DifferenceFinding {
  /** whether it restricted the pairs of vectors */
  readonly used: boolean;
}

/** The printed rows of one wave, by item code. */
export interface PublishedWave {
  readonly wave: string;
  readonly rows: ReadonlyMap<string, PublishedRow>;
}

/**
 * Recovers the response counts of two waves from what is printed of them.
 *
 * Per item and wave the feasible set; then the printed differences, if their way of computation can be
 * told and is by unrounded means, as a constraint on pairs wherever some pair satisfies it. Of the
 * pairs left, the one nearest to the print is chosen, by the criteria of `chooseVector` summed over
 * both waves.
 *
 * @param items codes in the order of the questionnaire
 * @param waves the earlier wave and the later one
 * @param differences later mean less earlier mean as printed, by item code
 * @returns the responses sorted by wave, item and response, and the evidence behind them
 * @throws RangeError naming wave and item when a row is missing, unknown or cannot be a row
 */
export function recoverQuickscan(
  items: readonly string[],
  waves: readonly [PublishedWave, PublishedWave],
  differences: ReadonlyMap<string, string>,
): {
  responses: RecoveredCount[];
  items: RecoveredItem[];
  reading: DifferenceReading;
  differences: UsedDifference[];
} {
  const [earlier, later] = waves;
  checkCodes(items, earlier.rows.keys(), `wave ${earlier.wave}`);
  checkCodes(items, later.rows.keys(), `wave ${later.wave}`);
  checkCodes(items, differences.keys(), 'differences');
  const both = items.map((item) => ({
    item,
    printed: differences.get(item) ?? null,
    earlier: feasibleItem(earlier, item),
    later: feasibleItem(later, item),
  }));
  const { reading, findings } = readDifferences(
    both.flatMap((entry) => (entry.printed === null ? [] : [{ ...entry, printed: entry.printed }])),
  );
  const used = findings.map((finding) => ({
    ...finding,
    used: reading === 'unrounded' && finding.followsFromUnrounded,
  }));
  const recovered = both.map((entry) => {
    const finding = used.find(({ item }) => item === entry.item);
    const pairs = finding?.used ? finding.pairs : null;
    const chosen = pairs === null ? null : choosePair(pairs, entry.earlier.row, entry.later.row);
    return ([0, 1] as const).map((side) => {
      const { wave, row, feasible } = side === 0 ? entry.earlier : entry.later;
      const left = pairs === null ? feasible : distinct(pairs.map((pair) => pair[side]));
      return recoveredItem(wave, entry.item, row, left, chosen?.[side]);
    });
  });
  const sorted = [...recovered.map(([first]) => first), ...recovered.map(([, second]) => second)].filter(
    (item) => item !== undefined,
  );
  return { responses: sorted.flatMap(responsesOf), items: sorted, reading, differences: used };
}

function feasibleItem({ wave, rows }: PublishedWave, item: string) {
  const row = rows.get(item);
  if (row === undefined) throw new RangeError(`wave ${wave}: item ${item} has no printed row`);
  try {
    checkMean(row);
    return { wave, row, feasible: feasibleSet(row) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new RangeError(`wave ${wave}, item ${item}: ${reason}`, { cause: error });
  }
}

function checkMean({ mean, min, max, percents }: PublishedRow): void {
  if (mean === null) return;
  const { units, decimals } = parsePrinted(mean, 'mean');
  const scale = 10n ** BigInt(decimals);
  const [low, high] = [min ?? 1, max ?? percents.length];
  if (units < BigInt(low) * scale || units > BigInt(high) * scale) {
    throw new RangeError(`mean: "${mean}" lies outside min ${low} to max ${high}`);
  }
}

function checkCodes(items: readonly string[], codes: Iterable<string>, place: string): void {
  for (const code of codes) {
    if (!items.includes(code)) throw new RangeError(`${place}: "${code}" is not an item of the instrument`);
  }
}

function choosePair(pairs: readonly VectorPair[], earlier: PublishedRow, later: PublishedRow): VectorPair {
  const ranked = pairs.map((pair) => ({
    pair,
    distance: addDistances(distances(pair[0], earlier), distances(pair[1], later)),
  }));
  ranked.sort(
    (a, b) =>
      compareDistances(a.distance, b.distance) ||
      compareVectors(a.pair[0], b.pair[0]) ||
      compareVectors(a.pair[1], b.pair[1]),
  );
  return ranked[0]?.pair as VectorPair;
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

function distinct(vectors: readonly CountVector[]): CountVector[] {
  return [...new Map(vectors.map((vector) => [vector.join(), vector])).values()].sort(compareVectors);
}
