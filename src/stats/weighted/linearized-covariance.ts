import type { ClusterLabel } from '../linked/clusters.ts';
import { refusal } from '../refusal.ts';
import { calibrationResiduals } from './calibration-residuals.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Covariances of estimates from their linearised values, by Taylor linearisation: within every stratum, how
 * much the sums over primary sampling units differ. Inner part of the weighted statistics.
 *
 * @param scores per estimate, one linearised value per respondent:
 *   how much that respondent moves the estimate
 * @param design with every respondent, also those outside a subgroup, whose scores are 0
 * @returns covariances, estimates by estimates, and the degrees of freedom: units less strata
 * @throws RangeError when a stratum has one unit, or more units than its population
 * @see Binder (1983), International Statistical Review 51, 279-292, doi:10.2307/1402588
 */
export function linearizedCovariance(
  scores: readonly (readonly number[])[],
  design: SurveyDesign,
): { covariance: number[][]; degreesOfFreedom: number } {
  const left = design.calibration
    ? scores.map((score) =>
        calibrationResiduals(
          score,
          design.weights,
          design.calibration as NonNullable<SurveyDesign['calibration']>,
        ),
      )
    : scores;
  const strata = unitsByStratum(design);
  const covariance = scores.map(() => scores.map(() => 0));
  let degreesOfFreedom = 0;
  for (const [stratum, units] of strata) {
    const factor = stratumFactor(stratum, units.length, design.populations);
    degreesOfFreedom += units.length - 1;
    const sums = left.map((score) =>
      units.map((rows) => rows.reduce((sum, row) => sum + (score[row] as number), 0)),
    );
    const centred = sums.map((each) => {
      const centre = each.reduce((a, b) => a + b, 0) / each.length;
      return each.map((sum) => sum - centre);
    });
    centred.forEach((a, i) => {
      centred.forEach((b, j) => {
        const row = covariance[i] as number[];
        row[j] =
          (row[j] as number) + factor * a.reduce((sum, value, unit) => sum + value * (b[unit] as number), 0);
      });
    });
  }
  return { covariance, degreesOfFreedom };
}

/** n / (n - 1), less what a finite population leaves to chance. */
function stratumFactor(
  stratum: string,
  units: number,
  populations?: Readonly<Record<string, number>>,
): number {
  if (units === 1) {
    throw refusal({
      en: `stratum "${stratum}" has one primary sampling unit, so nothing tells how much units differ; merge it with another stratum`,
      nl: `stratum "${stratum}" heeft één eenheid van de steekproef, zodat niets zegt hoeveel eenheden verschillen; voeg het samen met een ander stratum`,
    });
  }
  const size = populations?.[stratum];
  if (populations && !(size !== undefined && size >= units)) {
    throw refusal({
      en: `stratum "${stratum}" has ${units} units in the sample and ${size ?? 'no number'} in the population`,
      nl: `stratum "${stratum}" heeft ${units} eenheden in de steekproef en ${size ?? 'geen aantal'} in de populatie`,
    });
  }
  return (units / (units - 1)) * (size === undefined ? 1 : 1 - units / size);
}

/** Rows of every primary sampling unit, by stratum. */
function unitsByStratum({ weights, strata, clusters }: SurveyDesign): Map<string, number[][]> {
  const found = new Map<string, Map<ClusterLabel, number[]>>();
  for (let row = 0; row < weights.length; row += 1) {
    const stratum = String(strata?.[row] ?? 'all');
    const unit = clusters?.[row] ?? row;
    const units = found.get(stratum) ?? new Map<ClusterLabel, number[]>();
    found.set(stratum, units);
    const rows = units.get(unit);
    if (rows) rows.push(row);
    else units.set(unit, [row]);
  }
  return new Map([...found].map(([stratum, units]) => [stratum, [...units.values()]]));
}
