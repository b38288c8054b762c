import type { Json } from '../kernel/protocol/index.ts';
import type { Cell } from './notebook.ts';
import { RunnerError } from './runner-error.ts';

/** A value that a notebook showed, and the cell (from 1, counting all given) that showed it. */
interface CollectedValue {
  readonly cell: number;
  readonly value: Json;
}

/**
 * All values of one MIME type that the displays and results of a notebook's cells hold, in order. A JSON type
 * that a kernel sent as text (plain tslab knows no other way) is parsed.
 *
 * @throws RunnerError that names the cell when such a text is not JSON
 */
export function collectValues(cells: readonly Cell[], mime: string): CollectedValue[] {
  return cells.flatMap((cell, index) => {
    if (cell.cell_type !== 'code') return [];
    return cell.outputs.flatMap((output) => {
      const value = 'data' in output ? output.data[mime] : undefined;
      return value === undefined ? [] : [{ cell: index + 1, value: parsed(value, mime, index + 1) }];
    });
  });
}

function parsed(value: Json, mime: string, cell: number): Json {
  const isText =
    typeof value === 'string' || (Array.isArray(value) && value.every((part) => typeof part === 'string'));
  if (!mime.endsWith('json') || !isText) return value;
  try {
    return JSON.parse(typeof value === 'string' ? value : value.join('')) as Json;
  } catch (error) {
    throw new RunnerError('notebook', `cell ${cell}: its ${mime} is not JSON (${(error as Error).message})`);
  }
}
