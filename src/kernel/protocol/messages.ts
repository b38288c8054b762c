/**
 * The messages of the Jupyter messaging protocol 5.5, as types.
 *
 * @see https://jupyter-client.readthedocs.io/en/stable/messaging.html
 */

/** The version of the protocol spoken here. */
export const PROTOCOL_VERSION = '5.5';

/** Any value JSON can carry. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** A JSON object. */
export type JsonObject = { [key: string]: Json | undefined };

/** One value in several forms: MIME type to text, or to JSON for `application/json` and its relatives. */
export type JsonBundle = { [mime: string]: Json | undefined };

/** Who sent which message when. */
export interface MessageHeader {
  msg_id: string;
  session: string;
  username: string;
  /** ISO 8601 with a time zone. */
  date: string;
  msg_type: string;
  /** Protocol version, such as "5.5". */
  version: string;
  /** Names the subshell (JEP 91) a shell request is for; absent or null for the main shell. */
  subshell_id?: string | null;
}

/** A message as it travels, without routing identities and signature. */
export interface Message<Type extends string = string, Content = JsonObject> {
  header: MessageHeader & { msg_type: Type };
  /** Header of the request this one belongs to; empty when it belongs to none. */
  parent_header: MessageHeader | Record<string, never>;
  metadata: JsonObject;
  content: Content;
  buffers: Uint8Array[];
}

/** The five sockets of a connection. */
export type Channel = 'shell' | 'control' | 'iopub' | 'stdin' | 'hb';

/** What every failed reply holds. */
export interface ErrorContent {
  status: 'error';
  ename: string;
  evalue: string;
  traceback: string[];
}

/** The reply to a request that was dropped because an earlier one failed. */
interface AbortedContent {
  status: 'aborted';
}

/** A user expression's value, or why it has none. */
export type UserExpressionResult = { status: 'ok'; data: JsonBundle; metadata: JsonObject } | ErrorContent;

export type ExecuteReply =
  | {
      status: 'ok';
      execution_count: number;
      user_expressions: Record<string, UserExpressionResult>;
      payload: JsonObject[];
    }
  | (ErrorContent & { execution_count: number; user_expressions?: Record<string, UserExpressionResult> })
  | (AbortedContent & { execution_count?: number });

type InspectReply = { status: 'ok'; found: boolean; data: JsonBundle; metadata: JsonObject } | ErrorContent;

type CompleteReply =
  | { status: 'ok'; matches: string[]; cursor_start: number; cursor_end: number; metadata: JsonObject }
  | ErrorContent;

interface IsCompleteReply {
  status: 'complete' | 'incomplete' | 'invalid' | 'unknown';
  /** Only with `incomplete`: what the next line should start with. */
  indent?: string;
}

/** Session number, line number, and the input, or input and output where outputs were asked for. */
export type HistoryEntry = [number, number, string | [string, string | null]];

type HistoryReply = { status: 'ok'; history: HistoryEntry[] } | ErrorContent;

export type KernelInfoReply = {
  status: 'ok';
  protocol_version: string;
  implementation: string;
  implementation_version: string;
  language_info: {
    name: string;
    version: string;
    mimetype: string;
    file_extension: string;
    pygments_lexer?: string;
    codemirror_mode?: string | JsonObject;
    nbconvert_exporter?: string;
  };
  banner: string;
  debugger?: boolean;
  help_links?: { text: string; url: string }[];
  supported_features?: string[];
};

type CommInfoReply = { status: 'ok'; comms: Record<string, { target_name: string }> } | ErrorContent;

export interface CommOpen {
  comm_id: string;
  target_name: string;
  target_module?: string;
  data: JsonObject;
}

/** Content of `comm_msg` and `comm_close`. */
export interface CommMsg {
  comm_id: string;
  data: JsonObject;
}

type ShutdownReply = { status: 'ok'; restart: boolean };

interface InputRequest {
  prompt: string;
  password: boolean;
}

type InterruptReply = { status: 'ok' } | ErrorContent;

/** Of the messages that Jupyter's resource monitor reads. */
interface UsageReply {
  hostname: string;
  pid: number;
  /** Percent of one processor since the last such request; null the first time. */
  kernel_cpu: number | null;
  /** Bytes. */
  kernel_memory: number;
  cpu_count: number;
  host_cpu_percent: number;
  /** Bytes, but for `percent`. */
  host_virtual_memory: { total: number; available: number; used: number; free: number; percent: number };
}

/** A response of the Debug Adapter Protocol. */
export interface DebugReply {
  type: 'response';
  seq: number;
  request_seq: number;
  success: boolean;
  command: string;
  message?: string;
  body?: JsonObject;
}

/** An event of the Debug Adapter Protocol. */
export interface DebugEvent {
  type: 'event';
  seq: number;
  event: string;
  body?: JsonObject;
}

type CreateSubshellReply = { status: 'ok'; subshell_id: string } | ErrorContent;

type DeleteSubshellReply = { status: 'ok' } | ErrorContent;

type ListSubshellReply = { status: 'ok'; subshell_id: string[] } | ErrorContent;

interface ExecuteInput {
  code: string;
  execution_count: number;
}

interface Status {
  execution_state: 'starting' | 'busy' | 'idle';
}

interface Stream {
  name: 'stdout' | 'stderr';
  text: string;
}

/** Content of `display_data` and `update_display_data`. */
export interface DisplayData {
  data: JsonBundle;
  metadata: JsonObject;
  transient?: { display_id?: string };
}

interface ExecuteResult {
  data: JsonBundle;
  metadata: JsonObject;
  execution_count: number;
}

export interface ClearOutput {
  wait: boolean;
}

/** Content of an `error` broadcast, which carries no status. */
type ErrorBroadcast = Omit<ErrorContent, 'status'>;

/** The replies to requests, by the first part of the names of both. */
export interface Replies {
  kernel_info: KernelInfoReply | ErrorContent;
  execute: ExecuteReply;
  complete: CompleteReply;
  inspect: InspectReply;
  is_complete: IsCompleteReply | ErrorContent;
  history: HistoryReply;
  comm_info: CommInfoReply;
  interrupt: InterruptReply;
  shutdown: ShutdownReply | ErrorContent;
  usage: UsageReply | ErrorContent;
  debug: DebugReply | ErrorContent;
  create_subshell: CreateSubshellReply;
  delete_subshell: DeleteSubshellReply;
  list_subshell: ListSubshellReply;
}

/** What a cell or comm message puts out, by message type. */
export interface Outputs {
  stream: Stream;
  display_data: DisplayData;
  update_display_data: DisplayData;
  execute_result: ExecuteResult;
  error: ErrorBroadcast;
  clear_output: ClearOutput;
  comm_open: CommOpen;
  comm_msg: CommMsg;
  comm_close: CommMsg;
}

/** All that a kernel sends, by message type. */
export type Sent = { [Name in keyof Replies as `${Name}_reply`]: Replies[Name] } & Outputs & {
    status: Status;
    execute_input: ExecuteInput;
    input_request: InputRequest;
    debug_event: DebugEvent;
    iopub_welcome: { subscription: string };
  };
