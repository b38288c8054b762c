import { type ItemChange, itemChanges } from '../../checks/item-change.ts';
import { holm } from '../../stats/index.ts';
import type { Study } from '../../tables/study.ts';
import type { Draw } from './first-fitting.ts';

/** A p-value as a range, over all counts that print as the tables do. */
interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** One statement with its tests: of the means (Welch) and of the ranks (Mann-Whitney). */
interface TestedChange {
  readonly item: string;
  readonly byMean: Range;
  readonly byRank: Range;
}

export type MadeUpConclusion = 'stands' | 'does not stand' | 'undetermined';

/** Some statements to sort, among all that were tested. */
export interface TestedChanges {
  readonly level: number;
  readonly asked: readonly string[];
  readonly tests: readonly TestedChange[];
}

const changes = new WeakMap<Study, readonly ItemChange[]>();

/** Every item of the study with its change between the last two waves, computed once. */
export function itemChangesOf(study: Study): readonly ItemChange[] {
  const known = changes.get(study);
  if (known) return known;
  const items = study.instrument().array('item') as string[];
  const found = itemChanges(study.survey, study.responses(), study.frequencies(), items);
  changes.set(study, found);
  return found;
}

/** The changes of the study between its last two waves, of which some are asked. */
export function changesOfStudy(study: Study, asked: readonly string[]): TestedChanges {
  const tests = itemChangesOf(study).map(({ item, welchP, mannWhitneyP }) => ({
    item,
    byMean: welchP,
    byRank: mannWhitneyP,
  }));
  return { level: 0.05, asked, tests };
}

/**
 * From and to which the lowest p of a made-up test lies, in
 * hundred-thousandths: of the means and of the ranks.
 */
const DRAWN = {
  clear: { byMean: [1, 30], byRank: [1, 30] },
  oneTest: { byMean: [40, 120], byRank: [300, 2000] },
  onTheEdge: { byMean: [80, 180], byRank: [80, 180] },
  byChance: { byMean: [500, 4000], byRank: [500, 4000] },
  nothing: { byMean: [9_000, 99_000], byRank: [9_000, 99_000] },
} as const;

/** Made-up tests of 35 statements, of which one or two of each kind are asked. */
export function drawChanges(draw: Draw): TestedChanges {
  const range = ([least, most]: readonly [number, number]): Range => {
    const lower = draw.between(least, most) / 100_000;
    return { lower, upper: Math.min(1, lower * (1 + draw.between(5, 90) / 100)) };
  };
  const asked: (keyof typeof DRAWN)[] = ['clear', 'clear', 'oneTest', 'onTheEdge', 'byChance', 'nothing'];
  const kinds = [...asked, ...Array.from({ length: 29 }, () => 'nothing' as const)];
  const items = draw.shuffled(kinds.map((_, index) => `x${index + 1}`));
  const tests = kinds.map((kind, index) => {
    const { byMean, byRank } = DRAWN[kind];
    return { item: items[index] as string, byMean: range(byMean), byRank: range(byRank) };
  });
  return {
    level: 0.05,
    asked: draw.shuffled(items.slice(0, asked.length)),
    tests: draw.shuffled(tests),
  };
}

/** Which ends of the ranges of which tests, corrected or not, a conclusion is drawn from. */
export interface Way {
  readonly corrected: boolean;
  readonly tests: readonly ('byMean' | 'byRank')[];
  readonly ends: readonly ('lower' | 'upper')[];
}

export const WHOLE_WAY: Way = { corrected: true, tests: ['byMean', 'byRank'], ends: ['lower', 'upper'] };

/** What each statement asked is concluded to be, by a way of looking. */
export function concluded({ level, asked, tests }: TestedChanges, way: Way): Map<string, MadeUpConclusion> {
  const looks = way.tests.flatMap((test) =>
    way.ends.map((end) => {
      const pValues = tests.map((change) => change[test][end]);
      return way.corrected ? holm(pValues) : pValues;
    }),
  );
  return new Map(
    asked.map((item) => {
      const index = tests.findIndex((test) => test.item === item);
      const below = looks.map((pValues) => (pValues[index] as number) < level);
      const word = below.every(Boolean) ? 'stands' : below.some(Boolean) ? 'undetermined' : 'does not stand';
      return [item, word] as const;
    }),
  );
}
