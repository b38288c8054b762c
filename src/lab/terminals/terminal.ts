import type { IPty } from '@lydell/node-pty';
import type { WebSocket } from 'ws';

/** A terminal as the API shows it. */
export interface TerminalModel {
  readonly name: string;
  readonly last_activity: string;
}

/** A shell that pages show. */
export interface Terminal {
  readonly name: string;
  /** Settles when its shell has ended. */
  readonly ended: Promise<void>;
  model(): TerminalModel;
  /** Connects a page's socket, which gets what was shown before. */
  connect(socket: WebSocket): void;
  end(): Promise<void>;
}

/** A page that comes later is shown so many last characters. */
const KEPT = 200_000;
/** A page that has so many bytes before it is waited for. */
const MOST_WAITING = 2 ** 20;
/** A shell has so long to end when asked to, ms. */
const LAST_MOMENT = 1000;
/** The largest screen, in lines and in columns. */
const LARGEST = 2000;

/**
 * Starts a shell in a pseudo-terminal. Pages talk to it as Jupyter's terminals
 * do: arrays of a word and what it is about.
 *
 * @see https://github.com/jupyter/terminado
 */
export async function startTerminal(name: string, cwd: string): Promise<Terminal> {
  const { spawn } = await import('@lydell/node-pty');
  const pty = spawn(shell(), [], { name: 'xterm-256color', cols: 80, rows: 24, cwd, env: process.env });
  const pages = new Set<WebSocket>();
  const shown: string[] = [];
  let length = 0;
  let active = Date.now();
  pty.onData((text) => {
    active = Date.now();
    shown.push(text);
    length += text.length;
    while (length > KEPT) length -= shown.shift()?.length ?? 0;
    for (const page of pages) tell(page, ['stdout', text], () => flow(pty, pages));
    flow(pty, pages);
  });
  const ended = new Promise<void>((done) => {
    pty.onExit(() => {
      for (const page of pages) {
        tell(page, ['disconnect', 1]);
        page.close(1000, 'the shell has ended');
      }
      done();
    });
  });
  return {
    name,
    ended,
    model: () => ({ name, last_activity: new Date(active).toISOString() }),
    connect(page) {
      pages.add(page);
      tell(page, ['setup', {}]);
      if (length > 0) tell(page, ['stdout', shown.join('')]);
      page.on('message', (data) => obey(pty, String(data)));
      page.on('close', () => {
        pages.delete(page);
        flow(pty, pages);
      });
    },
    async end() {
      pty.kill();
      const impatient = setTimeout(
        () => pty.kill(process.platform === 'win32' ? undefined : 'SIGKILL'),
        LAST_MOMENT,
      );
      await ended;
      clearTimeout(impatient);
    },
  };
}

function shell(): string {
  if (process.platform === 'win32') return 'powershell.exe';
  return process.env.SHELL || '/bin/sh';
}

function tell(page: WebSocket, message: unknown[], sent?: () => void): void {
  if (page.readyState === page.OPEN) page.send(JSON.stringify(message), sent);
}

/** The shell waits while a page cannot keep up, so that nothing is heaped up here. */
function flow(pty: IPty, pages: ReadonlySet<WebSocket>): void {
  if ([...pages].some((page) => page.bufferedAmount > MOST_WAITING)) pty.pause();
  else pty.resume();
}

function obey(pty: IPty, text: string): void {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return;
  }
  if (!Array.isArray(message)) return;
  const [word, ...rest] = message as unknown[];
  if (word === 'stdin' && typeof rest[0] === 'string') pty.write(rest[0]);
  if (word === 'set_size') {
    const [rows, columns] = rest;
    if (isSize(rows) && isSize(columns)) pty.resize(columns, rows);
  }
}

const isSize = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) <= LARGEST;
