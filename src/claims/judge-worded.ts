import { inRange, numberWord } from '../contracts/precision-words.ts';
import { type ClaimEvidence, claimWorlds, max, min, rangeOf, valueIn } from './claim-worlds.ts';
import type { Outcome } from './outcome.ts';
import type { ClaimStatistic } from './parse-statistic.ts';
import { sensitivityOfShare } from './sensitivity.ts';
import { statedNumber } from './stated-number.ts';

type Zone = 'sure' | 'fits' | 'wording' | 'wrong';

/**
 * Judges a number that is told in words: about, nearly, well over.
 *
 * At best it is `rounding`, since a number told roughly is one rounded by a convention of words; `recomputed` only
 * where it prints as the stated number itself. `wording` says that the word does not fit though the number is near,
 * and `wrong` that it is not even near, in every world.
 */
export function judgeWorded(
  statistic: ClaimStatistic,
  stated: string,
  precision: string,
  evidence: ClaimEvidence,
): Outcome {
  const worlds = claimWorlds(evidence);
  const values = worlds.map((world) => valueIn(statistic.left, evidence, world));
  const zones = values.map((value) => zoneOf(value, stated, precision));
  const fit = zones.filter((zone) => zone === 'sure' || zone === 'fits').length;
  // where nothing bounds a term, its range says nothing but what shares are
  const isBound = [...evidence.values()].every((found) => found.bound);
  const recomputed = isBound ? rangeOf(values, statistic) : '';
  const common = {
    recomputed,
    readings: [{ name: 'direct', gives: recomputed, holds: fit, possible: worlds.length }],
    possible: worlds.length,
    holds: fit,
    sensitivity: sensitivityOfShare(flipOf(values, stated, precision), statistic, evidence, worlds),
  };
  const { flip } = common.sensitivity;
  const all = (...allowed: Zone[]) => zones.every((zone) => allowed.includes(zone));
  if (all('sure')) return { ...common, verdict: 'recomputed', reason: '' };
  if (all('sure', 'fits')) return { ...common, verdict: 'rounding', reason: `told in words: ${flip}` };
  const told = [...evidence.values()].some(({ source }) => source === 'statements');
  if (fit > 0 && told) {
    const reason = `possible: the word fits in ${fit} of ${worlds.length} possibilities`;
    return { ...common, verdict: 'consistent', reason };
  }
  if (all('wording')) return { ...common, verdict: 'wording', reason: flip };
  if (all('wrong')) {
    const reason = 'the number is not near what the word says, in any possibility';
    return { ...common, verdict: told ? 'says both' : 'wrong', reason };
  }
  return { ...common, verdict: 'open', reason: `fits in ${fit} of ${worlds.length} possibilities; ${flip}` };
}

function zoneOf(value: number, stated: string, precision: string): Zone {
  const { fits, near } = numberWord(precision);
  const away = value - statedNumber(stated);
  const roundly = precision === 'about' || precision === 'fraction';
  if (roundly && Math.abs(away) <= 0.5) return 'sure';
  if (inRange(away, fits)) return 'fits';
  return inRange(away, near) ? 'wording' : 'wrong';
}

/** What would have to fit the word. */
function flipOf(values: readonly number[], stated: string, precision: string): string {
  const { said } = numberWord(precision);
  if (precision === 'more-than') return `holds for any bound below ${min(values).toFixed(1)}`;
  if (precision === 'nearly-double') {
    return `holds if ${spread(values, (value) => value.toFixed(2))} times is "${said}"`;
  }
  const away = values.map((value) => value - statedNumber(stated));
  const points = spread(away, (value) => `${value > 0 ? '+' : ''}${value.toFixed(1)}`);
  return `holds if ${points} points fit "${said.trim()} ${stated}"`;
}

/** The least and the greatest of values as text, once where they read alike. */
function spread(values: readonly number[], write: (value: number) => string): string {
  return [...new Set([write(min(values)), write(max(values))])].join(' to ');
}
