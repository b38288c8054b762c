import { type ChildProcess, spawn } from 'node:child_process';

/** A command that speaks the Language Server Protocol over its standard streams. */
export interface ServerCommand {
  file: string;
  arguments: string[];
  /** Besides this process's own variables. */
  env?: Record<string, string>;
}

/** One running language server. */
export interface LanguageClient {
  readonly pid: number | undefined;
  request<Result>(method: string, params?: unknown): Promise<Result>;
  notify(method: string, params: unknown): void;
  /** Time of the last sign of life, as performance.now() gives it. */
  lastHeard(): number;
  kill(): void;
}

interface Incoming {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { code: number; message: string };
}

/** How the server names what an earlier cell declared, and what later ones cannot see under its own name. */
const ownPaths = /(?:__hub\.(?:k\d+\.)?|import\(\\"[^"]*__cells_k?\d+__\\"\)\.)?\b__c\d+\./g;
const asUserWrote = (body: string): string => (body.includes('__c') ? body.replace(ownPaths, '') : body);

const endOfHead = Buffer.from('\r\n\r\n');

/**
 * Starts a language server.
 *
 * @param answer answers the server's own requests
 * @param ended called once when the process is gone; requests under way reject
 */
export function startLanguageClient(
  { file, arguments: given, env }: ServerCommand,
  cwd: string,
  answer: (method: string, params: unknown) => unknown,
  ended: () => void,
): LanguageClient {
  const child: ChildProcess = spawn(file, given, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let chunks: Buffer[] = [];
  let have = 0;
  let need = 0;
  let outgoing = '';
  let lastId = 0;
  let heard = performance.now();
  let over = false;

  function send(message: object): void {
    if (over) return;
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    const head = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    // What belongs together goes in one write, and wakes the server once.
    if (outgoing === '') process.nextTick(flush);
    outgoing += head + body;
  }

  function flush(): void {
    if (!over) child.stdin?.write(outgoing);
    outgoing = '';
  }

  function finish(): void {
    if (over) return;
    over = true;
    for (const { reject } of waiting.values()) reject(new Error('the language server has ended'));
    waiting.clear();
    ended();
  }

  function receive({ id, method, params, result, error }: Incoming): void {
    if (method !== undefined) {
      if (id !== undefined) send({ id, result: answer(method, params) ?? null });
      return;
    }
    const asked = waiting.get(id as number);
    waiting.delete(id as number);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result as never);
  }

  child.stdout?.on('data', (data: Buffer) => {
    heard = performance.now();
    chunks.push(data);
    have += data.length;
    if (have < need) return;
    let buffer = chunks.length === 1 ? data : Buffer.concat(chunks);
    for (;;) {
      const head = buffer.indexOf(endOfHead);
      if (head < 0) break;
      const length = Number(/content-length: (\d+)/i.exec(buffer.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      need = end;
      if (buffer.length < end) break;
      need = 0;
      const message = JSON.parse(asUserWrote(buffer.toString('utf8', head + 4, end))) as Incoming;
      buffer = buffer.subarray(end);
      receive(message);
    }
    chunks = buffer.length > 0 ? [buffer] : [];
    have = buffer.length;
  });
  child.on('error', finish);
  child.on('exit', finish);
  child.stdin?.on('error', () => undefined);

  return {
    pid: child.pid,
    notify: (method, params) => send({ method, params }),
    request: (method, params) =>
      new Promise((resolve, reject) => {
        if (over) return reject(new Error('the language server has ended'));
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        send({ id, method, params });
      }),
    lastHeard: () => heard,
    kill() {
      child.kill('SIGKILL');
      finish();
    },
  };
}
