import { analyseCell } from '../../kernel/cell/analyse-cell.ts';
import type { Bindings } from '../../kernel/cell/bindings.ts';
import { emitCell, stripCell } from '../../kernel/cell/emit-cell.ts';
import { asFunction, type CellTexts } from './as-function.ts';
import { withoutTypes } from './without-types.ts';

/**
 * Compiles a cell by the kernel's own code; only the types are taken away first, since that code finds plain
 * JavaScript here. Lines stay, columns may not.
 *
 * @throws SyntaxError naming the line
 */
export function compileCell(source: string, bindings: Bindings): CellTexts & { show: boolean } {
  const cell = analyseCell(withoutTypes(source));
  const [error] = cell.errors;
  if (error) throw new SyntaxError(`line ${lineOf(cell.source, error.start)}: ${error.message}`);
  const { js, show } = emitCell(cell, stripCell(cell), bindings, () => undefined);
  return { ...asFunction(js, show), show };
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;
