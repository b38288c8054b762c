import type { JsonObject } from '../../src/kernel/protocol/index.ts';
import type {
  CellOutcome,
  CellRequest,
  OutputEvent,
  Session,
  SessionHost,
} from '../../src/kernel/session/session.ts';

/**
 * A session whose cells are one command a line; it stands in for TypeScript where only the protocol counts.
 */
export function createFakeSession(host: SessionHost): Session & { calls: JsonObject[] } {
  const stops = new Set<(error: Error) => void>();
  const calls: JsonObject[] = [];
  const comms = new Map<string, string>();

  const step = async (command: string, cell: CellRequest): Promise<number | undefined> => {
    const { parentId, executionCount } = cell;
    const [verb, ...words] = command.split(' ');
    const rest = words.join(' ');
    const out = (type: 'stream' | 'display_data' | 'execute_result' | 'clear_output', content: JsonObject) =>
      host.output({ parentId, type, content } as object as OutputEvent);
    switch (verb) {
      case 'say':
      case 'warn':
        out('stream', { name: verb === 'say' ? 'stdout' : 'stderr', text: `${rest}\n` });
        return undefined;
      case 'lines':
        for (let i = 0; i < Number(rest); i++) out('stream', { name: 'stdout', text: `line ${i}\n` });
        return undefined;
      case 'value':
        out('execute_result', {
          data: { 'text/plain': rest },
          metadata: {},
          execution_count: executionCount,
        });
        return undefined;
      case 'show':
        out('display_data', { data: { 'text/plain': rest }, metadata: {} });
        return undefined;
      case 'bigint':
        out('display_data', { data: { 'text/plain': 1n as unknown as string }, metadata: {} });
        return undefined;
      case 'late':
        setTimeout(() => out('stream', { name: 'stdout', text: `${rest}\n` }), 60);
        return undefined;
      case 'wait':
        await stoppable(new Promise((resolve) => setTimeout(resolve, Number(rest))));
        return undefined;
      case 'ask':
        out('stream', {
          name: 'stdout',
          text: `answer ${await host.input({ prompt: rest, password: false, parentId })}\n`,
        });
        return undefined;
      case 'exit':
        return Number(rest);
      case 'fail':
        throw new Error(rest);
      case 'crash':
        throw new TypeError('the session itself failed');
      default:
        return undefined;
    }
  };
  const stoppable = (work: Promise<unknown>) => {
    let stop = (_: Error) => {};
    const stopped = new Promise((_, reject) => {
      stop = reject;
      stops.add(reject);
    });
    return Promise.race([work, stopped]).finally(() => stops.delete(stop));
  };
  const failure = (error: Error) => ({
    status: 'error' as const,
    ename: error.name,
    evalue: error.message,
    traceback: [`${error.name}: ${error.message}`],
  });

  return {
    calls,
    ready: Promise.resolve(),
    async execute(cell): Promise<CellOutcome> {
      calls.push({ ...cell, subshellId: cell.subshellId ?? null });
      let exit: number | undefined;
      for (const command of cell.code.split('\n')) {
        if (command === 'crash') await step(command, cell);
        try {
          exit = await step(command, cell);
        } catch (error) {
          const { status, ...content } = failure(error as Error);
          host.output({ parentId: cell.parentId, type: 'error', content });
          return { status, ...content };
        }
      }
      const expressions = Object.entries(cell.userExpressions).map(([name, code]) => [
        name,
        code.startsWith('fail')
          ? failure(new Error(code))
          : {
              status: 'ok' as const,
              data: { 'text/plain': code === '1n' ? (1n as never) : code },
              metadata: {},
            },
      ]);
      return {
        status: 'ok',
        userExpressions: Object.fromEntries(expressions),
        ...(exit === undefined ? {} : { exit }),
      };
    },
    async complete(code, cursor) {
      calls.push({ complete: code, cursor });
      const start = code.slice(0, cursor).search(/[a-z]*$/);
      return {
        start,
        end: cursor,
        matches: [
          { text: 'alpha', type: 'const' },
          { text: 'alps', type: 'function', signature: '()' },
        ],
      };
    },
    async inspect(code, cursor, detail) {
      const word = code.slice(0, cursor).match(/[a-z]*$/)?.[0];
      return word ? { 'text/plain': `${word} at ${detail}` } : null;
    },
    knows: () => false,
    async debug({ command, seq }) {
      host.debugEvent?.({ type: 'event', seq: 1, event: 'initialized' });
      return { type: 'response', seq: 1, request_seq: Number(seq), success: true, command: String(command) };
    },
    isComplete: (code) =>
      code.endsWith('{')
        ? { status: 'incomplete', indent: '  ' }
        : { status: code === ')' ? 'invalid' : 'complete' },
    async interrupt() {
      for (const stop of stops) stop(Object.assign(new Error('interrupted'), { name: 'KeyboardInterrupt' }));
    },
    async comm({ kind, content, buffers, parentId }) {
      const id = String(content.comm_id);
      if (kind === 'comm_open' && content.target_name === 'echo') comms.set(id, 'echo');
      else if (kind === 'comm_close') comms.delete(id);
      else if (!comms.has(id))
        host.output({ parentId, type: 'comm_close', content: { comm_id: id, data: {} } });
      else
        host.output({
          parentId,
          type: 'comm_msg',
          content: { comm_id: id, data: content.data as JsonObject },
          buffers,
        });
    },
    isEditors: () => false,
    async commInfo(target) {
      const open = [...comms].filter(([, name]) => target === undefined || name === target);
      return Object.fromEntries(open.map(([id, target_name]) => [id, { target_name }]));
    },
    usage: async () => ({ memory: 1000, cpuSeconds: 1, mainMemory: 900, checkerMemory: 100 }),
    async stop() {
      calls.push({ stop: true });
    },
  };
}
