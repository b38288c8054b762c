import { setTimeout as delay } from 'node:timers/promises';
import type { DebugReply, JsonObject } from '../protocol/messages.ts';
import { type AdapterState, createSequence, type DebugParts } from './adapter-state.ts';
import { armDebugger, attachRequests } from './attach-requests.ts';
import { createBreakpoints } from './breakpoints.ts';
import type { DebugCommands, DebugHandlers } from './debug-commands.ts';
import { frameRequests } from './frame-requests.ts';
import { createPauses } from './pauses.ts';
import { sourceRequests } from './source-requests.ts';
import { valueRequests } from './value-requests.ts';
import { createVariables } from './variables.ts';

/** How long the main thread may take to answer; one that stands in a system call never does. */
const ANSWER_MS = 5000;

/** A debugger in the form of the Debug Adapter Protocol, with Jupyter's additions. */
interface DebugAdapter {
  request(request: JsonObject): Promise<DebugReply>;
  /** A cell is about to run as the script of that name. */
  cellRuns(name: string, text: string): Promise<void>;
  /** Ends what is paused. */
  interrupt(): void;
}

const HANDLERS: DebugHandlers<keyof DebugCommands> = {
  ...attachRequests,
  ...sourceRequests,
  ...frameRequests,
  ...valueRequests,
};

/**
 * A debugger for the main thread over Node's inspector. It is asked and answers in this thread, so that it
 * works while the other one is paused.
 */
export function createDebugAdapter(parts: DebugParts): DebugAdapter {
  const { next, emit } = createSequence(parts.event);
  const state = stateOf(parts, emit);
  return {
    async request({ command, seq: asked, arguments: args }) {
      const name = String(command);
      const head = { seq: next(), type: 'response' as const, request_seq: Number(asked) || 0, command: name };
      try {
        if (!Object.hasOwn(HANDLERS, name))
          throw new Error(`there is no debug command ${JSON.stringify(command)}`);
        const handle = HANDLERS[name as keyof DebugCommands];
        const body = await Promise.race([handle(state, (args ?? {}) as object), silent()]);
        return { ...head, success: true, body: (body ?? {}) as JsonObject };
      } catch (error) {
        return { ...head, success: false, message: (error as Error).message, body: {} };
      }
    },
    async cellRuns(name, text) {
      if (state.attached) await state.breakpoints.arm(name, text);
    },
    interrupt: () => state.pauses.terminate(),
  };
}

function stateOf(parts: DebugParts, emit: AdapterState['emit']): AdapterState {
  const { inspector, sources, compile, names } = parts;
  const variables = createVariables(inspector, names);
  const breakpoints = createBreakpoints(inspector, sources, compile);
  const pauses = createPauses(inspector, sources, parts.kernelFolder, {
    isWanted: () => state.attached,
    isUncaughtOnly: () => state.exceptions === 'uncaught',
    stopped: (body) => emit('stopped', body),
    continued() {
      variables.forget();
      emit('continued', { threadId: 1, allThreadsContinued: true });
    },
  });
  const state: AdapterState = {
    ...parts,
    ...{ attached: false, exceptions: 'none', breakpoints, pauses, variables, emit },
  };
  inspector.onRenewed(async () => {
    if (!state.attached) return;
    await armDebugger(state);
    await breakpoints.renew();
  });
  return state;
}

async function silent(): Promise<never> {
  await delay(ANSWER_MS, undefined, { ref: false });
  throw new Error('the thread that runs cells does not answer: it stands in a call of the system');
}
