import type { DebugProtocol } from '@vscode/debugprotocol';
import type { AdapterState } from './adapter-state.ts';
import { cellPaths } from './cell-paths.ts';
import type { DebugHandlers } from './debug-commands.ts';

/** What the debugger says that it can do. */
const CAPABILITIES: DebugProtocol.Capabilities = {
  supportsConfigurationDoneRequest: true,
  supportsConditionalBreakpoints: true,
  supportsLogPoints: true,
  supportsEvaluateForHovers: true,
  supportsTerminateRequest: true,
  exceptionBreakpointFilters: [
    { filter: 'uncaught', label: 'Uncaught exceptions', default: false },
    { filter: 'all', label: 'All exceptions', default: false },
  ],
};

/** Has the engine pause where it is told to. */
export async function armDebugger(state: AdapterState): Promise<void> {
  const { inspector } = state;
  await inspector.enableDebugger();
  await inspector.post('Debugger.setAsyncCallStackDepth', { maxDepth: 8 });
  await pauseOnExceptions(state);
}

async function pauseOnExceptions({ inspector, exceptions }: AdapterState): Promise<void> {
  await inspector.post('Debugger.setPauseOnExceptions', { state: exceptions === 'none' ? 'none' : 'all' });
}

/** Has the engine run as if nobody debugged, and lets go what is paused. */
async function detach(state: AdapterState): Promise<void> {
  const { inspector, breakpoints, pauses } = state;
  state.attached = false;
  state.exceptions = 'none';
  await breakpoints.clear();
  await pauseOnExceptions(state).catch(() => undefined);
  await inspector.post('Debugger.setAsyncCallStackDepth', { maxDepth: 0 }).catch(() => undefined);
  if (pauses.frames()) await pauses.resume();
}

/** Begin and end of debugging, and what is agreed between the two. */
export const attachRequests: DebugHandlers<
  | 'initialize'
  | 'attach'
  | 'configurationDone'
  | 'debugInfo'
  | 'setExceptionBreakpoints'
  | 'disconnect'
  | 'terminate'
> = {
  initialize: () => CAPABILITIES,
  async attach(state) {
    await armDebugger(state);
    state.attached = true;
    state.emit('initialized', undefined);
    state.emit('thread', { reason: 'started', threadId: 1 });
    return undefined;
  },
  configurationDone: () => undefined,
  debugInfo: ({ attached, breakpoints, pauses }) => ({
    isStarted: attached,
    hashMethod: cellPaths.hashMethod,
    hashSeed: cellPaths.hashSeed,
    tmpFilePrefix: cellPaths.prefix,
    tmpFileSuffix: cellPaths.suffix,
    breakpoints: breakpoints.list(),
    stoppedThreads: pauses.frames() ? [1] : [],
    richRendering: true,
    exceptionPaths: ['TypeScript exceptions'],
    copyToGlobals: true,
  }),
  async setExceptionBreakpoints(state, { filters = [] }) {
    state.exceptions = filters.includes('all') ? 'all' : filters.includes('uncaught') ? 'uncaught' : 'none';
    await pauseOnExceptions(state);
    return { breakpoints: filters.map(() => ({ verified: true })) };
  },
  async disconnect(state) {
    await detach(state);
    return undefined;
  },
  async terminate(state) {
    state.pauses.terminate();
    await detach(state);
    state.emit('terminated', undefined);
    return undefined;
  },
};
