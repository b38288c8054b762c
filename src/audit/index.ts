export * from './figure-check.ts';
