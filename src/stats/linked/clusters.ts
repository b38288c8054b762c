import { type InBoth, refusal } from '../refusal.ts';

/** Which cluster, say municipality, a respondent belongs to. */
export type ClusterLabel = string | number;

/**
 * The rows of each cluster, clusters in order of appearance.
 *
 * @param labels one per respondent
 * @param respondents how many there must be
 * @param statistic what to call the statistic in the error
 * @returns arrays of row numbers from 0; at least two clusters
 * @throws RangeError when labels do not fit the respondents, or name fewer than two clusters
 */
export function clusterRows(
  labels: readonly ClusterLabel[],
  respondents: number,
  statistic: InBoth,
): readonly (readonly number[])[] {
  if (labels.length !== respondents) {
    throw refusal({
      en: `${statistic.en} needs one cluster per respondent, got ${labels.length} for ${respondents}`,
      nl: `${statistic.nl} vraagt één cluster per respondent, en kreeg er ${labels.length} bij ${respondents}`,
    });
  }
  const rows = new Map<ClusterLabel, number[]>();
  labels.forEach((label, row) => {
    const known = rows.get(label);
    if (known) known.push(row);
    else rows.set(label, [row]);
  });
  if (rows.size < 2)
    throw refusal({
      en: `${statistic.en} needs at least 2 clusters, got ${rows.size}`,
      nl: `${statistic.nl} vraagt minstens 2 clusters, en kreeg er ${rows.size}`,
    });
  return [...rows.values()];
}
