import { describe, expect, it } from 'vitest';
import { parsedScale } from '../../src/cli/quickscan-options.ts';

describe('a scale on the command line', () => {
  it.each([
    ['q1, q2: Nooit; Soms ;Vaak', { items: ['q1', 'q2'], answers: ['Nooit', 'Soms', 'Vaak'] }],
    ['q3: 0-4', { items: ['q3'], answers: ['0', '1', '2', '3', '4'] }],
    ['q3', { items: ['q3'] }],
    // no range of a scale, but an answer that looks like one
    ['age: 18-65', { items: ['age'], answers: ['18-65'] }],
  ])('is columns and their answers: %s', (text, expected) => {
    expect(parsedScale(text, false)).toEqual({ isCategories: false, ...expected });
  });
});
