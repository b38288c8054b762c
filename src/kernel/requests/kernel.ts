import type { Outgoing } from '../connection/index.ts';
import type { JsonObject, Message, MessageHeader, Replies } from '../protocol/index.ts';
import type { Session } from '../session/session.ts';
import type { HistoryStore } from './history-store.ts';
import type { ShellQueues } from './shell-queue.ts';
import type { StdinPrompt } from './stdin-prompt.ts';

/** A request on its way through its handler. */
export interface Request {
  message: Message;
  /** When it came in, milliseconds since 1970. */
  received: number;
  /** Names the request towards the session, see `parent-id.ts`. */
  parentId: string;
  /** Where replies and input requests go. */
  identities: Uint8Array[];
  /** null for the main shell. */
  subshellId: string | null;
}

/** A request's reply, by the first part of its name. */
export interface Reply<Name extends keyof Replies = keyof Replies> {
  content: Replies[Name];
  metadata?: JsonObject;
  /** End the kernel with this exit code once the reply is out. */
  endWith?: number;
}

/** Answers one type of request; undefined for messages that have no reply. */
export type RequestHandler<Name extends keyof Replies = keyof Replies> = (
  request: Request,
  kernel: Kernel,
) => Promise<Reply<Name> | undefined> | Reply<Name>;

/** A cell that runs now. */
interface RunningCell {
  header: MessageHeader;
  identities: Uint8Array[];
  allowStdin: boolean;
  /** Plain text of its result, for the history. */
  result: string | null;
}

/** What the handlers of one kernel share. */
export interface Kernel {
  session: Session;
  history: HistoryStore;
  shells: ShellQueues;
  stdin: StdinPrompt;
  /** Number of the last cell that was stored in the history. */
  executionCount: number;
  /** The newest request of a debugger, to which its events belong. */
  debugParent: MessageHeader | Record<string, never>;
  /** By parentId. */
  running: Map<string, RunningCell>;
  publish(message: Outgoing): void;
  log(line: string): void;
}
