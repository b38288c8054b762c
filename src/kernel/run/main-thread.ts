import type { Questions } from './ask.ts';
import type { createLocalQuestions } from './ask-local.ts';
import type { createAsyncStack } from './async-stack.ts';
import type { createComms } from './comms.ts';
import type { RunParts } from './run-cell.ts';
import type { SessionLink } from './run-messages.ts';
import type { WorkerLink } from './worker-link.ts';

/** The thread that runs cells, once it is ready for the first one. */
export interface MainThread extends Pick<SessionLink, 'control'>, Pick<WorkerLink, 'send' | 'place'> {
  readonly cells: RunParts;
  readonly questions: Questions;
  readonly localQuestions: ReturnType<typeof createLocalQuestions>;
  /** Takes a comm message of the front end. */
  readonly receiveComm: ReturnType<typeof createComms>['receive'];
  readonly asyncStack: ReturnType<typeof createAsyncStack>;
  /** Drops what waits to be shown. */
  readonly dropPending: () => void;
  /** Ends the process, as Node does it. */
  readonly exit: (code: number) => never;
}
