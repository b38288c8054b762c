import { type CheckCell, cellInWords } from '../checks/index.ts';
import {
  errorCount,
  isError,
  needsReader,
  VERDICT_NAMES,
  type Verdict,
  type VerdictCounts,
  verdictCounts,
} from '../contracts/verdict.ts';
import type { NotebookRun } from '../runner/index.ts';
import type { SiteFigure, SiteNote } from '../site/index.ts';
import { type CollectedCheck, collectChecks } from './collect-checks.ts';
import { describeMismatch, type KnownMismatch, mismatchKey } from './known-mismatches.ts';

/** What `reports/summary.json` says. */
export interface Summary {
  /** How many printed values, and how many claims of the ledger, are errors of the report. */
  readonly errors: number;
  readonly claimErrors: number;
  /** The verdicts on all printed values behind figures and tables. */
  readonly counts: VerdictCounts;
  /** The verdicts on all claims of the ledger. */
  readonly claimCounts: VerdictCounts;
  /** In the report's order: 2.2 before 2.15, figures before tables. */
  readonly figures: readonly FigureSummary[];
  readonly notebooks: readonly NotebookSummary[];
  /** Known mismatches that did not occur: the list, or the data, has changed. */
  readonly notSeen: readonly KnownMismatch[];
  /**
   * Everything ran, something was checked, and every error of the
   * report, printed value or claim, is a known one.
   */
  readonly ok: boolean;
}

interface FigureSummary extends SiteFigure {
  readonly seconds: number;
}

interface NotebookSummary {
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
 * @param claims the judged ledger
 * @param unexplained those of its claims that err without an explanation
 */
export function summariseRuns(
  runs: readonly NotebookRun[],
  mime: string,
  known: readonly KnownMismatch[],
  claims: readonly { readonly verdict: Verdict }[] = [],
  unexplained: readonly unknown[] = [],
): Summary {
  const reasons = new Map(known.map((mismatch) => [mismatchKey(mismatch), mismatch]));
  const seen = new Set<string>();
  const figures = byFigure(runs.flatMap((run) => collectChecks(run, mime))).map((check) =>
    figureSummary(check, reasons, seen),
  );
  const unknown = figures.some(({ noted }) => noted.some(isUnknown));
  const counts = totals(figures.map((figure) => figure.counts));
  const claimCounts = verdictCounts(claims);
  return {
    errors: errorCount(counts),
    claimErrors: errorCount(claimCounts),
    counts,
    claimCounts,
    figures,
    notebooks: runs.map(({ path, kernel, cells, seconds, error }) => ({
      path,
      kernel,
      cells,
      seconds: rounded(seconds),
      ...(error ? { error: error.message } : {}),
    })),
    notSeen: known.filter((mismatch) => !seen.has(mismatchKey(mismatch))),
    ok: figures.length > 0 && !unknown && unexplained.length === 0 && runs.every(({ error }) => !error),
  };
}

const isUnknown = ({ verdict, reason }: SiteNote): boolean => isError(verdict) && reason === null;

/** The errors that are not known, in a line each. */
export function unknownMismatches(summary: Summary): string[] {
  return summary.figures.flatMap(({ id, noted }) =>
    noted.filter(isUnknown).map((cell) => describeMismatch({ figure: id, ...cell })),
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
  reasons: ReadonlyMap<string, KnownMismatch>,
  seen: Set<string>,
): FigureSummary {
  const noted = cells
    .filter(({ verdict }) => needsReader(verdict))
    .map((cell): SiteNote => {
      const { item, wave, statistic, source, printed, recomputed, verdict, reason: why } = cell;
      const { source: place, ...dutch } = cellInWords(cell, 'nl');
      const inDutch = (reason: string | null) => ({
        nl: {
          ...{ statistic: dutch.statistic, source: place, printed: dutch.printed ?? '' },
          ...{ recomputed: dutch.recomputed, reason },
        },
      });
      const value = { item, wave, statistic, source, printed: printed ?? '', recomputed };
      const key = mismatchKey({ figure, ...value, verdict });
      const own = { verdict, ...value, reason: why ?? null, ...inDutch(dutch.reason ?? null) };
      if (!isError(verdict)) return own;
      seen.add(key);
      const listed = reasons.get(key);
      if (listed) return { ...own, reason: listed.reason, ...inDutch(listed.reason_nl ?? listed.reason) };
      // what the ledger judges to err against its own sentence or another place comes with its reason
      return verdict === 'wrong' ? { ...own, reason: null, ...inDutch(null) } : own;
    });
  const counts = verdictCounts(cells);
  return {
    id: figure,
    notebook,
    verdict: VERDICT_NAMES.find((name) => counts[name] > 0) ?? 'not in the report',
    counts,
    noted,
    seconds: rounded(seconds),
  };
}

function totals(all: readonly VerdictCounts[]): VerdictCounts {
  const sum = (name: Verdict) => all.reduce((total, counts) => total + counts[name], 0);
  return Object.fromEntries(VERDICT_NAMES.map((name) => [name, sum(name)])) as VerdictCounts;
}

const rounded = (seconds: number): number => Math.round(seconds * 100) / 100;
