import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import { columnTexts } from './column-texts.ts';

/** Two numbers, as "8.5\u20139.6". */
const RANGE = /^\d[\d.,]*\u2013\d[\d.,]*$/;

/**
 * An Arquero table as one plain HTML table, without style or script: the twin of a chart. The first column
 * heads its rows; a column of numbers or ranges stands to the right, with what fills its gaps.
 *
 * @param missing what to print for null and undefined
 */
export function plainTable(table: AnyTable, caption: string, missing: string): string {
  const names = table.columnNames();
  const columns = names.map((name) => {
    const values = table.array(name) as ArrayLike<unknown>;
    const isRight = Array.from(values).some((cell) => typeof cell === 'number' || RANGE.test(String(cell)));
    return { texts: columnTexts(values, missing), isRight };
  });
  const head = names.map((name) => `<th scope="col">${escapeMarkup(name)}</th>`).join('');
  const rows = Array.from({ length: table.numRows() }, (_, row) => {
    const cells = columns.map(({ texts, isRight }, index) => {
      const text = escapeMarkup(texts[row] ?? '');
      if (index === 0) return `<th scope="row">${text}</th>`;
      return isRight ? `<td align="right">${text}</td>` : `<td>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return (
    `<table><caption>${escapeMarkup(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n` +
    `<tbody>\n${rows.join('\n')}\n</tbody></table>`
  );
}
