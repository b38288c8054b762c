import type { CheckCell } from '../checks/index.ts';
import { isVerdict, VERDICT_NAMES } from '../contracts/verdict.ts';
import { collectValues, type NotebookRun } from '../runner/index.ts';
import { CliError } from './cli-error.ts';

/** The checks of one figure in one notebook. */
export interface CollectedCheck {
  readonly figure: string;
  /** Path of the notebook, as it was run. */
  readonly notebook: string;
  readonly cells: readonly CheckCell[];
  /** Time, s, of the notebook's cells from the previous figure's check to this one's. */
  readonly seconds: number;
}

/**
 * Gathers the figure checks that a notebook showed.
 *
 * @param mime the type under which a check travels
 * @returns one entry per figure, in the notebook's order; several checks of a figure are joined
 * @throws CliError when a check does not have the agreed form
 */
export function collectChecks(run: NotebookRun, mime: string): CollectedCheck[] {
  const { notebook, path, cellSeconds } = run;
  if (!notebook) return [];
  const checks = new Map<string, CollectedCheck>();
  let counted = 0;
  for (const { cell, value } of collectValues(notebook.cells, mime)) {
    const { figure, cells } = asCheck(value, `${path}, cell ${cell}`);
    const spent = cellSeconds.slice(counted, cell).reduce((sum, each) => sum + each, 0);
    counted = cell;
    const before = checks.get(figure);
    checks.set(figure, {
      figure,
      notebook: path,
      cells: [...(before?.cells ?? []), ...cells],
      seconds: (before?.seconds ?? 0) + spent,
    });
  }
  return [...checks.values()];
}

function asCheck(value: unknown, place: string): { figure: string; cells: CheckCell[] } {
  const { figure, cells } = (value ?? {}) as { figure?: unknown; cells?: unknown };
  if (typeof figure !== 'string' || !Array.isArray(cells)) {
    throw new CliError(`${place}: its check is not an object with figure and cells`);
  }
  for (const cell of cells as Partial<CheckCell>[]) {
    if (!isVerdict(cell.verdict ?? '')) {
      throw new CliError(
        `${place}: a check of ${figure} has verdict "${cell.verdict}", expected ${VERDICT_NAMES.join(', ')}`,
      );
    }
  }
  return { figure, cells: cells as CheckCell[] };
}
