import type { CompletionItem, SignatureHelp } from 'vscode-languageserver-types';
import type { CellAnalysis } from '../cell/analyse-cell.ts';
import type { CheckerCompletion } from './checker.ts';
import { askAt, type CheckerState, hoverAt } from './checker-state.ts';
import { markdown, signature } from './server-answers.ts';
import { withSessionNames } from './session-names.ts';
import { showCell } from './show-cell.ts';

/** What can stand at the cursor. */
export async function completeCell(
  state: CheckerState,
  cell: CellAnalysis,
  cursor: number,
): Promise<CheckerCompletion[]> {
  const { project } = state;
  const answer = await askAt<{ items: CompletionItem[] } | CompletionItem[] | null>(
    state,
    'textDocument/completion',
    await showCell(state, project.read(cell)),
    cell.source,
    cursor,
    { context: { triggerKind: 1 } },
  );
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  return withSessionNames(items, project.names(), cell, cursor);
}

/** What stands at the cursor, or else the call around it, as markdown; null when nothing is known. */
export async function describeCell(
  state: CheckerState,
  cell: CellAnalysis,
  cursor: number,
): Promise<string | null> {
  const { project } = state;
  const { source } = cell;
  const file = await showCell(state, project.read(cell));
  const hover = await hoverAt(state, file, source, cursor);
  // a name that nobody declared is `any`.
  const known = hover ? markdown(hover.contents) : '';
  if (known !== '' && !/^```\w*\nany\n```\s*$/.test(known)) return known;
  const help = await askAt<SignatureHelp | null>(state, 'textDocument/signatureHelp', file, source, cursor);
  return help ? signature(help) : null;
}
