/** What a notebook imports: statistics, recovery, survey tables, figures and checks, one flat surface. */
export * from './audit/index.ts';
export * from './figures/index.ts';
export * from './recovery/index.ts';
export * from './stats/index.ts';
export * from './survey/index.ts';
