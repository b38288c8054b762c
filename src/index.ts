export * from './stats/count-vector.ts';
export * from './stats/interval.ts';
