import { format } from '../stand-ins/node-util.ts';

type Write = (name: 'stdout' | 'stderr', text: string) => void;

/** So many characters of one session's console are shown: a loop that prints must not fill the page. */
const MOST = 1_000_000;

const STREAMS = {
  log: 'stdout',
  info: 'stdout',
  debug: 'stdout',
  warn: 'stderr',
  error: 'stderr',
  trace: 'stderr',
} as const;

/** Sends what cells write to the console to the page, in the words of Node's console. */
export function captureConsole(write: Write): void {
  let written = 0;
  const say: Write = (name, text) => {
    if (written > MOST) return;
    written += text.length;
    write(
      name,
      written > MOST ? `… more than ${MOST.toLocaleString('en')} characters: the rest is left out\n` : text,
    );
  };
  for (const [name, stream] of Object.entries(STREAMS))
    (console as unknown as Record<string, unknown>)[name] = (...values: unknown[]) =>
      say(stream, `${format(...values)}\n`);
}
