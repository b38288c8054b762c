import type { MessagePort } from 'node:worker_threads';
import type { Language } from '../../contracts/language.ts';
import type { JsonBundle, JsonObject, Outputs, UserExpressionResult } from '../protocol/messages.ts';
import type { LiveName } from './live-names.ts';

/** What main hands to the worker when it starts it. */
export interface SessionLink {
  port: MessagePort;
  ring: SharedArrayBuffer;
  control: Int32Array;
}

/** A local TypeScript file, compiled; `id` is its path and version. */
export interface CompiledModule {
  id: string;
  path: string;
  js: string;
  /** Specifier as written to the id of another local module; what is absent goes to Node. */
  links: Record<string, string>;
}

/** A cell made ready to run. */
export interface CellJob {
  key: number;
  /** Name under which stack traces know the code. */
  name: string;
  /** The source as the user wrote it, for `In`. */
  source: string;
  js: string;
  /** The last statement is an expression without a semicolon. */
  show: boolean;
  silent: boolean;
  storeHistory: boolean;
  executionCount: number;
  allowStdin: boolean;
  /** JavaScript names that the cell declares. */
  names: string[];
  /** The same names as the user wrote them. */
  ownNames: string[];
  modules: CompiledModule[];
  userExpressions: { name: string; js?: string; problem?: string }[];
}

export type ToMain =
  | { kind: 'run'; job: CellJob }
  | { kind: 'interrupt'; count: number }
  | { kind: 'input'; id: number; value?: string; problem?: string }
  | { kind: 'local'; id: number; target?: string; modules?: CompiledModule[]; problem?: string }
  | {
      kind: 'comm';
      key: number;
      event: 'comm_open' | 'comm_msg' | 'comm_close';
      content: JsonObject;
      metadata: JsonObject;
      buffers: Uint8Array[];
    }
  /** Asks for the names of a value; `path` starts with a JavaScript name. */
  | { kind: 'names'; id: number; path: string[]; rows: boolean }
  | { kind: 'halt' };

/** An error taken apart, so that it can be shown with the source beside it. */
export interface DescribedError {
  name: string;
  message: string;
  /** Stack frames as V8 prints them, without the head line. */
  frames: string[];
  /** What it means and what would be right, in the language of the cells */
  advice?: string;
  cause?: DescribedError;
  errors?: DescribedError[];
  /** How many more errors there were than are described. */
  moreErrors?: number;
}

export type RunResult =
  | { status: 'ok' }
  | { status: 'error'; error: DescribedError; interrupted: boolean; declared: string[] };

/** `on`: as the project says; `warn`: type errors stop no cell; `off`: and nothing strict. */
export type Strictness = 'on' | 'warn' | 'off';

/** A message that a cell or comm message puts out. */
export type PlacedOutput = {
  [Type in keyof Outputs]: {
    kind: 'output';
    key: number;
    type: Type;
    content: Outputs[Type];
    metadata?: JsonObject;
    buffers?: Uint8Array[];
  };
}[keyof Outputs];

/** What has a place between the text in the ring. */
export type Placed =
  | PlacedOutput
  | { kind: 'failure'; key: number; error: DescribedError }
  /** What goes along with the reply, such as the text for the next cell. */
  | { kind: 'payload'; key: number; payload: JsonObject }
  | { kind: 'input'; key: number; id: number; prompt: string; password: boolean }
  /** The code asks for the end of the process; `call` is how. */
  | { kind: 'exit'; key: number; code: number; call: string }
  | { kind: 'strict'; key: number; strictness: Strictness }
  /** A comm message has been taken; what its listeners await goes on. */
  | { kind: 'handled'; key: number }
  | {
      kind: 'done';
      key: number;
      result: RunResult;
      /** In which the cells show things, as they have set it. */
      language?: Language;
      userExpressions: Record<string, UserExpressionResult>;
    };

export type FromMain =
  /** With the most bytes that the heap may hold. */
  | { kind: 'ready'; heapLimit: number }
  | { kind: 'wake'; urgent: boolean }
  | { kind: 'placed'; sequence: number; what: Placed }
  | { kind: 'names'; id: number; names: LiveName[] }
  | { kind: 'local'; id: number; specifier: string; from: string };

export type { JsonBundle, JsonObject };
