import type { ColumnTable } from 'arquero';
import { escapeMarkup } from '../draw/escape-markup.ts';

/**
 * An Arquero table as one plain HTML table, without style or script: the twin of a figure. The first column
 * heads its rows; numbers stand to the right.
 *
 * @param missing what to print for null and undefined
 */
export function plainTable(table: ColumnTable, caption: string, missing: string): string {
  const names = table.columnNames();
  const head = names.map((name) => `<th scope="col">${escapeMarkup(name)}</th>`).join('');
  const rows = (table.objects() as Record<string, unknown>[]).map((row) => {
    const cells = names.map((name, index) => {
      const value = row[name];
      const text = escapeMarkup(value === null || value === undefined ? missing : String(value));
      if (index === 0) return `<th scope="row">${text}</th>`;
      return typeof value === 'number' ? `<td align="right">${text}</td>` : `<td>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return (
    `<table><caption>${escapeMarkup(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n` +
    `<tbody>\n${rows.join('\n')}\n</tbody></table>`
  );
}
