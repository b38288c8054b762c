import { describe, expect, it } from 'vitest';
import { chapterOf, compareChapters } from '../../src/site/chapter-of.ts';

describe('chapterOf', () => {
  it.each([
    ['2.8', '2'],
    ['10.3.1', '10'],
    ['0.2.1', '0'],
    ['4', '4'],
    ['table 1.1', '1'],
    ['chart 4.6', '4'],
    ['table B1.1', 'annex'],
    ['footnote 15', 'footnote'],
  ])('reads %s', (place, chapter) => {
    expect(chapterOf(place)).toBe(chapter);
  });
});

describe('compareChapters', () => {
  it('puts chapters in number order, then the annex, then the rest', () => {
    const order = ['1', '2', '10', 'annex', 'footnote'];
    expect([...order].reverse().sort(compareChapters)).toEqual(order);
  });
});
