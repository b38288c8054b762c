import type { Json, JsonObject } from '../kernel/protocol/index.ts';
import { type Cell, isJsonMime, type Notebook, type Output } from './notebook.ts';

/**
 * The text of an `.ipynb` file, laid out as Jupyter's own writer does it: keys sorted, one space of indent,
 * multi-line texts as lists of lines. So the same notebook always gives the same bytes, and saving it from
 * Jupyter changes nothing.
 *
 * @returns JSON with a final newline
 */
export function formatNotebook(notebook: Notebook): string {
  const { metadata, nbformat, nbformat_minor } = notebook;
  const file = { metadata, nbformat, nbformat_minor, cells: notebook.cells.map(formatCell) };
  return `${JSON.stringify(sorted(file), null, 1)}\n`;
}

function formatCell(cell: Cell): JsonObject {
  const source = lines(cell.source);
  if (cell.cell_type !== 'code') return { ...cell, source };
  return { ...cell, source, outputs: cell.outputs.map(formatOutput) };
}

function formatOutput(output: Output): JsonObject {
  if (output.output_type === 'stream') return { ...output, text: lines(output.text) };
  if (output.output_type === 'error') return { ...output };
  const data = Object.entries(output.data).map(
    ([mime, value]) => [mime, typeof value === 'string' && !isJsonMime(mime) ? lines(value) : value] as const,
  );
  return { ...output, data: Object.fromEntries(data) };
}

/** Lines with their line ends, as Python's splitlines(True) gives them for "\n". */
function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function sorted(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => sorted(item) as Json);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}
