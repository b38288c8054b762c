import type { ClusterLabel } from '../linked/clusters.ts';
import { refusal } from '../refusal.ts';
import { checkWeights } from './check-weights.ts';

/** How the respondents were drawn and weighted: what a standard error needs besides the answers. */
export interface SurveyDesign {
  /** One weight per respondent, as estimates use it. */
  readonly weights: readonly number[];
  /** One stratum per respondent; one stratum where absent. */
  readonly strata?: readonly ClusterLabel[];
  /** One primary sampling unit per respondent, say municipality; every respondent their own where absent. */
  readonly clusters?: readonly ClusterLabel[];
  /** Primary sampling units in the population, by stratum, for the finite population correction. */
  readonly populations?: Readonly<Record<string, number>>;
  /** Present once weights were fitted to known totals. */
  readonly calibration?: Calibration;
}

/** To what known totals weights were fitted. Standard errors use what the margins leave unexplained. */
export interface Calibration {
  /** The weights before. */
  readonly initialWeights: readonly number[];
  /** Category per respondent, one list a margin. */
  readonly margins: readonly (readonly ClusterLabel[])[];
}

/**
 * A sampling design, checked once.
 *
 * @param parts weights (finite, 0 or more, one above 0) and, where the sample has them, a stratum and a
 *   primary sampling unit per respondent, and the number of such units in the population of every stratum
 * @returns the same, frozen
 * @throws RangeError that says which respondent, stratum or unit is wrong
 * @see Lumley (2010), Complex Surveys: A Guide to Analysis Using R, Wiley, chapter 2
 * @example surveyDesign({ weights: [1, 2, 1.5] }).weights.length // 3
 */
export function surveyDesign(parts: Omit<SurveyDesign, 'calibration'>): SurveyDesign {
  const n = parts.weights.length;
  checkWeights(parts.weights);
  for (const name of ['strata', 'clusters'] as const) {
    const labels = parts[name];
    if (labels && labels.length !== n) {
      throw refusal({
        en: `${name} needs one label per respondent, got ${labels.length} for ${n} weights`,
        nl: `${name}: geef één naam per respondent; er zijn er ${labels.length} bij ${n} gewichten`,
      });
    }
  }
  checkNested(parts);
  return Object.freeze({ ...parts });
}

/**
 * A unit that lies in two strata makes no design; the usual cause is numbering units anew in every stratum.
 */
function checkNested({ strata, clusters }: Omit<SurveyDesign, 'calibration'>): void {
  if (!strata || !clusters) return;
  const stratumOf = new Map<ClusterLabel, ClusterLabel>();
  clusters.forEach((unit, row) => {
    const stratum = strata[row] as ClusterLabel;
    const known = stratumOf.get(unit) ?? stratum;
    if (known !== stratum) {
      throw refusal({
        en: `unit ${unit} lies in stratum ${known} and in stratum ${stratum}; give units of different strata different labels`,
        nl: `eenheid ${unit} ligt in stratum ${known} en in stratum ${stratum}; geef eenheden van verschillende strata verschillende namen`,
      });
    }
    stratumOf.set(unit, stratum);
  });
}
