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
export type MimeBundle = { [mime: string]: Json | undefined };

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
export interface AbortedContent {
  status: 'aborted';
}

export interface ExecuteRequest {
  code: string;
  silent?: boolean;
  store_history?: boolean;
  user_expressions?: Record<string, string>;
  allow_stdin?: boolean;
  stop_on_error?: boolean;
}

/** A user expression's value, or why it has none. */
export type UserExpressionResult = { status: 'ok'; data: MimeBundle; metadata: JsonObject } | ErrorContent;

export type ExecuteReply =
  | {
      status: 'ok';
      execution_count: number;
      user_expressions: Record<string, UserExpressionResult>;
      payload: JsonObject[];
    }
  | (ErrorContent & { execution_count: number; user_expressions?: Record<string, UserExpressionResult> })
  | (AbortedContent & { execution_count?: number });

export interface InspectRequest {
  code: string;
  /** In Unicode code points. */
  cursor_pos: number;
  detail_level?: 0 | 1;
}

export type InspectReply =
  | { status: 'ok'; found: boolean; data: MimeBundle; metadata: JsonObject }
  | ErrorContent;

export interface CompleteRequest {
  code: string;
  /** In Unicode code points. */
  cursor_pos: number;
}

export type CompleteReply =
  | { status: 'ok'; matches: string[]; cursor_start: number; cursor_end: number; metadata: JsonObject }
  | ErrorContent;

export interface IsCompleteRequest {
  code: string;
}

export interface IsCompleteReply {
  status: 'complete' | 'incomplete' | 'invalid' | 'unknown';
  /** Only with `incomplete`: what the next line should start with. */
  indent?: string;
}

export interface HistoryRequest {
  output: boolean;
  raw: boolean;
  hist_access_type: 'range' | 'tail' | 'search';
  session?: number;
  start?: number;
  stop?: number | null;
  n?: number;
  pattern?: string;
  unique?: boolean;
}

/** Session number, line number, and the input, or input and output where outputs were asked for. */
export type HistoryEntry = [number, number, string | [string, string | null]];

export type HistoryReply = { status: 'ok'; history: HistoryEntry[] } | ErrorContent;

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

export interface CommInfoRequest {
  target_name?: string;
}

export type CommInfoReply = { status: 'ok'; comms: Record<string, { target_name: string }> } | ErrorContent;

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

export interface ShutdownRequest {
  restart: boolean;
}

export type ShutdownReply = { status: 'ok'; restart: boolean };

export interface InputRequest {
  prompt: string;
  password: boolean;
}

export interface InputReply {
  value: string;
}

export type CreateSubshellReply = { status: 'ok'; subshell_id: string } | ErrorContent;

export interface DeleteSubshellRequest {
  subshell_id: string;
}

export type ListSubshellReply = { status: 'ok'; subshell_id: string[] } | ErrorContent;

export interface ExecuteInput {
  code: string;
  execution_count: number;
}

export interface Status {
  execution_state: 'starting' | 'busy' | 'idle';
}

export interface Stream {
  name: 'stdout' | 'stderr';
  text: string;
}

/** Content of `display_data` and `update_display_data`. */
export interface DisplayData {
  data: MimeBundle;
  metadata: JsonObject;
  transient?: { display_id?: string };
}

export interface ExecuteResult {
  data: MimeBundle;
  metadata: JsonObject;
  execution_count: number;
}

export interface ClearOutput {
  wait: boolean;
}

/** Content of an `error` broadcast, which carries no status. */
export type ErrorOutput = Omit<ErrorContent, 'status'>;
