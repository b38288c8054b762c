import { describe, expect, it } from 'vitest';
import { percentagesFromN } from '../../src/recovery/percentages-from-n.ts';

describe('percentagesFromN', () => {
  const verdict = (percents: string[], n: number) =>
    percentagesFromN(percents, n)
      .map(({ consistent }) => (consistent ? 'T' : 'F'))
      .join(' ');

  it('agrees with scrutiny, pigs2 among them', () => {
    expect(
      verdict(
        Array.from({ length: 11 }, (_, i) => String(6 + i)),
        50,
      ),
    ).toBe('T F T F T F T F T F T');
    expect(verdict(['71'], 43)).toBe('F');
    expect(verdict(['67.4', '54.2', '54.0', '69.8', '68.1', '55.4'], 150)).toBe('F F T F F F');
  });

  it('shows what counts would print', () => {
    expect(percentagesFromN(['60', '50'], 28).map(({ witness }) => witness)).toEqual([
      ['16 of 28 prints 57', '17 of 28 prints 61'],
      ['14 of 28 prints 50'],
    ]);
    expect(percentagesFromN(['100.2'], 28)[0]).toMatchObject({
      consistent: false,
      witness: ['28 of 28 prints 100.0'],
    });
  });
});
