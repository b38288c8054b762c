import type { Reading } from '../contracts/judgement.ts';
import type { Told } from '../contracts/language.ts';
import { nameOfReading } from '../contracts/reading-names.ts';
import { joinTold, listTold, partTold, UNTOLD } from '../contracts/told.ts';
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
import { type Outcome, readingOf } from './outcome.ts';
import type { ClaimStatistic } from './parse-statistic.ts';

/**
 * Judges a number that is told exactly.
 *
 * It is `recomputed` when every world prints it directly, `rounding` when every world prints it under some
 * way of rounding, `open` when some worlds do, and `wrong` when none does, not even without figures that the
 * print may have wrong. Where the worlds rest on the report's own statements, room for the number makes it
 * `consistent`, and no room means that the report `says both`.
 */
export function judgeExact(statistic: ClaimStatistic, stated: string, evidence: ClaimEvidence): Outcome {
  const worlds = claimWorlds(evidence);
  const tried = tryReadings(statistic.left, stated, evidence, worlds);
  const held = worlds.filter((_, index) => tried.some(({ agrees }) => agrees[index]));
  // where nothing bounds a term, its range says nothing but what shares are
  const isBound = [...evidence.values()].every((found) => found.bound);
  const values = worlds.map((world) => valueIn(statistic.left, evidence, world));
  const recomputed = isBound ? rangeOf(values, statistic) : UNTOLD;
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
    return way.en === DIRECT
      ? { ...common, verdict: 'recomputed', reason: UNTOLD }
      : { ...common, verdict: 'rounding', reason: byAnotherWay(way, tried) };
  }
  const told = [...evidence.values()].some(({ source }) => source === 'statements');
  if (held.length > 0) {
    return told
      ? { ...common, verdict: 'consistent', reason: waysToHold(statistic, evidence, tried, worlds) }
      : {
          ...common,
          verdict: 'open',
          reason: holdsInSome(held.length, worlds.length, namesOf(tried)),
        };
  }
  return noneHolds(evidence, common, without, told);
}

const plain = ({ name, gives, holds, possible, nl }: TriedReading, isBound: boolean): Reading =>
  readingOf(name, isBound ? { en: gives, nl: nl.gives } : UNTOLD, holds, possible);

const holdsInSome = (holds: number, possible: number, names: Told): Told => ({
  en: `holds in ${holds} of ${possible} possibilities that print so (${names.en})`,
  nl: `klopt in ${holds} van de ${possible} mogelijkheden die zo afdrukken (${names.nl})`,
});

/**
 * Counts of which some give the number directly and others do not are
 * told: one of the first may stand beside it.
 */
function byAnotherWay(way: Told, tried: readonly TriedReading[]): Told {
  const direct = tried.find(({ name }) => name === DIRECT);
  if (!direct || direct.holds === 0) {
    return {
      en: `right by another way of rounding: ${way.en}`,
      nl: `juist volgens een andere manier van afronden: ${way.nl}`,
    };
  }
  const { holds, possible } = direct;
  return {
    en: `right directly in ${holds} of ${possible} possibilities that print so, and in all of them by another way of rounding: ${way.en}`,
    nl: `direct juist in ${holds} van de ${possible} mogelijkheden die zo afdrukken, en in alle volgens een andere manier van afronden: ${way.nl}`,
  };
}

const namesOf = (tried: readonly TriedReading[]): Told =>
  listTold(tried.filter(({ holds }) => holds > 0).map(({ name }) => nameOfReading(name)));

/**
 * The reading that holds in every world, the direct one first;
 * several names where worlds need different ones.
 */
function wayThatHolds(tried: readonly TriedReading[]): Told {
  const whole = tried.find(({ holds, possible }) => holds === possible);
  return whole ? nameOfReading(whole.name) : namesOf(tried);
}

type Common = Omit<Outcome, 'verdict' | 'reason'>;

