import { errorInWords } from '../contracts/error-in-words.ts';
import type { CountVector } from '../stats/counts/count-vector.ts';
import { addDistances, compareDistances, distances, type Fraction } from './choose-vector.ts';
import { compareVectors } from './feasible-set.ts';
import type { VectorPair } from './pairs-with-difference.ts';
import type { PublishedRow } from './published-row.ts';

/** One item in one wave: what is printed, and every count vector that prints so. */
export interface FeasibleItem {
  readonly wave: string;
  readonly row: PublishedRow;
  readonly feasible: readonly CountVector[];
}

/** The pairs of vectors that a printed difference between two waves allows. */
export interface WaveLink {
  readonly from: string;
  readonly to: string;
  readonly pairs: readonly VectorPair[];
}

/** A vector for some of the waves. */
type Together = ReadonlyMap<string, CountVector>;

/**
 * More ways than this to take vectors of several waves together are
 * not listed: the memory would not hold them.
 */
const MOST_TOGETHER = 1_000_000;

/** What is left of an item's waves once the links hold. */
interface LinkedWaves {
  /** By wave: the vectors that some way of taking the waves together has; waves without a link keep theirs */
  readonly left: ReadonlyMap<string, readonly CountVector[]>;
  /** By wave: the vector of the way nearest to the print; waves without a link are not in it */
  readonly chosen: ReadonlyMap<string, CountVector>;
  /**
   * Links that no vectors satisfy together, though each can hold by itself; they say nothing of the counts
   */
  readonly contradicting: ReadonlySet<WaveLink>;
}

/**
 * Takes the vectors of an item's waves together so that every link holds, and chooses the way nearest to the
 * print, by the criteria of `chooseVector` summed over its waves.
 *
 * @param waves the item in each wave
 * @param links at most one per pair of waves, each with a pair or more
 * @throws RangeError when there are more than a million ways
 */
export function takeTogether(waves: readonly FeasibleItem[], links: readonly WaveLink[]): LinkedWaves {
  const left = new Map(waves.map(({ wave, feasible }) => [wave, feasible]));
  const chosen = new Map<string, CountVector>();
  const contradicting = new Set<WaveLink>();
  for (const group of linkedGroups(links)) {
    const ways = group.reduce(join, [new Map()] as Together[]);
    if (ways.length === 0) {
      for (const link of group) contradicting.add(link);
      continue;
    }
    const members = waves.filter(({ wave }) => ways[0]?.has(wave));
    for (const { wave } of members) left.set(wave, distinct(ways.map((way) => way.get(wave) as CountVector)));
    for (const [wave, vector] of nearestWay(ways, members)) chosen.set(wave, vector);
  }
  return { left, chosen, contradicting };
}

/**
 * The links in groups that share waves, each group in an order in which every
 * link but the first meets an earlier one.
 */
function linkedGroups(links: readonly WaveLink[]): WaveLink[][] {
  const groups: WaveLink[][] = [];
  const rest = [...links];
  for (let first = rest.shift(); first; first = rest.shift()) {
    const group = [first];
    const met = new Set([first.from, first.to]);
    for (;;) {
      const index = rest.findIndex(({ from, to }) => met.has(from) || met.has(to));
      const [next] = index === -1 ? [] : rest.splice(index, 1);
      if (!next) break;
      group.push(next);
      met.add(next.from).add(next.to);
    }
    groups.push(group);
  }
  return groups;
}

/** Every way so far with every pair of the link that it agrees with. */
function join(ways: readonly Together[], { from, to, pairs }: WaveLink): Together[] {
  const joined: Together[] = [];
  for (const way of ways) {
    const [before, after] = [way.get(from)?.join(), way.get(to)?.join()];
    for (const [earlier, later] of pairs) {
      if (before !== undefined && before !== earlier.join()) continue;
      if (after !== undefined && after !== later.join()) continue;
      joined.push(new Map([...way, [from, earlier], [to, later]]));
      if (joined.length > MOST_TOGETHER) {
        const waves = [...way.keys(), from, to].join(', ');
        throw errorInWords(
          {
            en: `differences: waves ${waves} go together in more than ${MOST_TOGETHER} ways; leave a printed difference out`,
            nl: `verschillen: metingen ${waves} gaan op meer dan ${MOST_TOGETHER} manieren samen; laat een gedrukt verschil weg`,
          },
          RangeError,
        );
      }
    }
  }
  return joined;
}

function nearestWay(ways: readonly Together[], waves: readonly FeasibleItem[]): Together {
  const vectorsOf = (way: Together) => waves.map(({ wave }) => way.get(wave) as CountVector);
  const ranked = ways.map((way) => {
    const vectors = vectorsOf(way);
    const each = vectors.map((vector, index) => distances(vector, (waves[index] as FeasibleItem).row));
    return { way, vectors, distance: each.reduce(addDistances) as Fraction[] };
  });
  ranked.sort((a, b) => {
    const nearer = compareDistances(a.distance, b.distance);
    if (nearer !== 0) return nearer;
    const orders = a.vectors.map((vector, index) => compareVectors(vector, b.vectors[index] as CountVector));
    return orders.find((order) => order !== 0) ?? 0;
  });
  return (ranked[0] as (typeof ranked)[number]).way;
}

function distinct(vectors: readonly CountVector[]): CountVector[] {
  return [...new Map(vectors.map((vector) => [vector.join(), vector])).values()].sort(compareVectors);
}
