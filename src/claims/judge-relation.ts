import type { Reading } from '../contracts/judgement.ts';
import type { Told } from '../contracts/language.ts';
import { inRange, relationWord } from '../contracts/precision-words.ts';
import { nameOfReading } from '../contracts/reading-names.ts';
import { joinTold, listTold, numberTold, rangeTold, UNTOLD } from '../contracts/told.ts';
import {
  type ClaimEvidence,
  type ClaimWorld,
  claimWorlds,
  isOfCounts,
  max,
  min,
  rangeOf,
  valueIn,
  worldOf,
} from './claim-worlds.ts';
import { type Outcome, readingOf, sensitivityWith } from './outcome.ts';
import type { ClaimStatistic } from './parse-statistic.ts';
import { type ChanceOfDifference, chanceOfDifference } from './sensitivity.ts';

/** How well a relation holds in one world. */
type Zone = 'sure' | 'fits' | 'wording' | 'wrong';

/** p of a comparison after Holm's correction, over all worlds. */
export interface CorrectedP {
  readonly least: number;
  readonly greatest: number;
}

const LEVEL = 0.05;

/**
 * Judges how two values are said to relate.
 *
 * A direction is `wrong` where the values deny it in every world. A word of degree is `recomputed` only where
 * it holds by every convention, else `open`, or `wording` where it does not fit: each with what would have to
 * count as what for it to flip, and with what chance allows given the answers behind it.
 *
 * @param corrected p after Holm's correction, where the comparison was tested
 */
export function judgeRelation(
  statistic: ClaimStatistic,
  precision: string,
  evidence: ClaimEvidence,
  corrected: CorrectedP | undefined,
): Outcome {
  const worlds = claimWorlds(evidence);
  const right = statistic.relation?.right as ClaimStatistic['left'];
  const pairs = worlds.map(
    (world) => [valueIn(statistic.left, evidence, world), valueIn(right, evidence, world)] as const,
  );
  const differences = pairs.map(([one, other]) => one - other);
  const bound = [...evidence.values()].every((found) => found.bound);
  const chance =
    bound && !isOfCounts(statistic) ? chanceOfDifference(statistic, evidence, worlds) : undefined;
  const zones = pairs.map(([one, other]) =>
    isOfCounts(statistic)
      ? zoneOfCounts(one, other, precision)
      : zoneOf(one - other, precision, chance, corrected),
  );
  const fit = zones.filter((zone) => zone === 'sure' || zone === 'fits').length;
  const flip = isOfCounts(statistic) ? UNTOLD : flipOf(differences, precision);
  const recomputed = rangeOf(differences, statistic);
  const common = {
    recomputed,
    readings: [
      readingOf('direct', recomputed, fit, worlds.length),
      ...otherMeasures(statistic, precision, evidence, worlds),
    ],
    possible: worlds.length,
    holds: fit,
    sensitivity: flip === UNTOLD ? null : sensitivityOf(flip, chance, corrected),
  };
  const found: FoundRelation = { zones, fit, bound, flip, chances: chanceInWords(chance, corrected) };
  const told = [...evidence.values()].some(({ source }) => source === 'statements');
  const { verdict, reasons } = verdictOn(found, told);
  return { ...common, verdict, reason: joinTold([...reasons, otherWay(common.readings.slice(1))]) };
}

/** How a relation came out in all worlds. */
interface FoundRelation {
  readonly zones: readonly Zone[];
  /** In how many it fits */
  readonly fit: number;
  /** Whether every value is known exactly */
  readonly bound: boolean;
  /** What would have to count as what for it to flip */
  readonly flip: Told;
  /** What chance allows */
  readonly chances: Told;
}

/** @param told whether the report itself gives the numbers */
function verdictOn(
  { zones, fit, bound, flip, chances }: FoundRelation,
  told: boolean,
): { verdict: Outcome['verdict']; reasons: Told[] } {
  const all = (...allowed: Zone[]) => zones.every((zone) => allowed.includes(zone));
  if (all('sure')) return { verdict: 'recomputed', reasons: [] };
  if (all('wrong'))
    return { verdict: told ? 'says both' : 'wrong', reasons: [told ? DENIED_BY_REPORT : DENIED] };
  if (!bound) return { verdict: 'consistent', reasons: [NOT_EXACT] };
  if (all('wording')) return { verdict: 'wording', reasons: [flip, chances] };
  return all('sure', 'fits')
    ? { verdict: 'open', reasons: [flip, chances] }
    : { verdict: 'open', reasons: [fitsIn(fit, zones.length), flip, chances] };
}

const DENIED_BY_REPORT: Told = {
  en: 'the numbers that the report gives of both sides deny it',
  nl: 'de cijfers die het rapport van beide kanten geeft, spreken het tegen',
};
const DENIED: Told = {
  en: 'the counts deny the direction in every possibility',
  nl: 'de aantallen spreken de richting in elke mogelijkheid tegen',
};
const NOT_EXACT: Told = {
  en: 'possible: of one side the report gives no exact number',
  nl: 'mogelijk: van één kant geeft het rapport geen exact cijfer',
};

const fitsIn = (fit: number, of: number): Told => ({
  en: `fits in ${fit} of ${of} possibilities`,
  nl: `past in ${fit} van de ${of} mogelijkheden`,
});

