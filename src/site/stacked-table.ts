import { scrollable } from './scrollable.ts';

/**
 * A table that stacks on a narrow screen: each cell then stands below the one before, with the name of its
 * column. By keyboard Tab goes through one row of it, and the arrow keys to the others.
 *
 * @param kind its class
 * @param name what a screen reader says of the box that it may scroll in
 * @param heads names of its columns, in HTML
 * @param rows cells in HTML
 */
export function stackedTable(
  kind: string,
  name: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const { open, close } = scrollable(name);
  const head = heads.map((one) => `<th scope="col">${one}</th>`).join('');
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((html, index) => `<td data-name="${heads[index]}"><div>${html}</div></td>`).join('')}</tr>`,
  );
  return `${open}<table class="${kind} stacks" data-by-row><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>${close}`;
}
