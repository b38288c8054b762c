import type { ClusterLabel } from '../linked/clusters.ts';
import { dutchNumber, refusal } from '../refusal.ts';
import type { SurveyDesign } from './survey-design.ts';

/** One known distribution in the population. */
export interface PopulationMargin {
  /** What it is about, for messages. */
  readonly name: string;
  /** Category of every respondent. */
  readonly labels: readonly ClusterLabel[];
  /** How many of the population are in each category. */
  readonly totals: Readonly<Record<string, number>>;
}

/** When raking stops. */
export interface RakingLimits {
  /** Largest relative distance of a weighted total from its known total, default 1e-10. */
  readonly tolerance?: number;
  /** Rounds over all margins, default 1000. */
  readonly rounds?: number;
}

/**
 * Fits weights to several known distributions at once, by iterative proportional fitting:
 * margin after margin, every weight is multiplied by the known over the weighted total of its
 * category, until all totals hold.
 *
 * @param design weights and sample design; not fitted to totals before
 * @param margins at least one; the totals of all must add to the same population
 * @returns the design with fitted weights; standard errors then use what the margins leave unexplained
 * @throws RangeError when a category has no total or no respondent, totals disagree, or no weights fit
 * @see Deming and Stephan (1940), Annals of Mathematical Statistics 11, 427-444, doi:10.1214/aoms/1177731829
 * @example
 * rake(surveyDesign({ weights: [1, 1, 1] }), [
 *   { name: 'team', labels: ['a', 'a', 'b'], totals: { a: 10, b: 20 } },
 * ]).weights
 * // [5, 5, 20]
 */
export function rake(
  design: SurveyDesign,
  margins: readonly PopulationMargin[],
  { tolerance = 1e-10, rounds = 1000 }: RakingLimits = {},
): SurveyDesign {
  if (design.calibration)
    throw refusal({
      en: 'these weights were fitted to totals already; start from the first weights',
      nl: 'deze gewichten zijn al aan totalen aangepast; begin bij de eerste gewichten',
    });
  if (margins.length === 0)
    throw refusal({
      en: 'raking needs at least one margin',
      nl: 'aanpassen aan totalen vraagt minstens één marge',
    });
  for (const margin of margins) checkMargin(margin, design.weights);
  checkSamePopulation(margins);
  const weights = [...design.weights];
  for (let round = 0; round < rounds; round += 1) {
    for (const margin of margins) fit(weights, margin);
    if (margins.every((margin) => distance(weights, margin) <= tolerance)) {
      const calibration = { initialWeights: design.weights, margins: margins.map(({ labels }) => labels) };
      return Object.freeze({ ...design, weights, calibration });
    }
  }
  const worst = margins.reduce((a, b) => (distance(weights, a) >= distance(weights, b) ? a : b));
  const off = (100 * distance(weights, worst)).toPrecision(2);
  throw refusal({
    en: `no weights fit all margins: after ${rounds} rounds "${worst.name}" is still off by ${off}%; merge small categories, or leave a margin out`,
    nl: `geen gewichten passen bij alle marges: na ${rounds} ronden zit "${worst.name}" er nog ${off.replace('.', ',')}% naast; voeg kleine groepen samen, of laat een marge weg`,
  });
}

/**
 * Fits weights to the known sizes of groups: one margin, and so exact at once.
 *
 * @param design weights and sample design; not fitted to totals before
 * @param name what the groups are, for messages
 * @param labels the group of every respondent
 * @param totals how many of the population are in each group
 * @throws RangeError when a group has no total or no respondent
 * @see Holt and Smith (1979), Journal of the Royal Statistical Society A 142, 33-46, doi:10.2307/2344652
 * @example
 * postStratify(surveyDesign({ weights: [1, 1, 2] }), 'team', ['a', 'b', 'b'], { a: 4, b: 6 }).weights
 * // [4, 2, 4]
 */
export function postStratify(
  design: SurveyDesign,
  name: string,
  labels: readonly ClusterLabel[],
  totals: Readonly<Record<string, number>>,
): SurveyDesign {
  return rake(design, [{ name, labels, totals }], { rounds: 1 });
}

function fit(weights: number[], { labels, totals }: PopulationMargin): void {
  const sums = sumsOf(weights, labels);
  labels.forEach((label, row) => {
    weights[row] =
      (weights[row] as number) * ((totals[label] as number) / (sums.get(String(label)) as number));
  });
}

function distance(weights: readonly number[], { labels, totals }: PopulationMargin): number {
  const sums = sumsOf(weights, labels);
  return Math.max(...[...sums].map(([label, sum]) => Math.abs(sum / (totals[label] as number) - 1)));
}

function sumsOf(weights: readonly number[], labels: readonly ClusterLabel[]): Map<string, number> {
  const sums = new Map<string, number>();
  labels.forEach((label, row) => {
    sums.set(String(label), (sums.get(String(label)) ?? 0) + (weights[row] as number));
  });
  return sums;
}

function checkMargin({ name, labels, totals }: PopulationMargin, weights: readonly number[]): void {
  if (labels.length !== weights.length) {
    throw refusal({
      en: `margin "${name}" needs one label per respondent, got ${labels.length} for ${weights.length}`,
      nl: `marge "${name}" vraagt één naam per respondent, en kreeg er ${labels.length} bij ${weights.length}`,
    });
  }
  for (const [label, total] of Object.entries(totals)) {
    if (!Number.isFinite(total) || total <= 0) {
      throw refusal({
        en: `margin "${name}": the total of "${label}" is ${total}; expected a number above 0`,
        nl: `marge "${name}": het totaal van "${label}" is ${dutchNumber(total)}; verwacht een getal boven 0`,
      });
    }
  }
  const sums = sumsOf(weights, labels);
  for (const label of sums.keys()) {
    if (!Object.hasOwn(totals, label)) {
      throw refusal({
        en: `margin "${name}" has no total for "${label}"; it has ${Object.keys(totals).join(', ')}`,
        nl: `marge "${name}" heeft geen totaal voor "${label}"; wel voor ${Object.keys(totals).join(', ')}`,
      });
    }
  }
  for (const [label, total] of Object.entries(totals)) {
    if (!((sums.get(label) ?? 0) > 0)) {
      throw refusal({
        en: `margin "${name}": nobody with a weight above 0 is in "${label}", so no weights reach its total of ${total}; merge it with another category`,
        nl: `marge "${name}": niemand met een gewicht boven 0 hoort bij "${label}", dus halen geen gewichten het totaal van ${dutchNumber(total)}; voeg deze groep samen met een andere`,
      });
    }
  }
}

function checkSamePopulation(margins: readonly PopulationMargin[]): void {
  const sizes = margins.map(({ totals }) => Object.values(totals).reduce((sum, total) => sum + total, 0));
  const odd = sizes.findIndex((size) => Math.abs(size / (sizes[0] as number) - 1) > 1e-9);
  if (odd > 0) {
    throw refusal({
      en: `margin "${margins[0]?.name}" adds to ${sizes[0]} and margin "${margins[odd]?.name}" to ${sizes[odd]}; all margins are of one population`,
      nl: `marge "${margins[0]?.name}" telt op tot ${dutchNumber(sizes[0] as number)} en marge "${margins[odd]?.name}" tot ${dutchNumber(sizes[odd] as number)}; alle marges horen bij één populatie`,
    });
  }
}
