import { analyseCell, type CellAnalysis } from '../../kernel/cell/analyse-cell.ts';
import { withoutTypes } from './without-types.ts';

/** Cells of a notebook that is read again at each run: more are kept for none. */
const MOST_KEPT = 500;

const kept = new Map<string, CellAnalysis>();

/**
 * A cell as JavaScript, and what stands in it. What plans a run and what compiles its cells ask for the same
 * texts, and each is read once.
 *
 * @throws SyntaxError naming the line, where its types cannot be taken away
 */
export function analysedCell(source: string): CellAnalysis {
  const known = kept.get(source);
  if (known) return known;
  const cell = analyseCell(withoutTypes(source));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(source, cell);
  return cell;
}
