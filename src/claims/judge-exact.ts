import type { Reading } from '../contracts/judgement.ts';
import {
  type ClaimEvidence,
  type ClaimWorld,
  claimWorlds,
  rangeOf,
  valueIn,
  worldOf,
} from './claim-worlds.ts';
import type { Evidence } from './evidence.ts';
import { DIRECT, type TriedReading, tryReadings } from './number-readings.ts';
import { listed, type Outcome } from './outcome.ts';
import type { ClaimStatistic } from './parse-statistic.ts';

/**
 * Judges a number that is told exactly.
 *
 * It is `recomputed` when every world prints it directly, `rounding` when every world prints it under some way of
 * rounding, `open` when some worlds do, and `wrong` when none does, not even without figures that the print may have
 * wrong. Where the worlds rest on the report's own statements, room for the number makes it `consistent`, and no
 * room means that the report `says both`.
 */
export function judgeExact(statistic: ClaimStatistic, stated: string, evidence: ClaimEvidence): Outcome {
  const worlds = claimWorlds(evidence);
  const tried = tryReadings(statistic.left, stated, evidence, worlds);
  const held = worlds.filter((_, index) => tried.some(({ agrees }) => agrees[index]));
  // where nothing bounds a term, its range says nothing but what shares are
  const isBound = [...evidence.values()].every((found) => found.bound);
  const values = worlds.map((world) => valueIn(statistic.left, evidence, world));
  const recomputed = isBound ? rangeOf(values, statistic) : '';
  const without = rowsWithout(statistic, stated, evidence);
  const common = {
    recomputed,
    possible: worlds.length,
    holds: held.length,
    sensitivity: null,
    readings: [
      ...tried.map((reading) => plain(reading, isBound)),
      ...baseRows(evidence, worlds, held),
      ...without,
    ],
  };
  if (held.length === worlds.length) {
    const way = wayThatHolds(tried);
    return way === DIRECT
      ? { ...common, verdict: 'recomputed', reason: '' }
      : { ...common, verdict: 'rounding', reason: byAnotherWay(way, tried) };
  }
  const told = [...evidence.values()].some(({ source }) => source === 'statements');
  if (held.length > 0) {
    return told
      ? { ...common, verdict: 'consistent', reason: waysToHold(statistic, evidence, tried, worlds) }
      : {
          ...common,
          verdict: 'open',
          reason: `holds in ${held.length} of ${worlds.length} possibilities that print so (${namesOf(tried)})`,
        };
  }
  return noneHolds(evidence, common, without, told);
}

const plain = ({ name, gives, holds, possible }: TriedReading, isBound: boolean): Reading => ({
  name,
  gives: isBound ? gives : '',
  holds,
  possible,
});

/** Counts of which some give the number directly and others do not are told: one of the first may stand beside it. */
function byAnotherWay(way: string, tried: readonly TriedReading[]): string {
  const direct = tried.find(({ name }) => name === DIRECT);
  if (!direct || direct.holds === 0) return `right by another way of rounding: ${way}`;
  const { holds, possible } = direct;
  return `right directly in ${holds} of ${possible} possibilities that print so, and in all of them by another way of rounding: ${way}`;
}

const namesOf = (tried: readonly TriedReading[]): string =>
  listed(tried.filter(({ holds }) => holds > 0).map(({ name }) => name));

/** The reading that holds in every world, the direct one first; several names where worlds need different ones. */
function wayThatHolds(tried: readonly TriedReading[]): string {
  const whole = tried.find(({ holds, possible }) => holds === possible);
  return whole?.name ?? namesOf(tried);
}

type Common = Omit<Outcome, 'verdict' | 'reason'>;

/** What the number would be if some printed figures were wrong: a row for each set of figures left out. */
function rowsWithout({ left }: ClaimStatistic, stated: string, evidence: ClaimEvidence): Reading[] {
  const names = [...new Set([...evidence.values()].flatMap(({ without = {} }) => Object.keys(without)))];
  return names.map((name) => {
    const worlds = claimWorlds(evidence, (found) => found.without?.[name]?.() ?? found.worlds);
    const tried = tryReadings(left, stated, evidence, worlds);
    const holds = worlds.filter((_, index) => tried.some(({ agrees }) => agrees[index])).length;
    return { name, gives: tried[0]?.gives ?? '', holds, possible: worlds.length };
  });
}

function noneHolds(
  evidence: ClaimEvidence,
  common: Common,
  without: readonly Reading[],
  told: boolean,
): Outcome {
  const saves = without.filter(({ holds }) => holds > 0).map(({ name }) => name);
  if (saves.length > 0) {
    const reason = `no counts that print as the tables do give it; ${listed(saves)} some do, so that one of these printed figures is wrong, and it is open which`;
    return { ...common, verdict: 'open', reason };
  }
  const bound = [...evidence.values()].every((found) => found.bound);
  if (told && bound) {
    return {
      ...common,
      verdict: 'says both',
      reason: 'the other numbers of the report leave no room for it',
    };
  }
  const reason = told
    ? 'no count of so few answers prints so, under any way of rounding'
    : 'no counts behind the printed tables give it, under any way of rounding';
  return { ...common, verdict: 'wrong', reason };
}

/** One row for each reading of the base, where the worlds have several. */
function baseRows(
  evidence: ClaimEvidence,
  worlds: readonly ClaimWorld[],
  held: readonly ClaimWorld[],
): Reading[] {
  const [only, ...more] = [...evidence.values()].filter(({ base }) => base !== undefined);
  if (!only || more.length > 0) return [];
  const baseOf = (world: ClaimWorld) => only.base?.(worldOf(world, only)) ?? '';
  const names = [...new Set(worlds.map(baseOf))].filter((name) => name !== '');
  if (names.length < 2) return [];
  return names.map((name) => ({
    name,
    gives: '',
    holds: held.filter((world) => baseOf(world) === name).length,
    possible: worlds.filter((world) => baseOf(world) === name).length,
  }));
}

/** In which ways a number is possible: `possible as 6 of 11, 11 of 20 or 12 of 22`. */
function waysToHold(
  { left }: ClaimStatistic,
  evidence: ClaimEvidence,
  tried: readonly TriedReading[],
  worlds: readonly ClaimWorld[],
): string {
  const found = evidence.get(left.first) as Evidence;
  const held = worlds.filter((_, index) => tried.some(({ agrees }) => agrees[index]));
  const ways = [
    ...new Set(
      held.flatMap((world) => {
        const share = left.rest.length === 0 ? found.share?.(worldOf(world, found)) : undefined;
        return share ? [`${share.count} of ${share.n}`] : [];
      }),
    ),
  ];
  const direct = tried.find(({ name }) => name === DIRECT);
  const only = direct?.holds === 0 ? `, though only by ${namesOf(tried)}` : '';
  if (ways.length === 0) return `possible: nothing else that is printed excludes it${only}`;
  if (ways.length <= 6) return `possible as ${listed(ways)}${only}`;
  return `possible in ${ways.length} ways, from ${ways[0]} to ${ways.at(-1)}${only}`;
}
