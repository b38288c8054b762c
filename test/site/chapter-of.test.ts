import { describe, expect, it } from 'vitest';
import { chapterOf, compareChapters } from '../../src/site/chapter-of.ts';

describe('chapterOf', () => {
  it.each([
    ['2.8', 'Chapter 2'],
    ['10.3.1', 'Chapter 10'],
    ['0.2.1', 'Chapter 0'],
    ['4', 'Chapter 4'],
    ['table 1.1', 'Chapter 1'],
    ['chart 4.6', 'Chapter 4'],
    ['table B1.1', 'Annex'],
    ['footnote 15', 'Footnote'],
  ])('reads %s', (place, chapter) => {
    expect(chapterOf(place)).toBe(chapter);
  });
});

describe('compareChapters', () => {
  it('puts chapters in number order, then the annex, then the rest', () => {
    const order = ['Chapter 1', 'Chapter 2', 'Chapter 10', 'Annex', 'Footnote'];
    expect([...order].reverse().sort(compareChapters)).toEqual(order);
  });
});