/** What the number would be if some printed figures were wrong: a row for each set of figures left out. */
function rowsWithout({ left }: ClaimStatistic, stated: string, evidence: ClaimEvidence): Reading[] {
  const names = [...new Set([...evidence.values()].flatMap(({ without = {} }) => Object.keys(without)))];
  return names.map((name) => {
    const worlds = claimWorlds(evidence, (found) => found.without?.[name]?.() ?? found.worlds);
    const tried = tryReadings(left, stated, evidence, worlds);
    const holds = worlds.filter((_, index) => tried.some(({ agrees }) => agrees[index])).length;
    const direct = tried[0];
    const gives = direct ? { en: direct.gives, nl: direct.nl.gives } : UNTOLD;
    return readingOf(name, gives, holds, worlds.length);
  });
}

function noneHolds(
  evidence: ClaimEvidence,
  common: Common,
  without: readonly Reading[],
  told: boolean,
): Outcome {
  const saves = without.filter(({ holds }) => holds > 0).map(({ name }) => nameOfReading(name));
  if (saves.length > 0) {
    const names = listTold(saves);
    const reason = {
      en: `no counts that print as the tables do give it; ${names.en} some do, so that one of these printed figures is wrong, and it is open which`,
      nl: `geen aantallen die afdrukken zoals de tabellen geven het; ${names.nl} doen sommige dat wel, dus een van deze gedrukte cijfers is fout, en het is open welk`,
    };
    return { ...common, verdict: 'open', reason };
  }
  const bound = [...evidence.values()].every((found) => found.bound);
  if (told && bound) {
    return {
      ...common,
      verdict: 'says both',
      reason: {
        en: 'the other numbers of the report leave no room for it',
        nl: 'de andere cijfers van het rapport laten er geen ruimte voor',
      },
    };
  }
  const reason = told
    ? {
        en: 'no count of so few answers prints so, under any way of rounding',
        nl: 'geen aantal van zo weinig antwoorden drukt zo af, volgens geen enkele manier van afronden',
      }
    : {
        en: 'no counts behind the printed tables give it, under any way of rounding',
        nl: 'geen aantallen achter de gedrukte tabellen geven het, volgens geen enkele manier van afronden',
      };
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
  const among = (some: readonly ClaimWorld[], name: string) =>
    some.filter((world) => baseOf(world) === name).length;
  return names.map((name) => readingOf(name, UNTOLD, among(held, name), among(worlds, name)));
}

function waysTold(ways: readonly Told[]): Told {
  const [first, last, all] = [ways[0], ways.at(-1), listTold(ways)];
  if (!first || !last) {
    return {
      en: 'possible: nothing else that is printed excludes it',
      nl: 'mogelijk: niets anders dat gedrukt is, sluit het uit',
    };
  }
  if (ways.length <= 6) return { en: `possible as ${all.en}`, nl: `mogelijk als ${all.nl}` };
  return {
    en: `possible in ${ways.length} ways, from ${first.en} to ${last.en}`,
    nl: `mogelijk op ${ways.length} manieren, van ${first.nl} tot ${last.nl}`,
  };
}

/** In which ways a number is possible: `possible as 6 of 11, 11 of 20 or 12 of 22`. */
function waysToHold(
  { left }: ClaimStatistic,
  evidence: ClaimEvidence,
  tried: readonly TriedReading[],
  worlds: readonly ClaimWorld[],
): Told {
  const found = evidence.get(left.first) as Evidence;
  const held = worlds.filter((_, index) => tried.some(({ agrees }) => agrees[index]));
  const shares = held.flatMap((world) => {
    const share = left.rest.length === 0 ? found.share?.(worldOf(world, found)) : undefined;
    return share ? [partTold(share.count, share.n)] : [];
  });
  const ways = [...new Map(shares.map((share) => [share.en, share])).values()];
  const direct = tried.find(({ name }) => name === DIRECT);
  const names = namesOf(tried);
  const only =
    direct?.holds === 0
      ? { en: `, though only by ${names.en}`, nl: `, maar alleen door: ${names.nl}` }
      : UNTOLD;
  return joinTold([waysTold(ways), only], '');
}
