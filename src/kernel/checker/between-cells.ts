import type { Hover } from 'vscode-languageserver-types';
import type { CheckedCell } from './checker.ts';
import { ask, type CheckerState, inTurn } from './checker-state.ts';
import { markdown } from './server-answers.ts';
import { takeIn } from './show-cell.ts';
import type { CellDocument } from './virtual-project.ts';

/** After this, the user reads, and there is time to make room for further cells and to collect garbage. */
export const PAUSE_MS = 150;
/** With so many cells that ran, no pause is waited for. */
const MOST_UNSETTLED = 8;

/** Makes a cell that ran known to later ones, and what it costs them small, in the pause after it. */
export function commitCell(
  state: CheckerState,
  { ticket }: CheckedCell,
  names: ReadonlySet<string>,
  failed: boolean,
): void {
  const kept = state.project.commit(ticket as CellDocument, names, failed);
  if (kept) state.unsettled.push(kept);
  // a cell that does not rest on this one need not wait until the server has read it.
  if (state.unsettled.length >= MOST_UNSETTLED) inTurn(state, () => settle(state)).catch(() => undefined);
  clearTimeout(state.pause);
  state.pause = setTimeout(() => void rest(state).catch(() => undefined), PAUSE_MS);
  state.pause.unref();
}

/** Does what makes the next cells cheap. */
export function rest(state: CheckerState): Promise<void> {
  return inTurn(state, async () => {
    await settle(state);
    state.project.store.write();
    state.project.store.makeRoom();
    await takeIn(state);
  });
}

/** Has cells that ran say their types alone, so that no later cell has them inferred again. */
async function settle(state: CheckerState): Promise<void> {
  const { store } = state.project;
  const cells = state.unsettled.filter(({ path }) => store.isKept(path));
  state.unsettled = [];
  // all places are those of the documents as the server has them.
  store.write();
  const asked = cells.map((kept) => ({ kept, probes: store.probes(kept.path) }));
  const { settledType } = await import('./settled-type.ts');
  for (const { kept, probes } of asked) {
    const types: (string | undefined)[] = [];
    for (const { file, name, line, character } of probes) {
      const position = { line, character };
      const hover = await ask<Hover | null>(state, 'textDocument/hover', file, { position });
      types.push(hover ? settledType(markdown(hover.contents), name, kept) : undefined);
    }
    store.settle(kept.path, types);
  }
}
