import { possibleCounts } from '../checks/possible-counts.ts';
import type { Evidence, FindEvidence } from '../claims/evidence.ts';
import { feasibleSet } from '../recovery/index.ts';
import {
  agreeShare,
  type CountVector,
  disagreeShare,
  mean,
  printMean,
  printPercent,
  validN,
} from '../stats/index.ts';
import { printedWaves, publishedRows, type Survey } from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';

const CATEGORIES: Readonly<Record<string, readonly number[]>> = { agree: [4, 5], disagree: [1, 2] };

/**
 * Evidence from the recovered answers: `agree`, `disagree`, `percent` and `mean` of an item, in every count
 * vector that prints as tables B1.1 and B1.2 do (the nearest ones for a row that cannot be right).
 *
 * @param survey how many answers each item offers
 * @param frequencies the printed tables
 */
export function quickscanEvidence(survey: Survey, frequencies: AnyTable): FindEvidence {
  const waves = new Map(
    printedWaves(frequencies).map((wave) => [wave, publishedRows(frequencies, wave, survey)]),
  );
  const known = new Map<string, readonly CountVector[]>();
  const vectors = (item: string, wave: string): readonly CountVector[] | undefined => {
    const key = `${item} ${wave}`;
    const rows = waves.get(wave);
    if (!rows?.has(item)) return undefined;
    const found = known.get(key) ?? possibleCounts(rows, item);
    known.set(key, found);
    return found;
  };
  const isImpossible = (item: string, wave: string): boolean => {
    const row = waves.get(wave)?.get(item);
    return row !== undefined && feasibleSet(row).length === 0;
  };
  const loose = new Map<string, readonly CountVector[]>();
  const withoutSd = (item: string, wave: string): readonly CountVector[] => {
    const key = `${item} ${wave}`;
    const row = waves.get(wave)?.get(item);
    const found = loose.get(key) ?? (row ? distinctMeans(feasibleSet({ ...row, sd: null })) : []);
    loose.set(key, found);
    return found;
  };
  return ({ name, args }) => {
    if (!['agree', 'disagree', 'percent', 'mean'].includes(name)) return undefined;
    const item = args[0] ?? '';
    const wave = args.at(-1) ?? '';
    const worlds = vectors(item, wave);
    if (!worlds) return { reason: `the tables have no item ${item} in wave ${wave}` };
    const base = {
      key: `${item} ${wave}`,
      worlds,
      source: 'answers' as const,
      bound: true,
      nearest: isImpossible(item, wave),
      people: `quickscan ${wave}`,
      without: { 'without the printed SDs': () => withoutSd(item, wave) },
    };
    if (name === 'mean') return { ...base, value: mean, readings: meanReadings } satisfies Evidence;
    const categories = CATEGORIES[name] ?? [Number(args[1])];
    return {
      ...base,
      value: (counts: CountVector) => {
        if (name === 'agree') return agreeShare(counts);
        if (name === 'disagree') return disagreeShare(counts);
        return (100 * (counts[(categories[0] ?? 1) - 1] ?? 0)) / validN(counts);
      },
      share: (counts: CountVector) => ({ count: countOf(counts, categories), n: validN(counts) }),
      ...(name === 'agree' ? { measures: otherMeasures } : {}),
      readings: (counts: CountVector, decimals: number) => shareReadings(counts, categories, decimals),
    } satisfies Evidence;
  };
}

const countOf = (counts: CountVector, categories: readonly number[]): number =>
  categories.reduce((sum, category) => sum + (counts[category - 1] ?? 0), 0);

/** What else the same answers say, higher meaning more agreement. */
const otherMeasures = (counts: CountVector): Record<string, number> => ({
  'the mean answer': mean(counts),
  'the share that does not disagree': 100 - disagreeShare(counts),
});

/** One vector for each pair of mean and agree count: the others tell these statistics nothing new. */
function distinctMeans(vectors: readonly CountVector[]): CountVector[] {
  const face = (counts: CountVector) =>
    [mean(counts), countOf(counts, [4, 5]), countOf(counts, [1, 2]), counts[4], counts[0]].join();
  return [...new Map(vectors.map((counts) => [face(counts), counts])).values()];
}

function shareReadings(
  counts: CountVector,
  categories: readonly number[],
  decimals: number,
): Record<string, string[]> {
  const n = validN(counts);
  const chosen = categories.map((category) => counts[category - 1] ?? 0);
  const count = countOf(counts, categories);
  const readings: Record<string, string[]> = {
    direct: [printPercent(count, n, decimals)],
    'half to even': [printPercent(count, n, decimals, 'half-even')],
  };
  if (chosen.length > 1) {
    const sum = chosen.reduce((total, value) => total + Number(printPercent(value, n, decimals)), 0);
    readings['the sum of rounded categories'] = [String(sum)];
  }
  if (decimals > 0) return readings;
  readings['rounding twice, to a decimal and then whole'] = [String(roundedTwice(count, n))];
  if (chosen.length > 1) {
    const sum = chosen.reduce((total, value) => total + roundedTwice(value, n), 0);
    readings['the sum of categories rounded twice'] = [String(sum)];
  }
  return readings;
}

/** A share rounded to a decimal and that to a whole percent, as one does who works from a table with decimals. */
function roundedTwice(count: number, n: number): number {
  const [whole = '', tenth = ''] = printPercent(count, n, 1).split('.');
  return Number(whole) + (Number(tenth) >= 5 ? 1 : 0);
}

const meanReadings = (counts: CountVector, decimals: number): Record<string, string[]> => ({
  direct: [printMean(counts, decimals)],
  'half to even': [printMean(counts, decimals, 'half-even')],
});
