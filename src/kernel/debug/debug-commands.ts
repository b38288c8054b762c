import type { DebugProtocol } from '@vscode/debugprotocol';
import type { JsonBundle, JsonObject } from '../protocol/messages.ts';
import type { AdapterState } from './adapter-state.ts';

/** A command's arguments, and the body of its answer. */
interface Command<Asked, Body> {
  asked: Asked;
  body: Body;
}

/**
 * The commands of the Debug Adapter Protocol, and Jupyter's own.
 *
 * @see https://jupyter-client.readthedocs.io/en/stable/messaging.html#debug-request
 * @see https://microsoft.github.io/debug-adapter-protocol/specification
 */
export interface DebugCommands {
  initialize: Command<DebugProtocol.InitializeRequestArguments, DebugProtocol.Capabilities>;
  attach: Command<object, undefined>;
  configurationDone: Command<object, undefined>;
  setExceptionBreakpoints: Command<
    DebugProtocol.SetExceptionBreakpointsArguments,
    DebugProtocol.SetExceptionBreakpointsResponse['body']
  >;
  disconnect: Command<DebugProtocol.DisconnectArguments, undefined>;
  terminate: Command<DebugProtocol.TerminateArguments, undefined>;
  setBreakpoints: Command<
    DebugProtocol.SetBreakpointsArguments,
    DebugProtocol.SetBreakpointsResponse['body']
  >;
  source: Command<DebugProtocol.SourceArguments, DebugProtocol.SourceResponse['body']>;
  modules: Command<DebugProtocol.ModulesArguments, DebugProtocol.ModulesResponse['body']>;
  threads: Command<object, DebugProtocol.ThreadsResponse['body']>;
  stackTrace: Command<DebugProtocol.StackTraceArguments, DebugProtocol.StackTraceResponse['body']>;
  scopes: Command<DebugProtocol.ScopesArguments, DebugProtocol.ScopesResponse['body']>;
  continue: Command<object, DebugProtocol.ContinueResponse['body']>;
  next: Command<object, DebugProtocol.ContinueResponse['body']>;
  stepIn: Command<object, DebugProtocol.ContinueResponse['body']>;
  stepOut: Command<object, DebugProtocol.ContinueResponse['body']>;
  pause: Command<object, undefined>;
  variables: Command<DebugProtocol.VariablesArguments, DebugProtocol.VariablesResponse['body']>;
  evaluate: Command<DebugProtocol.EvaluateArguments, DebugProtocol.EvaluateResponse['body']>;
  debugInfo: Command<object, DebugInfo>;
  dumpCell: Command<{ code: string }, { sourcePath: string }>;
  inspectVariables: Command<object, DebugProtocol.VariablesResponse['body']>;
  richInspectVariables: Command<
    { variableName: string; frameId: number },
    { data: JsonBundle; metadata: JsonObject }
  >;
  copyToGlobals: Command<{ srcVariableName: string; dstVariableName: string; srcFrameId: number }, undefined>;
}

/** What a front end that comes to a kernel asks about its debugger. */
interface DebugInfo {
  isStarted: boolean;
  hashMethod: string;
  hashSeed: number;
  tmpFilePrefix: string;
  tmpFileSuffix: string;
  breakpoints: { source: string; breakpoints: DebugProtocol.SourceBreakpoint[] }[];
  stoppedThreads: number[];
  richRendering: boolean;
  exceptionPaths: string[];
  copyToGlobals: boolean;
}

/** What answers some of the commands. A front end may leave out any argument. */
export type DebugHandlers<Name extends keyof DebugCommands> = {
  readonly [One in Name]: (
    state: AdapterState,
    asked: Partial<DebugCommands[One]['asked']>,
  ) => Promise<DebugCommands[One]['body']> | DebugCommands[One]['body'];
};
