import { surveyDesign } from '../../../src/stats/weighted/survey-design.ts';
import oracle from '../../oracles/weighted.json' with { type: 'json' };

export { oracle };

/** A column of the oracle's data. */
export const column = <K extends keyof (typeof oracle.data)[number]>(name: K) =>
  oracle.data.map((row) => row[name]) as NonNullable<(typeof oracle.data)[number][K]>[];

export const answers = oracle.data.map(({ y }) => y ?? null);
export const weights = column('w');
export const strata = column('stratum');
export const clusters = column('unit');

/** The oracle's designs, by its names for them. */
export const designs = {
  simple: surveyDesign({ weights }),
  strat: surveyDesign({ weights, strata }),
  clus: surveyDesign({ weights, strata, clusters }),
  fpc: surveyDesign({ weights, strata, clusters, populations: { north: 40, south: 25, west: 9 } }),
};
