import type { JsonObject } from '../../../src/kernel/protocol/index.ts';
import { type Notebook, startNotebook } from '../session/notebook.ts';

/** A frame, scope or variable as a front end gets it. */
export type Item = Record<string, never>;

/** A notebook with a debugging front end. */
export interface Debugged extends Notebook {
  /** Sends a request of the Debug Adapter Protocol. @returns its whole response */
  ask(
    command: string,
    args?: JsonObject,
  ): Promise<{ success: boolean; message?: string; body: Record<string, never> }>;
  /** Waits for the next event of that name. @returns its body */
  event(name: string): Promise<JsonObject>;
  /** Goes on by a command and waits for the next stop. @returns its frames */
  stop(command?: string): Promise<{ id: number; name: string; line: number; source: { path: string } }[]>;
  /** The variables of a frame's first scope, as texts. */
  locals(frameId: number): Promise<Record<string, string>>;
  /** Sets breakpoints on a cell, as JupyterLab does. @returns the path of the cell */
  breakOn(code: string, breakpoints: JsonObject[]): Promise<string>;
}

/** Starts a kernel with a debugger attached. */
export async function startDebugged(): Promise<Debugged> {
  const notebook = await startNotebook();
  const { client } = notebook;
  let seq = 0;
  let seen = 0;

  const ask: Debugged['ask'] = async (command, args = {}) => {
    const request = { type: 'request', seq: ++seq, command, arguments: args };
    return (await client.request('debug_request', request, { channel: 'control' })).content as never;
  };
  const event: Debugged['event'] = async (name) => {
    const from = seen;
    const found = await client.iopub((message) => {
      const at = client.published.indexOf(message);
      const fits = at >= from && message.header.msg_type === 'debug_event' && message.content.event === name;
      if (fits) seen = at + 1;
      return fits;
    });
    return (found.content.body ?? {}) as JsonObject;
  };
  return {
    ...notebook,
    ask,
    event,
    async stop(command) {
      if (command) await ask(command, { threadId: 1 });
      await event('stopped');
      return (await ask('stackTrace', { threadId: 1 })).body.stackFrames as never;
    },
    async locals(frameId) {
      const { scopes } = (await ask('scopes', { frameId })).body as never as { scopes: JsonObject[] };
      const [first] = scopes;
      const read = await ask('variables', { variablesReference: first?.variablesReference as number });
      const variables = read.body.variables as never as { name: string; value: string }[];
      return Object.fromEntries(variables.map(({ name, value }) => [name, value]));
    },
    async breakOn(code, breakpoints) {
      const { sourcePath } = (await ask('dumpCell', { code })).body as never as { sourcePath: string };
      await ask('setBreakpoints', { source: { path: sourcePath }, breakpoints, sourceModified: false });
      return sourcePath;
    },
  };
}
