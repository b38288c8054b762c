import type { CellAnalysis } from '../cell/analyse-cell.ts';
import { type StrippedCell, stripCell } from '../cell/emit-cell.ts';
import type { CheckedCell } from '../checker/checker.ts';
import { type FailedCell, failInterrupted, refuseCell } from './cell-failure.ts';
import type { CellsUnderWay } from './cells-under-way.ts';
import type { LocalGraph } from './local-graph.ts';
import { renderProblems } from './render-error.ts';
import type { CellRequest } from './session.ts';
import { syntaxProblems } from './syntax-problems.ts';
import type { Ticket } from './ticket.ts';

/** A cell that may run: nothing forbids it, and all is there to compile it. */
export interface PreparedCell {
  readonly stripped: StrippedCell;
  readonly graph: LocalGraph;
  /** undefined without a checker */
  readonly checked: CheckedCell | undefined;
}

/** A cell on its way to the main thread. */
export interface CellOnItsWay {
  readonly request: CellRequest;
  readonly cell: CellAnalysis;
  /** As errors name it. */
  readonly label: string;
  readonly ticket: Ticket;
}

const UNCHECKED = {
  restarting:
    'Types are not checked for a moment: the TypeScript language server had ended and is being started again.\n',
  missing:
    'Types are not checked: no working TypeScript language server was found. Cells run all the same.\n',
};

/** Checks a cell, and does meanwhile what can be done of it. @returns its failure where it must not run */
export async function prepareCell(
  cells: CellsUnderWay,
  way: CellOnItsWay,
): Promise<PreparedCell | FailedCell> {
  const { request, cell, label, ticket } = way;
  let failure: unknown;
  const checking = check(cells, cell, request.parentId);
  const preparing = stripAndFind(cells, cell).catch((error: unknown) => {
    failure = error;
  });
  // a server that keeps silent must not hold up an interrupt.
  const [checked, made] = (await Promise.race([Promise.all([checking, preparing]), ticket.cancelling])) ?? [];
  const refused = ticket.cancelled ? failInterrupted(cells, request) : judge(cells, way, checked);
  if (!refused && made) {
    await cells.calm();
    if (!ticket.cancelled) return { ...made, checked };
  }
  void checking.then((late) => late && cells.checker?.release(late));
  if (refused) return refused;
  if (made) return failInterrupted(cells, request);
  const found = syntaxProblems(cell);
  if (found.length > 0) return refuseCell(cells, request, found, label);
  throw failure;
}

/** Tells what is wrong with a cell. @returns its failure where that forbids to run it */
function judge(
  cells: CellsUnderWay,
  { request, cell, label }: CellOnItsWay,
  checked: CheckedCell | undefined,
): FailedCell | undefined {
  const { stop, tell } = cells.types.judge(checked?.checked ? checked.problems : syntaxProblems(cell));
  if (stop.length > 0) return refuseCell(cells, request, stop, label);
  if (tell.length > 0)
    warn(cells, request.parentId, `${renderProblems(tell, label, request.code).join('\n')}\n`);
  return undefined;
}

async function check(
  cells: CellsUnderWay,
  cell: CellAnalysis,
  parentId: string,
): Promise<CheckedCell | undefined> {
  const checked = await cells.checker?.check(cell);
  if (!checked?.checked)
    tellUnchecked(cells, parentId, UNCHECKED[checked?.restarting ? 'restarting' : 'missing']);
  return checked;
}

/** Does what can be done of a cell while the server checks it. */
async function stripAndFind(
  { files }: CellsUnderWay,
  cell: CellAnalysis,
): Promise<{ stripped: StrippedCell; graph: LocalGraph }> {
  // the question to the server goes out first.
  await new Promise((resolve) => setImmediate(resolve));
  return { stripped: stripCell(cell), graph: await files.graph(cell.imports) };
}

/** Says once that types are not checked, in the cell where that starts. */
function tellUnchecked(cells: CellsUnderWay, parentId: string, text: string): void {
  if (cells.told.has(text)) return;
  cells.told.add(text);
  warn(cells, parentId, text);
}

function warn({ host }: CellsUnderWay, parentId: string, text: string): void {
  host.output({ parentId, type: 'stream', content: { name: 'stderr', text } });
}
