import { describe, expect, it } from 'vitest';
import { formatPrinted, parsePrinted } from '../../src/recovery/printed-value.ts';

describe('parsePrinted', () => {
  it('keeps trailing zeros', () => {
    expect(parsePrinted('3.70')).toEqual({ units: 370n, decimals: 2 });
    expect(parsePrinted('.88')).toEqual({ units: 88n, decimals: 2 });
    expect(parsePrinted('-0.09')).toEqual({ units: -9n, decimals: 2 });
    expect(parsePrinted('14')).toEqual({ units: 14n, decimals: 0 });
  });

  it('refuses numbers, commas and words', () => {
    expect(() => parsePrinted(3.7 as unknown as string, 'mean')).toThrow(TypeError);
    expect(() => parsePrinted('3,70', 'mean')).toThrow(
      /mean: "3,70" is not a decimal number; write a decimal point/,
    );
    for (const text of ['', '.', 'NA', '1.2.3', '1e3']) expect(() => parsePrinted(text)).toThrow(RangeError);
  });
});

it('formatPrinted writes what parsePrinted read', () => {
  for (const text of ['3.70', '-0.09', '0.05', '14', '-3', '0.00'])
    expect(formatPrinted(parsePrinted(text))).toBe(text);
});
