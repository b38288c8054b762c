/** What stands in the place of a chapter for what an annex holds. */
const ANNEX = 'Annex';

/**
 * The chapter of a numbered place: chapters have numbers, annexes begin with a letter.
 *
 * @param place `2.8`, `2.3.1`, `table B1.1`, `footnote 15`
 * @returns `Chapter 2`, `Annex`; for a place without a chapter its kind: `Footnote`
 */
export function chapterOf(place: string): string {
  const [, number] = /(\w+)\./.exec(place) ?? [];
  if (number !== undefined) return /^\d+$/.test(number) ? `Chapter ${number}` : ANNEX;
  const kind = place.replace(/\s*\d+$/, '') || `Chapter ${place}`;
  return `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`;
}

/** Order of chapters: by number, then the annex, then other places. */
export function compareChapters(a: string, b: string): number {
  const rank = (chapter: string) => (chapter.startsWith('Chapter') ? 0 : chapter === ANNEX ? 1 : 2);
  return rank(a) - rank(b) || a.localeCompare(b, 'en', { numeric: true });
}
