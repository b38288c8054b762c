import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { dataError } from '../tables/data-error.ts';
import type { CellRow, TableCells } from './table-cells.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const MOST_SPAN = 200;

/**
 * The cells of a table in a web page. A cell over several rows or columns stands in each of them.
 *
 * @param file name for complaints
 * @param html the page
 * @param number which of its tables, from 1; the one with the most cells when it is not said
 * @throws DataError when the page has no such table
 * @example
 * splitHtml('a.html', '<table><tr><td>a<td>1</table>').rows[0].cells
 * // ['a', '1']
 */
export function splitHtml(file: string, html: string, number?: number): TableCells {
  const tables = elementsOf(parse(html), 'table');
  if (tables.length === 0)
    throw dataError(
      { file },
      {
        en: 'has no <table>; save the page itself, or paste the table as text',
        nl: 'heeft geen <table>; bewaar de pagina zelf, of plak de tabel als tekst',
      },
    );
  if (number !== undefined && (number < 1 || number > tables.length || !Number.isInteger(number))) {
    throw dataError(
      { file },
      {
        en: `has no table ${number}; it has ${tables.length}, counted from 1`,
        nl: `heeft geen tabel ${number}; er zijn er ${tables.length}, geteld vanaf 1`,
      },
    );
  }
  const cells = (table: Element) => elementsOf(table, 'td').length + elementsOf(table, 'th').length;
  const chosen =
    number === undefined ? tables.reduce((a, b) => (cells(b) > cells(a) ? b : a)) : tables[number - 1];
  return { file, rows: rowsOf(chosen as Element) };
}

function elementsOf(node: Node, name: string): Element[] {
  const own = 'tagName' in node && node.tagName === name ? [node as Element] : [];
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children.flatMap((child) => elementsOf(child, name))];
}

function rowsOf(table: Element): CellRow[] {
  const grid: string[][] = [];
  for (const [index, line] of elementsOf(table, 'tr').entries()) {
    grid[index] ??= [];
    let column = 0;
    for (const cell of line.childNodes) {
      if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      while (grid[index][column] !== undefined) column += 1;
      const text = textOf(cell).replace(/\s+/g, ' ').trim();
      for (let down = 0; down < span(cell, 'rowspan'); down += 1) {
        for (let right = 0; right < span(cell, 'colspan'); right += 1) {
          grid[index + down] ??= [];
          (grid[index + down] as string[])[column + right] = text;
        }
      }
    }
  }
  return grid
    .map((cells, index) => ({ row: index + 1, cells: Array.from(cells, (cell) => cell ?? '') }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function span(cell: Element, name: string): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, MOST_SPAN) : 1;
}

/** The words of a cell; a raised mark is a footnote's and left out. */
function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if ('tagName' in node && (node.tagName === 'sup' || node.tagName === 'script' || node.tagName === 'style'))
    return '';
  if ('tagName' in node && node.tagName === 'br') return ' ';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
