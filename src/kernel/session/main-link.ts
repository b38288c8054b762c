import { createRingReader } from '../run/output-ring.ts';
import type { FromMain, Placed, SessionLink, ToMain } from '../run/run-messages.ts';
import { controlWord } from '../run/shared-control.ts';

/** What comes from the main thread, in the order in which it was written there. */
interface MainEvents {
  ready(message: Extract<FromMain, { kind: 'ready' }>): void;
  text(key: number, stream: 'stdout' | 'stderr', text: string): void;
  placed(what: Placed): void;
  local(request: Extract<FromMain, { kind: 'local' }>): void;
  names(answer: Extract<FromMain, { kind: 'names' }>): void;
}

/** The worker's end of the link between the threads. */
interface MainLink {
  send(message: ToMain): void;
  /** Hands on what is there, and nothing after. */
  close(): void;
}

/** Text is gathered this long, so that a flood of lines becomes few messages. */
const gatherMs = 15;
const largestText = 1 << 18;
/** A message whose mark was lost, since its writer was stopped midway, takes its place after this time. */
const lostMarkMs = 25;

/** Connects to the main thread. */
export function createMainLink({ port, ring, control }: SessionLink, events: MainEvents): MainLink {
  const arrived = new Map<number, Placed>();
  /** Messages handed on before their mark came. */
  const lost = new Set<number>();
  let gathered: { key: number; stream: 'stdout' | 'stderr'; parts: string[]; length: number } | undefined;
  let lastDrain = 0;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const reader = createRingReader(
    ring,
    (key, kind, text) => {
      const stream = kind === 0 ? 'stdout' : 'stderr';
      if (gathered && (gathered.key !== key || gathered.stream !== stream || gathered.length > largestText))
        flush();
      gathered ??= { key, stream, parts: [], length: 0 };
      gathered.parts.push(text);
      gathered.length += text.length;
    },
    (sequence) => {
      const what = arrived.get(sequence);
      if (!what) return lost.has(sequence) && lost.delete(sequence);
      arrived.delete(sequence);
      flush();
      events.placed(what);
      return true;
    },
  );
  function flush(): void {
    if (!gathered) return;
    const { key, stream, parts } = gathered;
    gathered = undefined;
    events.text(key, stream, parts.join(''));
  }

  function drain(): void {
    clearTimeout(timer);
    timer = undefined;
    // At a mark whose message is still on its way, its arrival goes on from here.
    while (reader.drain() && !reader.arm());
    flush();
    lastDrain = performance.now();
  }

  function drainSoon(): void {
    if (timer) return;
    const wait = gatherMs - (performance.now() - lastDrain);
    if (wait <= 0) drain();
    else timer = setTimeout(drain, wait);
  }

  function rescue(sequence: number): void {
    const what = arrived.get(sequence);
    if (!what) return;
    drain();
    if (!arrived.delete(sequence)) return;
    lost.add(sequence);
    flush();
    events.placed(what);
  }

  port.on('message', (message: FromMain) => {
    if (closed) return;
    switch (message.kind) {
      case 'ready':
        events.ready(message);
        break;
      case 'wake':
        if (message.urgent) drain();
        else drainSoon();
        break;
      case 'placed':
        arrived.set(message.sequence, message.what);
        drain();
        if (arrived.has(message.sequence)) setTimeout(rescue, lostMarkMs, message.sequence);
        break;
      case 'names':
        events.names(message);
        break;
      case 'local':
        events.local(message);
    }
  });
  reader.arm();

  return {
    send(message) {
      port.postMessage(message);
      Atomics.add(control, controlWord.posted, 1);
      Atomics.notify(control, controlWord.posted);
    },
    close() {
      drain();
      closed = true;
    },
  };
}
