import { type ChildProcess, spawn } from 'node:child_process';
import { readFrames, toFrame } from './message-frames.ts';

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

/** The process of a server, what it was asked, and what goes to it next. */
interface ClientState {
  readonly child: ChildProcess;
  readonly waiting: Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>;
  outgoing: string;
  lastId: number;
  heard: number;
  over: boolean;
}

/** How the server names what an earlier cell declared, and what later ones cannot see under its own name. */
const OWN_PATHS = /(?:__hub\.(?:k\d+\.)?|import\(\\"[^"]*__cells_k?\d+__\\"\)\.)?\b__c\d+\./g;
const asUserWrote = (body: string): string => (body.includes('__c') ? body.replace(OWN_PATHS, '') : body);

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
  const child = spawn(file, given, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const heard = performance.now();
  const state: ClientState = { child, waiting: new Map(), outgoing: '', lastId: 0, heard, over: false };
  const finish = (): void => end(state, ended);
  const read = readFrames((body) => receive(state, JSON.parse(asUserWrote(body)) as Incoming, answer));
  child.stdout?.on('data', (data: Buffer) => {
    state.heard = performance.now();
    read(data);
  });
  child.on('error', finish);
  child.on('exit', finish);
  child.stdin?.on('error', () => undefined);
  return {
    pid: child.pid,
    notify: (method, params) => send(state, { method, params }),
    request: (method, params) => request(state, method, params),
    lastHeard: () => state.heard,
    kill() {
      child.kill('SIGKILL');
      finish();
    },
  };
}

function request<Result>(state: ClientState, method: string, params: unknown): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (state.over) return reject(new Error('the language server has ended'));
    const id = ++state.lastId;
    state.waiting.set(id, { resolve, reject });
    send(state, { id, method, params });
  });
}

function send(state: ClientState, message: object): void {
  if (state.over) return;
  // what belongs together goes in one write, and wakes the server once.
  if (state.outgoing === '') process.nextTick(flush, state);
  state.outgoing += toFrame(message);
}

function flush(state: ClientState): void {
  if (!state.over) state.child.stdin?.write(state.outgoing);
  state.outgoing = '';
}

function receive(
  state: ClientState,
  { id, method, params, result, error }: Incoming,
  answer: (method: string, params: unknown) => unknown,
): void {
  if (method !== undefined) {
    if (id !== undefined) send(state, { id, result: answer(method, params) ?? null });
    return;
  }
  const asked = state.waiting.get(id as number);
  state.waiting.delete(id as number);
  if (error) asked?.reject(new Error(error.message));
  else asked?.resolve(result as never);
}

function end(state: ClientState, ended: () => void): void {
  if (state.over) return;
  state.over = true;
  for (const { reject } of state.waiting.values()) reject(new Error('the language server has ended'));
  state.waiting.clear();
  ended();
}
