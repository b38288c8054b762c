import { normalText } from './normal-text.ts';

/** The number that a text is: `1.25`, `1,25`, `1.234,5` and `1,234.5`; NaN for none. */
export function decimalNumber(text: string): number {
  const plain = normalText(text).replace(/\s/g, '');
  if (!/^-?[\d.,]+(e[+-]?\d+)?$/.test(plain)) return Number.NaN;
  const comma = plain.lastIndexOf(',');
  const point = plain.lastIndexOf('.');
  if (comma > point) return Number(plain.replaceAll('.', '').replace(',', '.'));
  return Number(plain.replaceAll(',', ''));
}
