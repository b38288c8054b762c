import { analyseCell, type CellAnalysis } from '../cell/analyse-cell.ts';
import type { Bindings } from '../cell/bindings.ts';
import { emitCell, stripCell } from '../cell/emit-cell.ts';
import type { CheckedCell } from '../checker/checker.ts';
import type { CellJob } from '../run/run-messages.ts';
import { asError, errorContent, failCell } from './cell-failure.ts';
import type { CellsUnderWay, EndOfCell } from './cells-under-way.ts';
import { type CellOnItsWay, type PreparedCell, prepareCell } from './prepare-cell.ts';
import type { CellOutcome, CellRequest } from './session.ts';
import { createTicket, type Ticket } from './ticket.ts';

/** Takes one cell through analysis, check, compilation and the main thread. */
export async function executeCell(cells: CellsUnderWay, request: CellRequest): Promise<CellOutcome> {
  const ticket = createTicket();
  cells.waiting.add(ticket);
  try {
    return await run(cells, request, ticket);
  } catch (error) {
    return failCell(cells, request, errorContent(cells, asError(error)));
  } finally {
    cells.waiting.delete(ticket);
  }
}

async function run(cells: CellsUnderWay, request: CellRequest, ticket: Ticket): Promise<CellOutcome> {
  const { checker, files, sources, keys, waiting, ready } = cells;
  await Promise.race([ready, ticket.cancelling]);
  const key = keys.keyFor(request.parentId);
  const cell = analyseCell(request.code);
  const count = request.silent ? undefined : request.executionCount;
  const label = sources.nameFor(count, request.source ?? request.code);
  checker?.filesChanged(files.changes());
  const way = { request, cell, label, ticket };
  const prepared = await prepareCell(cells, way);
  if ('status' in prepared) return prepared;
  waiting.delete(ticket);
  const job = await compile(cells, key, way, prepared);
  return outcomeOf(cells, request, await onMain(cells, job), cell, prepared.checked);
}

/** The cell as the main thread runs it, known by name to what shows errors and to the debugger. */
async function compile(
  { bindings, sources, beforeRun }: CellsUnderWay,
  key: number,
  { request, cell, label }: CellOnItsWay,
  { stripped, graph }: PreparedCell,
): Promise<CellJob> {
  const source = request.source ?? request.code;
  const emitted = emitCell(cell, stripped, bindings, graph.resolve);
  sources.add(label, source, emitted);
  await beforeRun(label, source);
  const { silent, storeHistory, executionCount, allowStdin } = request;
  const { js, show, names, ownNames } = emitted;
  return {
    ...{ key, name: label, source, modules: graph.modules },
    ...{ js, show, names, ownNames, silent, storeHistory, executionCount, allowStdin },
    userExpressions: Object.entries(request.userExpressions).map(([name, code]) =>
      userExpression(bindings, name, code),
    ),
  };
}

async function onMain({ running, watchHeap, send, speaks }: CellsUnderWay, job: CellJob): Promise<EndOfCell> {
  const end = await new Promise<EndOfCell>((resolve) => {
    running.set(job.key, resolve);
    watchHeap(true);
    send({ kind: 'run', job });
  });
  running.delete(job.key);
  if (end.language) speaks.language = end.language;
  watchHeap(running.size > 0);
  return end;
}

/** What a cell leaves: its names with the checker, its error with the front end, or the values asked for. */
function outcomeOf(
  cells: CellsUnderWay,
  request: CellRequest,
  { result, userExpressions, exit }: EndOfCell,
  cell: CellAnalysis,
  checked: CheckedCell | undefined,
): CellOutcome {
  const failed = result.status === 'error';
  const names = new Set(cell.names.keys());
  if (failed)
    for (const [name, kind] of cell.names)
      if (kind !== 'type' && !result.declared.includes(cells.bindings.nameOf(name))) names.delete(name);
  if (checked) cells.checker?.commit(checked, names, failed);
  const reason = failed && result.interrupted ? cells.interruptReason() : undefined;
  if (reason)
    return failCell(
      cells,
      request,
      errorContent(cells, { name: 'OutOfMemory', message: reason, frames: [] }),
    );
  const ending = exit === undefined ? {} : { exit };
  if (failed) return { ...failCell(cells, request, errorContent(cells, result.error)), ...ending };
  const payload = cells.payloads.splice(0);
  return { status: 'ok', userExpressions, ...(payload.length > 0 ? { payload } : {}), ...ending };
}

function userExpression(bindings: Bindings, name: string, code: string): CellJob['userExpressions'][number] {
  try {
    const cell = analyseCell(code);
    return { name, js: emitCell(cell, stripCell(cell), bindings, () => undefined).js };
  } catch (error) {
    return { name, problem: (error as Error).message };
  }
}
