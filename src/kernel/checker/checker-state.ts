import type { Hover } from 'vscode-languageserver-types';
import type { LanguageClient } from './language-client.ts';
import { positionOf } from './server-answers.ts';
import type { ServerKeeper } from './server-keeper.ts';
import type { KeptCell, VirtualProject } from './virtual-project.ts';

/** A checker's server, the project that it sees, and what is still to be done. */
export interface CheckerState {
  readonly keeper: ServerKeeper;
  readonly project: VirtualProject;
  /** Address of the folder that the documents stand in, with a slash. */
  readonly base: string;
  readonly collector: { checked(): void; stop(): void };
  log(line: string): void;
  /** The last task of those that are done in turn. */
  queue: Promise<unknown>;
  /** Cells that ran and whose types are not settled yet. */
  unsettled: KeptCell[];
  /** Until the user reads. */
  pause: NodeJS.Timeout | undefined;
}

/** Does one thing after another: the server sees one cell at a time. */
export function inTurn<Result>(state: CheckerState, task: () => Promise<Result>): Promise<Result> {
  const result = state.queue.then(task);
  state.queue = result.catch(() => undefined);
  return result;
}

/** Asks the server about a document. */
export function ask<Result>(
  { keeper, base }: CheckerState,
  method: string,
  file: string,
  more: object = {},
): Promise<Result> {
  return keeper.use((server: LanguageClient) =>
    server.request<Result>(method, { textDocument: { uri: base + file }, ...more }),
  );
}

/** Asks the server about an offset of a cell. */
export function askAt<Result>(
  state: CheckerState,
  method: string,
  file: string,
  source: string,
  offset: number,
  more: object = {},
): Promise<Result> {
  return ask(state, method, file, { position: positionOf(source, offset), ...more });
}

/** What the server tells of an offset of a cell. */
export function hoverAt(
  state: CheckerState,
  file: string,
  source: string,
  offset: number,
): Promise<Hover | null> {
  return askAt(state, 'textDocument/hover', file, source, offset);
}
