import type { ColumnTable } from 'arquero';
import { possibleCounts } from '../checks/possible-counts.ts';
import type { Evidence, FindEvidence } from '../claims/evidence.ts';
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

const CATEGORIES: Readonly<Record<string, readonly number[]>> = { agree: [4, 5], disagree: [1, 2] };

/**
 * Evidence from the recovered answers: `agree`, `disagree`, `percent` and `mean` of an item, in every count
 * vector that prints as tables B1.1 and B1.2 do (the nearest ones for a row that cannot be right).
 *
 * @param survey how many answers each item offers
 * @param frequencies the printed tables
 */
export function quickscanEvidence(survey: Survey, frequencies: ColumnTable): FindEvidence {
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
  return ({ name, args }) => {
    if (!['agree', 'disagree', 'percent', 'mean'].includes(name)) return undefined;
    const item = args[0] ?? '';
    const wave = args.at(-1) ?? '';
    const worlds = vectors(item, wave);
    if (!worlds) return { reason: `the tables have no item ${item} in wave ${wave}` };
    const base = { key: `${item} ${wave}`, worlds, source: 'answers' as const };
    if (name === 'mean') return { ...base, value: mean, readings: meanReadings } satisfies Evidence;
    const categories = CATEGORIES[name] ?? [Number(args[1])];
    return {
      ...base,
      value: (counts: CountVector) => {
        if (name === 'agree') return agreeShare(counts);
        if (name === 'disagree') return disagreeShare(counts);
        return (100 * (counts[(categories[0] ?? 1) - 1] ?? 0)) / validN(counts);
      },
      readings: (counts: CountVector, decimals: number) => shareReadings(counts, categories, decimals),
    } satisfies Evidence;
  };
}

function shareReadings(
  counts: CountVector,
  categories: readonly number[],
  decimals: number,
): Record<string, string> {
  const n = validN(counts);
  const chosen = categories.map((category) => counts[category - 1] ?? 0);
  const count = chosen.reduce((sum, value) => sum + value, 0);
  const readings: Record<string, string> = {
    'from the counts': printPercent(count, n, decimals),
    'from the counts, a tie rounded to even': printPercent(count, n, decimals, 'half-even'),
    'the sum of the separately rounded categories': String(
      chosen.reduce((sum, value) => sum + Number(printPercent(value, n, decimals)), 0),
    ),
  };
  if (decimals === 0) {
    readings['rounded twice, to a decimal and then whole'] = String(roundedTwice(count, n));
    readings['the sum of the categories, each rounded twice'] = String(
      chosen.reduce((sum, value) => sum + roundedTwice(value, n), 0),
    );
  }
  return readings;
}

/** A share rounded to a decimal and that to a whole percent, as one does who works from a table with decimals. */
function roundedTwice(count: number, n: number): number {
  const [whole = '', tenth = ''] = printPercent(count, n, 1).split('.');
  return Number(whole) + (Number(tenth) >= 5 ? 1 : 0);
}

function meanReadings(counts: CountVector, decimals: number): Record<string, string> {
  return { 'from the counts': printMean(counts, decimals) };
}
