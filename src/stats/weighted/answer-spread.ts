import type { ClusterLabel } from '../linked/clusters.ts';
import { refusal } from '../refusal.ts';
import { linearizedCovariance } from './linearized-covariance.ts';
import type { ReplicateWeights } from './replicate-mean.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * How much the shares of an item's answers would differ from sample to sample under the design by which
 * respondents were drawn: all that the error of any mean or share of these answers asks.
 */
export interface AnswerSpread {
  /** Covariances of the weighted shares of the answers, answers by answers, the lowest first */
  readonly covariance: readonly (readonly number[])[];
  /** Primary sampling units less strata, or replicates less one */
  readonly degreesOfFreedom: number;
}

/** The spread of one item's answers: a whole number from 1 up per respondent, 0 or less for none. */
type SpreadOf = (answers: ArrayLike<number>, points: number) => AnswerSpread;

/**
 * Makes what gives the spread of any item's answers under one design. Every mean or share of the
 * answers then has the standard error that `weightedMean`, or `replicateMean`, gives from
 * respondents: linearised values add up.
 *
 * @param design as `surveyDesign` gives it, or weights with their replicates
 * @returns a function of answers (1 to points, 0 or less for none) and the number of answers offered
 * @throws RangeError when a stratum has one unit, or more units than its population
 * @see Binder (1983), International Statistical Review 51, 279-292, doi:10.2307/1402588
 * @example answerSpreadUnder(surveyDesign({ weights: [1, 1, 2] }))([1, 2, 2], 2).degreesOfFreedom // 2
 */
export function answerSpreadUnder(design: SurveyDesign | ReplicateWeights): SpreadOf {
  return 'replicates' in design ? replicated(design) : linearized(design);
}

function linearized(design: SurveyDesign): SpreadOf {
  if (design.calibration) {
    throw refusal({
      en: 'weights that were fitted to totals need weightedMean, which takes what the totals explain',
      nl: 'gewichten die aan totalen zijn aangepast vragen weightedMean, dat meetelt wat de totalen verklaren',
    });
  }
  const { unitOf, units } = unitsOf(design);
  return (answers, points) => {
    const sums = weightsBy(answers, points, design.weights, unitOf, units.weights.length);
    const totals = sums.map((byUnit) => byUnit.reduce((sum, weight) => sum + weight, 0));
    const total = totals.reduce((sum, weight) => sum + weight, 0);
    const scores = sums.map((byUnit, answer) => {
      const share = (totals[answer] as number) / total;
      return Array.from(byUnit, (own, unit) => {
        const all = sums.reduce((sum, each) => sum + (each[unit] as number), 0);
        return total === 0 ? 0 : (own - share * all) / total;
      });
    });
    return linearizedCovariance(scores, units);
  };
}

/** Respondents by primary sampling unit, and the design of those units. */
function unitsOf({ weights, strata, clusters, populations }: SurveyDesign) {
  const numbers = new Map<ClusterLabel, number>();
  const ofUnits: ClusterLabel[] = [];
  const unitOf = Int32Array.from(weights, (_, row) => {
    const cluster = clusters?.[row] ?? row;
    const known = numbers.get(cluster);
    if (known !== undefined) return known;
    numbers.set(cluster, numbers.size);
    if (strata) ofUnits.push(strata[row] as ClusterLabel);
    return numbers.size - 1;
  });
  const units: SurveyDesign = {
    weights: Array<number>(numbers.size).fill(1),
    ...(strata ? { strata: ofUnits } : {}),
    ...(populations ? { populations } : {}),
  };
  return { unitOf, units };
}

function replicated(design: ReplicateWeights): SpreadOf {
  const { weights, replicates, scale, replicateScales, centre = 'replicates' } = design;
  if (replicates.length < 2)
    throw refusal({
      en: `needs at least 2 replicates, got ${replicates.length}`,
      nl: `een fout uit replicatiegewichten vraagt minstens 2 kolommen daarvan, en kreeg er ${replicates.length}`,
    });
  return (answers, points) => {
    const sharesUnder = (own: readonly number[]) => {
      const sums = weightsBy(answers, points, own).map(([sum]) => sum as number);
      const total = sums.reduce((sum, each) => sum + each, 0);
      if (!(total > 0))
        throw refusal({
          en: 'a replicate gives nobody who answered a weight above 0',
          nl: 'in een kolom replicatiegewichten heeft niemand die antwoordde een gewicht boven 0',
        });
      return sums.map((sum) => sum / total);
    };
    const all = replicates.map(sharesUnder);
    const middle =
      centre === 'estimate'
        ? sharesUnder(weights)
        : Array.from(
            { length: points },
            (_, k) => all.reduce((sum, each) => sum + (each[k] as number), 0) / all.length,
          );
    const apart = all.map((shares) => shares.map((share, answer) => share - (middle[answer] as number)));
    const covariance = middle.map((_, a) =>
      middle.map((__, b) =>
        apart.reduce(
          (sum, each, r) =>
            sum + scale * (replicateScales?.[r] ?? 1) * (each[a] as number) * (each[b] as number),
          0,
        ),
      ),
    );
    return { covariance, degreesOfFreedom: replicates.length - 1 };
  };
}

/** Sums of weights by answer and unit; of one unit where none are given. */
function weightsBy(
  answers: ArrayLike<number>,
  points: number,
  weights: readonly number[],
  unitOf?: Int32Array,
  units = 1,
): Float64Array[] {
  if (answers.length !== weights.length) {
    throw refusal({
      en: `got ${answers.length} answers for ${weights.length} weights; give one of each per respondent`,
      nl: `antwoorden: ${answers.length} bij ${weights.length} gewichten; geef van beide één per respondent`,
    });
  }
  const sums = Array.from({ length: points }, () => new Float64Array(units));
  for (let row = 0; row < answers.length; row += 1) {
    const byUnit = sums[(answers[row] as number) - 1];
    if (!byUnit) continue;
    const unit = unitOf ? (unitOf[row] as number) : 0;
    byUnit[unit] = (byUnit[unit] as number) + (weights[row] as number);
  }
  return sums;
}
