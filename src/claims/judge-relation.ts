import type { Reading, Sensitivity } from '../contracts/judgement.ts';
import { inRange, relationWord } from '../contracts/precision-words.ts';
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
import { listed, type Outcome } from './outcome.ts';
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
 * A direction is `wrong` where the values deny it in every world. A word of degree is `recomputed` only where it
 * holds by every convention, else `open`, or `wording` where it does not fit: each with what would have to count as
 * what for it to flip, and with what chance allows given the answers behind it.
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
  const recomputed = rangeOf(differences, statistic);
  const flip = isOfCounts(statistic) ? '' : flipOf(differences, precision);
  const common = {
    recomputed,
    readings: [
      { name: 'direct', gives: recomputed, holds: fit, possible: worlds.length },
      ...otherMeasures(statistic, precision, evidence, worlds),
    ],
    possible: worlds.length,
    holds: fit,
    sensitivity: flip === '' ? null : sensitivityOf(flip, chance, corrected),
  };
  const beside = common.readings.slice(1);
  const against = beside.length > 0 && beside.every(({ holds }) => holds === 0);
  const names = listed(
    beside.map(({ name }) => name),
    'and',
  );
  const aside = against ? `${names} ${beside.length > 1 ? 'go' : 'goes'} another way` : '';
  const told = [...evidence.values()].some(({ source }) => source === 'statements');
  const say = (verdict: Outcome['verdict'], ...reasons: string[]): Outcome => ({
    ...common,
    verdict,
    reason: [...reasons, aside].filter(Boolean).join('; '),
  });
  const all = (...allowed: Zone[]) => zones.every((zone) => allowed.includes(zone));
  if (all('sure')) return say('recomputed');
  if (all('wrong')) {
    return told
      ? say('says both', 'the numbers that the report gives of both sides deny it')
      : say('wrong', 'the counts deny the direction in every possibility');
  }
  if (!bound) return say('consistent', 'possible: of one side the report gives no exact number');
  const chances = chanceInWords(chance, corrected);
  if (all('wording')) return say('wording', flip, chances);
  if (all('sure', 'fits')) return say('open', flip, chances);
  return say('open', `fits in ${fit} of ${worlds.length} possibilities`, flip, chances);
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
function flipOf(differences: readonly number[], precision: string): string {
  const { says, degree, said } = relationWord(precision);
  const sizes = differences.map((value) =>
    says === 'same' ? Math.abs(value) : says === 'less' ? -value : value,
  );
  const [least, most] = [min(sizes).toFixed(1), max(sizes).toFixed(1)];
  const points = least === most ? `${least} points` : `${least} to ${most} points`;
  if (says !== 'same' && degree === null) return `a difference of ${points}`;
  return `holds if ${points} count as "${said[0]}"`;
}

function sensitivityOf(
  flip: string,
  chance: ChanceOfDifference | undefined,
  corrected: CorrectedP | undefined,
): Sensitivity {
  return {
    flip,
    interval: chance?.interval ?? null,
    p: chance?.greatestP ?? null,
    holm: corrected?.greatest ?? null,
  };
}

/** The interval and p in words, or nothing where there is no test. */
function chanceInWords(chance: ChanceOfDifference | undefined, corrected: CorrectedP | undefined): string {
  if (!chance) return '';
  const { lower, upper } = chance.interval;
  const holm = corrected ? `, by Holm ${shortP(corrected.greatest)}` : '';
  return `95% interval ${points(lower)} to ${points(upper)}, p ${shortP(chance.greatestP)}${holm}`;
}

/** Points with a decimal, with two where one would read as zero. */
function points(value: number): string {
  return value !== 0 && Math.abs(value) < 0.05 ? value.toFixed(2) : value.toFixed(1);
}

const shortP = (p: number): string => (p < 0.001 ? 'below 0.001' : p.toFixed(p < 0.1 ? 3 : 2));

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
    const [least, most] = [min(differences).toFixed(2), max(differences).toFixed(2)];
    return {
      name,
      gives: `difference ${least === most ? least : `${least} to ${most}`}`,
      holds: same,
      possible: worlds.length,
    };
  });
}
