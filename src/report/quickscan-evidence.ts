import { possibleCounts } from '../checks/possible-counts.ts';
import type { Evidence, FindEvidence } from '../claims/evidence.ts';
import { feasibleSet } from '../recovery/index.ts';
import { type CountVector, mean, printMean, validN } from '../stats/index.ts';
import {
  countIn,
  printedWaves,
  publishedRows,
  type Scale,
  type Survey,
  scaleOf,
  shareIn,
} from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import { shareReadings } from './share-readings.ts';

/**
 * Evidence from the recovered answers: `agree`, `disagree`, `percent` and `mean` of an item, in every count
 * vector that prints as the tables do (the nearest ones for a row that cannot be right).
 *
 * @param survey the answers that each item offers, and which of them agree and disagree
 * @param frequencies the printed tables
 */
export function quickscanEvidence(survey: Survey, frequencies: AnyTable): FindEvidence {
  const printed = printedRows(survey, frequencies);
  return ({ name, args }) => {
    if (!['agree', 'disagree', 'percent', 'mean'].includes(name)) return undefined;
    const item = args[0] ?? '';
    const wave = args.at(-1) ?? '';
    const worlds = printed.worlds(item, wave);
    if (!worlds) {
      const reason = {
        en: `the tables have no item ${item} in wave ${wave}`,
        nl: `de tabellen hebben geen stelling ${item} in meting ${wave}`,
      };
      return { reason };
    }
    const base = {
      key: `${item} ${wave}`,
      worlds,
      source: 'answers' as const,
      bound: true,
      nearest: printed.isImpossible(item, wave),
      people: `${survey.name} ${wave}`,
      without: { 'without the printed SDs': () => printed.withoutSd(item, wave) },
    };
    if (name === 'mean') return { ...base, value: mean, readings: meanReadings } satisfies Evidence;
    const scale = scaleOf(survey, item);
    const categories = name === 'agree' || name === 'disagree' ? scale[name] : [Number(args[1])];
    return {
      ...base,
      value: (counts: CountVector) => shareIn(counts, categories),
      share: (counts: CountVector) => ({ count: countIn(counts, categories), n: validN(counts) }),
      ...(name === 'agree' ? { measures: (counts: CountVector) => otherMeasures(counts, scale) } : {}),
      readings: (counts: CountVector, decimals: number) => shareReadings(counts, categories, decimals),
    } satisfies Evidence;
  };
}

/** What can lie behind the rows of the tables, each looked for once. */
function printedRows(survey: Survey, frequencies: AnyTable) {
  const waves = new Map(
    printedWaves(frequencies).map((wave) => [wave, publishedRows(frequencies, wave, survey)]),
  );
  const known = new Map<string, readonly CountVector[]>();
  const loose = new Map<string, readonly CountVector[]>();
  const rowOf = (item: string, wave: string) => {
    const rows = waves.get(wave);
    return rows?.has(item) ? rows.get(item) : undefined;
  };
  return {
    /** Every count vector that prints so, or the nearest ones */
    worlds(item: string, wave: string): readonly CountVector[] | undefined {
      const key = `${item} ${wave}`;
      const rows = waves.get(wave);
      if (!rows?.has(item)) return undefined;
      const found = known.get(key) ?? possibleCounts(rows, item);
      known.set(key, found);
      return found;
    },
    isImpossible(item: string, wave: string): boolean {
      const row = rowOf(item, wave);
      return row !== undefined && feasibleSet(row).length === 0;
    },
    withoutSd(item: string, wave: string): readonly CountVector[] {
      const key = `${item} ${wave}`;
      const row = rowOf(item, wave);
      const vectors = () =>
        row ? distinctMeans(feasibleSet({ ...row, sd: null }), scaleOf(survey, item)) : [];
      const found = loose.get(key) ?? vectors();
      loose.set(key, found);
      return found;
    },
  };
}

/** What else the same answers say, higher meaning more agreement. */
const otherMeasures = (counts: CountVector, { disagree }: Scale): Record<string, number> => ({
  'the mean answer': mean(counts),
  'the share that does not disagree': 100 - shareIn(counts, disagree),
});

/**
 * One vector for each mean, agree and disagree count and ends: the others tell these statistics nothing new.
 */
function distinctMeans(vectors: readonly CountVector[], { agree, disagree }: Scale): CountVector[] {
  const face = (counts: CountVector) =>
    [mean(counts), countIn(counts, agree), countIn(counts, disagree), counts.at(-1), counts[0]].join();
  return [...new Map(vectors.map((counts) => [face(counts), counts])).values()];
}

const meanReadings = (counts: CountVector, decimals: number): Record<string, string[]> => ({
  direct: [printMean(counts, decimals)],
  'half to even': [printMean(counts, decimals, 'half-even')],
});
