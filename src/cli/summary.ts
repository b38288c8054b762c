import type { CheckCell } from '../checks/index.ts';
import type { NotebookRun } from '../runner/index.ts';
import type { SiteFigure } from '../site/index.ts';
import { type CollectedCheck, collectChecks } from './collect-checks.ts';
import { describeMismatch, type KnownMismatch, mismatchKey } from './known-mismatches.ts';

/** What `reports/summary.json` says. */
export interface Summary {
  /** In the report's order: 2.2 before 2.15, figures before tables. */
  readonly figures: readonly FigureSummary[];
  readonly notebooks: readonly NotebookSummary[];
  /** Known mismatches that did not occur: the list, or the data, has changed. */
  readonly notSeen: readonly KnownMismatch[];
  /** Everything ran, something was checked, and every mismatch is a known one. */
  readonly ok: boolean;
}

export interface FigureSummary extends SiteFigure {
  readonly status: 'reproduced' | 'reproduced with mismatches' | 'partly in the report' | 'not in the report';
  readonly seconds: number;
}

export interface NotebookSummary {
  readonly path: string;
  readonly kernel: string;
  readonly cells: number;
  readonly seconds: number;
  /** Absent when it ran to its end. */
  readonly error?: string;
}

/**
 * Joins the checks of all notebooks into the summary of a reproduction.
 *
 * @param mime the type under which a check travels
 */
export function summarise(
  runs: readonly NotebookRun[],
  mime: string,
  known: readonly KnownMismatch[],
): Summary {
  const reasons = new Map(known.map((mismatch) => [mismatchKey(mismatch), mismatch.reason]));
  const seen = new Set<string>();
  const figures = byFigure(runs.flatMap((run) => collectChecks(run, mime))).map((check) =>
    figureSummary(check, reasons, seen),
  );
  const unknown = figures.some(({ mismatched }) => mismatched.some(({ reason }) => reason === null));
  return {
    figures,
    notebooks: runs.map(({ path, kernel, cells, seconds, error }) => ({
      path,
      kernel,
      cells,
      seconds: rounded(seconds),
      ...(error ? { error: error.message } : {}),
    })),
    notSeen: known.filter((mismatch) => !seen.has(mismatchKey(mismatch))),
    ok: figures.length > 0 && !unknown && runs.every(({ error }) => !error),
  };
}

/** The mismatches that are not known, in a line each. */
export function unknownMismatches(summary: Summary): string[] {
  return summary.figures.flatMap(({ id, mismatched }) =>
    mismatched
      .filter(({ reason }) => reason === null)
      .map((cell) => describeMismatch({ figure: id, ...cell })),
  );
}

/** One check per figure. Where several notebooks check it, the one that checks most cells stands for it. */
function byFigure(checks: readonly CollectedCheck[]): CollectedCheck[] {
  const order = new Intl.Collator('en', { numeric: true });
  const joined = new Map<string, CollectedCheck>();
  for (const check of checks) {
    const other = joined.get(check.figure);
    const main = other && other.cells.length > check.cells.length ? other : check;
    const cells = other ? distinct([...main.cells, ...(main === check ? other : check).cells]) : check.cells;
    joined.set(check.figure, { ...main, cells });
  }
  return [...joined.values()].sort((a, b) => order.compare(a.figure, b.figure));
}

function distinct(cells: readonly CheckCell[]): CheckCell[] {
  const key = (cell: CheckCell) =>
    JSON.stringify([cell.item, cell.wave, cell.statistic, cell.source, cell.printed, cell.recomputed]);
  return [...new Map(cells.map((cell) => [key(cell), cell])).values()];
}

function figureSummary(
  { figure, notebook, cells, seconds }: CollectedCheck,
  reasons: ReadonlyMap<string, string>,
  seen: Set<string>,
): FigureSummary {
  const mismatched = cells
    .filter(({ status }) => status === 'mismatched')
    .map(({ item, wave, statistic, source, printed, recomputed }) => {
      const mismatch = { item, wave, statistic, source, printed: printed ?? '', recomputed };
      const key = mismatchKey({ figure, ...mismatch });
      seen.add(key);
      return { ...mismatch, reason: reasons.get(key) ?? null };
    });
  const notInReport = cells.filter(({ status }) => status === 'not in the report').length;
  return {
    id: figure,
    notebook,
    status: statusOf(cells.length, mismatched.length, notInReport),
    cells: cells.length,
    reproduced: cells.length - mismatched.length - notInReport,
    mismatched,
    notInReport,
    seconds: rounded(seconds),
  };
}

function statusOf(cells: number, mismatched: number, notInReport: number): FigureSummary['status'] {
  if (notInReport === cells) return 'not in the report';
  if (mismatched > 0) return 'reproduced with mismatches';
  return notInReport > 0 ? 'partly in the report' : 'reproduced';
}

const rounded = (seconds: number): number => Math.round(seconds * 100) / 100;
