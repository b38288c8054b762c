export * from './agree-change.ts';
export * from './figure-check.ts';
export * from './stated-shares.ts';
