import { decimalsOf } from '../../contracts/decimals-of.ts';

/**
 * Whether a number given is an exact value, as rounded to the decimals asked for or to
 * more, or cut off behind those. An exact half may have gone either way.
 *
 * @param decimals the fewest decimals that will do
 */
export function printsAs(given: number, exact: number, decimals = 0): boolean {
  const own = decimalsOf(String(given));
  if (Math.abs(given - exact) <= 0.5 * 10 ** -Math.max(decimals, own) + 1e-9) return true;
  return own > decimals && Math.abs(given - Math.trunc(exact * 10 ** own) / 10 ** own) <= 1e-9;
}

/** An exact value rounded to some decimals. */
export function roundedTo(exact: number, decimals: number): number {
  return Math.round(exact * 10 ** decimals) / 10 ** decimals;
}
