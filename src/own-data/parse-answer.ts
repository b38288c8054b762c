/** What a cell of a respondent's row says: an answer 1..5, nothing, or "don't know". */
export type Answer = 1 | 2 | 3 | 4 | 5 | 'empty' | "don't know";

const LABELS: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['', 'empty'],
  ['na', 'empty'],
  ['helemaal oneens', 1],
  ['helemaal mee oneens', 1],
  ['fully disagree', 1],
  ['strongly disagree', 1],
  ['oneens', 2],
  ['mee oneens', 2],
  ['disagree', 2],
  ['niet eens/niet oneens', 3],
  ['niet eens, niet oneens', 3],
  ['niet eens niet oneens', 3],
  ['neutraal', 3],
  ['neutral', 3],
  ['neither agree nor disagree', 3],
  ['eens', 4],
  ['mee eens', 4],
  ['agree', 4],
  ['helemaal eens', 5],
  ['helemaal mee eens', 5],
  ['fully agree', 5],
  ['strongly agree', 5],
  ['weet niet', "don't know"],
  ['weet ik niet', "don't know"],
  ["don't know", "don't know"],
]);

/**
 * Reads an answer as survey tools export it: 1 to 5, also with zeros for decimals (`3,0`, `3.00`), or its Dutch or
 * English label in any case.
 *
 * @param cell text or number; null is an empty cell
 * @returns the answer, or null when the cell is none
 */
export function parseAnswer(cell: string | number | null): Answer | null {
  const text = String(cell ?? '')
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .replaceAll('’', "'");
  if (/^[1-5]([.,]0+)?$/.test(text)) return Number(text[0]) as Answer;
  return LABELS.get(text) ?? null;
}
