import type { Json, JsonObject } from '../kernel/protocol/index.ts';
import type { Cell, Notebook, Output } from './notebook.ts';

/**
 * The text of an `.ipynb` file, laid out as Jupyter's own writer does it: keys sorted, one space of indent,
 * multi-line texts as lists of lines. So the same notebook always gives the same bytes, and saving it from
 * Jupyter changes nothing.
 *
 * @returns JSON with a final newline
 */
export function formatNotebook(notebook: Notebook): string {
  const file = { ...notebook, cells: notebook.cells.map(formatCell) };
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
    ([mime, value]) => [mime, typeof value === 'string' && isSplit(mime) ? lines(value) : value] as const,
  );
  return { ...output, data: Object.fromEntries(data) };
}

/** The types whose values Jupyter writes as lines; base64 and the like stay in one piece. */
function isSplit(mime: string): boolean {
  return mime.startsWith('text/') || mime === 'image/svg+xml' || mime === 'application/javascript';
}

/** Lines with their line ends, where Python's splitlines ends them. */
function lines(text: string): string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what Python takes for line ends
  return text.match(/.*?(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])|.+$/gs) ?? [];
}

function sorted(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => sorted(item) as Json);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}
