import type { Bindings } from '../../kernel/cell/bindings.ts';
import { emitCell } from '../../kernel/cell/emit-cell.ts';
import { stripTypes } from '../../kernel/cell/strip-types.ts';
import { analysedCell } from './analysed-cell.ts';
import { asFunction, type CellTexts } from './as-function.ts';
import { lineName } from './line-name.ts';

/**
 * Compiles a cell by the kernel's own code; only the types are taken away first, since that code finds plain
 * JavaScript here. Lines stay, columns may not.
 *
 * @throws SyntaxError naming the line
 */
export function compileCell(source: string, bindings: Bindings): CellTexts & { show: boolean } {
  const cell = analysedCell(source);
  const [error] = cell.errors;
  if (error) throw new SyntaxError(`${lineName(lineOf(cell.source, error.start))}: ${error.message}`);
  const plain = { stripped: stripTypes(cell.source, false), body: cell.body };
  const { js, show } = emitCell(cell, plain, bindings, () => undefined);
  return { ...asFunction(js, show), show };
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
