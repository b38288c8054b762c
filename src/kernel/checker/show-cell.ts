import { ask, type CheckerState } from './checker-state.ts';
import type { CellDocument } from './virtual-project.ts';

/**
 * Has the server take in what has changed: one changed document at a time is what it does fast. It is asked
 * what can be folded, since that needs the documents and no types.
 */
export async function takeIn(state: CheckerState): Promise<void> {
  await ask(state, 'textDocument/foldingRange', state.project.cellFile);
}

/** Shows the server a cell, and before it the cells that it rests on. @returns the name of its file */
export async function showCell(state: CheckerState, document: CellDocument): Promise<string> {
  const { project } = state;
  if (project.store.isUnwritten(document.uses)) {
    project.store.write();
    await takeIn(state);
  }
  return project.show(document);
}