/** That the other measures of the same answers all go another way; undefined where one of them does not. */
function otherWay(beside: Outcome['readings']): Told | undefined {
  if (beside.length === 0 || beside.some(({ holds }) => holds > 0)) return undefined;
  const names = listTold(
    beside.map(({ name }) => nameOfReading(name)),
    'and',
  );
  const several = beside.length > 1;
  return {
    en: `${names.en} ${several ? 'go' : 'goes'} another way`,
    nl: `${names.nl} ${several ? 'gaan' : 'gaat'} een andere kant op`,
  };
}

function zoneOf(
  difference: number,
  precision: string,
  chance: ChanceOfDifference | undefined,
  corrected: CorrectedP | undefined,
): Zone {
  const { says, degree, sure, fits } = relationWord(precision);
  const size = says === 'same' ? Math.abs(difference) : says === 'less' ? -difference : difference;
  if (says !== 'same' && size <= 1e-9) return 'wrong';
  if (!inRange(size, fits)) return 'wording';
  if (says === 'same' && !inRange(size, sure) && corrected && corrected.greatest < LEVEL) return 'wording';
  const byChance = chance !== undefined && chance.interval.lower <= 0 && chance.interval.upper >= 0;
  if (degree === 'much' && byChance) return 'fits';
  return inRange(size, sure) ? 'sure' : 'fits';
}

/** Counts are compared as such: much is at least twice, or at most half. */
function zoneOfCounts(left: number, right: number, precision: string): Zone {
  const { says, degree } = relationWord(precision);
  if (says === 'same') return left === right ? 'sure' : 'wording';
  const [great, small] = says === 'more' ? [left, right] : [right, left];
  if (great <= small) return 'wrong';
  if (degree === null) return 'sure';
  const twice = great >= 2 * small;
  return twice === (degree === 'much') ? 'sure' : 'wording';
}

/** What would have to count as what. */
function flipOf(differences: readonly number[], precision: string): Told {
  const { says, degree, said } = relationWord(precision);
  const sizes = differences.map((value) =>
    says === 'same' ? Math.abs(value) : says === 'less' ? -value : value,
  );
  // where nothing bounds either side, the range says nothing but what shares are
  if (min(sizes) <= 0 && max(sizes) >= 100) return UNTOLD;
  const size = rangeTold(min(sizes).toFixed(1), max(sizes).toFixed(1));
  if (says !== 'same' && degree === null) {
    return { en: `a difference of ${size.en} points`, nl: `een verschil van ${size.nl} punten` };
  }
  return {
    en: `holds if ${size.en} points count as "${said.en[0]}"`,
    nl: `klopt als ${size.nl} punten tellen als "${said.nl[0]}"`,
  };
}

function sensitivityOf(
  flip: Told,
  chance: ChanceOfDifference | undefined,
  corrected: CorrectedP | undefined,
): ReturnType<typeof sensitivityWith> {
  return sensitivityWith(flip, {
    interval: chance?.interval ?? null,
    p: chance?.greatestP ?? null,
    holm: corrected?.greatest ?? null,
  });
}

/** The interval and p in words, or nothing where there is no test. */
function chanceInWords(chance: ChanceOfDifference | undefined, corrected: CorrectedP | undefined): Told {
  if (!chance) return UNTOLD;
  const { lower, upper } = chance.interval;
  const [from, to] = [numberTold(points(lower)), numberTold(points(upper))];
  const p = shortP(chance.greatestP);
  const holm = corrected ? shortP(corrected.greatest) : undefined;
  return {
    en: `95% interval ${from.en} to ${to.en}, p ${p.en}${holm ? `, by Holm ${holm.en}` : ''}`,
    nl: `95%-interval ${from.nl} tot ${to.nl}, p ${p.nl}${holm ? `, volgens Holm ${holm.nl}` : ''}`,
  };
}

/** Points with a decimal, with two where one would read as zero. */
function points(value: number): string {
  return value !== 0 && Math.abs(value) < 0.05 ? value.toFixed(2) : value.toFixed(1);
}

const shortP = (p: number): Told =>
  p < 0.001 ? { en: 'below 0.001', nl: 'onder 0,001' } : numberTold(p.toFixed(p < 0.1 ? 3 : 2));

/** Whether other measures of the same answers go the same way; they do not decide. */
function otherMeasures(
  { left, relation }: ClaimStatistic,
  precision: string,
  evidence: ClaimEvidence,
  worlds: readonly ClaimWorld[],
): Reading[] {
  const { says } = relationWord(precision);
  if (!relation || says === 'same' || left.rest.length > 0 || relation.right.rest.length > 0) return [];
  const one = evidence.get(left.first);
  const other = evidence.get(relation.right.first);
  if (!one?.measures || !other?.measures) return [];
  const both = worlds.map((world) => [
    one.measures?.(worldOf(world, one)) ?? {},
    other.measures?.(worldOf(world, other)) ?? {},
  ]);
  return Object.keys(both[0]?.[0] ?? {}).map((name) => {
    const differences = both.map(([a, b]) => (a?.[name] ?? 0) - (b?.[name] ?? 0));
    const same = differences.filter((value) => (says === 'more' ? value > 0 : value < 0)).length;
    const range = rangeTold(min(differences).toFixed(2), max(differences).toFixed(2));
    const gives = { en: `difference ${range.en}`, nl: `verschil ${range.nl}` };
    return readingOf(name, gives, same, worlds.length);
  });
}
