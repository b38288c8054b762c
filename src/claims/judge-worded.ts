import type { Told } from '../contracts/language.ts';
import { inRange, numberWord } from '../contracts/precision-words.ts';
import { numberTold, rangeTold, UNTOLD } from '../contracts/told.ts';
import { type ClaimEvidence, claimWorlds, max, min, rangeOf, valueIn } from './claim-worlds.ts';
import { type Outcome, readingOf } from './outcome.ts';
import type { ClaimStatistic } from './parse-statistic.ts';
import { sensitivityOfShare } from './sensitivity.ts';
import { statedNumber } from './stated-number.ts';

type Zone = 'sure' | 'fits' | 'wording' | 'wrong';

/**
 * Judges a number that is told in words: about, nearly, well over.
 *
 * At best it is `rounding`, since a number told roughly is one rounded by a convention of words; `recomputed`
 * only where it prints as the stated number itself. `wording` says that the word does not fit though the
 * number is near, and `wrong` that it is not even near, in every world.
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
  const recomputed = isBound ? rangeOf(values, statistic) : UNTOLD;
  const flip = flipOf(values, stated, precision);
  const common = {
    recomputed,
    readings: [readingOf('direct', recomputed, fit, worlds.length)],
    possible: worlds.length,
    holds: fit,
    sensitivity: sensitivityOfShare(flip, statistic, evidence, worlds),
  };
  const all = (...allowed: Zone[]) => zones.every((zone) => allowed.includes(zone));
  if (all('sure')) return { ...common, verdict: 'recomputed', reason: UNTOLD };
  if (all('sure', 'fits')) {
    const reason = { en: `told in words: ${flip.en}`, nl: `verteld in woorden: ${flip.nl}` };
    return { ...common, verdict: 'rounding', reason };
  }
  const told = [...evidence.values()].some(({ source }) => source === 'statements');
  if (fit > 0 && told) {
    const reason = {
      en: `possible: the word fits in ${fit} of ${worlds.length} possibilities`,
      nl: `mogelijk: het woord past in ${fit} van de ${worlds.length} mogelijkheden`,
    };
    return { ...common, verdict: 'consistent', reason };
  }
  if (all('wording')) return { ...common, verdict: 'wording', reason: flip };
  if (all('wrong')) {
    const reason = {
      en: 'the number is not near what the word says, in any possibility',
      nl: 'het getal ligt in geen enkele mogelijkheid bij wat het woord zegt',
    };
    return { ...common, verdict: told ? 'says both' : 'wrong', reason };
  }
  const reason = {
    en: `fits in ${fit} of ${worlds.length} possibilities; ${flip.en}`,
    nl: `past in ${fit} van de ${worlds.length} mogelijkheden; ${flip.nl}`,
  };
  return { ...common, verdict: 'open', reason };
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
function flipOf(values: readonly number[], stated: string, precision: string): Told {
  const { said } = numberWord(precision);
  if (precision === 'more-than') {
    const bound = numberTold(min(values).toFixed(1));
    return { en: `holds for any bound below ${bound.en}`, nl: `klopt bij elke grens onder ${bound.nl}` };
  }
  if (precision === 'nearly-double') {
    const times = spread(values, (value) => value.toFixed(2));
    return {
      en: `holds if ${times.en} times is "${said.en}"`,
      nl: `klopt als ${times.nl} keer "${said.nl}" is`,
    };
  }
  const away = values.map((value) => value - statedNumber(stated));
  const points = spread(away, (value) => `${value > 0 ? '+' : ''}${value.toFixed(1)}`);
  return {
    en: `holds if ${points.en} points fit "${said.en.trim()} ${stated}"`,
    nl: `klopt als ${points.nl} punten passen bij "${said.nl.trim()} ${stated}"`,
  };
}

/** The least and the greatest of values as text, once where they read alike. */
function spread(values: readonly number[], write: (value: number) => string): Told {
  return rangeTold(write(min(values)), write(max(values)));
}
