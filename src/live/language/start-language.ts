import type ts from 'typescript-js';
import { type CellService, createCellService } from './cell-service.ts';
import type { FromLanguage, ToLanguage } from './messages.ts';

/** TypeScript itself stands before this in the worker's code, as a classic script. */
const scope = globalThis as unknown as {
  ts: typeof ts;
  postMessage(message: FromLanguage): void;
  onmessage: ((event: { data: ToLanguage }) => void) | null;
};

let service: CellService | undefined;

scope.onmessage = ({ data: message }) => {
  if (message.kind === 'types') {
    service = createCellService(scope.ts, message.files);
    // the first look takes the longest: it is done before anybody waits for it
    service.check(['']);
    scope.postMessage({ kind: 'ready' });
    return;
  }
  const { ask, kind, cells, at } = message;
  scope.postMessage({ kind: 'answer', ask, answer: service?.[kind](cells, at) });
};
