import type { Diagnostic } from 'vscode-languageserver-types';
import type { CellAnalysis } from '../cell/analyse-cell.ts';
import type { CheckedCell } from './checker.ts';
import { ask, type CheckerState, hoverAt, inTurn } from './checker-state.ts';
import { emptyCell } from './empty-cell.ts';
import { markdown, toProblems } from './server-answers.ts';
import type { ServerKeeper } from './server-keeper.ts';
import { showCell } from './show-cell.ts';
import type { CellDocument } from './virtual-project.ts';

const MISSING_MODULE = 2307;
/** So many functions that a cell calls are asked whether they assert or never return. */
const MOST_GUARDS = 16;
/** So long a cell waits for a server that was started in another's place. */
const RESTART_MS = 2000;

/** Checks a cell, unless the server that was started in another's place takes too long to answer. */
export async function checkCell(state: CheckerState, cell: CellAnalysis): Promise<CheckedCell> {
  const { project, keeper } = state;
  project.expect(cell);
  const document = project.read(cell);
  project.hold(document);
  let late = false;
  const unchecked: CheckedCell = { problems: [], checked: false, restarting: true, ticket: document };
  const checking = inTurn(state, async () => (late ? unchecked : checkDocument(state, document)));
  const first = await Promise.race([checking, overdue(keeper, checking)]);
  if (first !== 'overdue') return first;
  late = true;
  return unchecked;
}

/** The errors that the server finds in a document. */
export async function errorsOf(state: CheckerState, file: string): Promise<Diagnostic[]> {
  const { items = [] } = await ask<{ items?: Diagnostic[] }>(state, 'textDocument/diagnostic', file);
  return items.filter(({ severity = 1 }) => severity === 1);
}

async function checkDocument(state: CheckerState, document: CellDocument): Promise<CheckedCell> {
  const { project, collector, log } = state;
  const { cell } = document;
  try {
    const found = await problemsOf(state, document);
    const problems = toProblems(found, cell, (name) => project.names().get(name)?.kind === 'const');
    if (problems.length === 0 && cell.flow.tested.size > 0)
      document.guarded = await isGuarded(state, document, project.show(document));
    return { problems, checked: true, ticket: document };
  } catch (error) {
    log(`a cell was not checked: ${(error as Error).message}`);
    return { problems: [], checked: false, ticket: document };
  } finally {
    collector.checked();
  }
}

async function problemsOf(state: CheckerState, document: CellDocument): Promise<Diagnostic[]> {
  const { project } = state;
  const found = await errorsOf(state, await showCell(state, document));
  if (!found.some(({ code }) => code === MISSING_MODULE)) return found;
  // the server keeps that a module was missing as long as it sees the same imports; it may be there by now.
  await errorsOf(state, project.show({ ...document, cell: { ...emptyCell, jsx: document.cell.jsx } }));
  return errorsOf(state, project.show(document));
}

/** Whether a call in the cell asserts something, or never returns, so that types differ after it. */
async function isGuarded(state: CheckerState, { cell }: CellDocument, file: string): Promise<boolean> {
  for (const place of [...cell.flow.guards.values()].slice(0, MOST_GUARDS)) {
    const hover = await hoverAt(state, file, cell.source, place);
    if (hover && /\): (asserts |never\b)|=> (asserts |never\b)/.test(markdown(hover.contents))) return true;
  }
  return false;
}

/** Settles when a server that was started in another's place has taken its time. */
function overdue(keeper: ServerKeeper, ended: Promise<unknown>): Promise<'overdue'> {
  return new Promise((resolve) => {
    const look = (): void => {
      const since = keeper.restartedAt();
      if (since !== undefined && performance.now() - since >= RESTART_MS) resolve('overdue');
    };
    look();
    const timer = setInterval(look, 50);
    ended.finally(() => clearInterval(timer));
  });
}
