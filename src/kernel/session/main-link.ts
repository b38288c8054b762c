import { createRingReader } from '../run/output-ring.ts';
import type { FromMain, Placed, SessionLink, ToMain } from '../run/run-messages.ts';
import { CONTROL_WORD } from '../run/shared-control.ts';
import { gatherText } from './gathered-text.ts';
import { createPlacedMessages } from './placed-messages.ts';

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

/** Between two looks at the text that is no more urgent than a line on a screen. */
const GATHER_MS = 15;
/** A mark that has not come this long after its message never will. */
const LOST_MARK_MS = 25;

/**
 * Connects to the main thread. Text comes through a ring in shared memory, all else as messages,
 * each with a mark in the ring: read in the order of the ring, text and messages are in the
 * order in which cells made them.
 */
export function createMainLink({ port, ring, control }: SessionLink, events: MainEvents): MainLink {
  const text = gatherText(events.text);
  const messages = createPlacedMessages((what) => {
    text.flush();
    events.placed(what);
  });
  const { drain, drainSoon, arm } = readRing(ring, text, messages.reachMark);
  let closed = false;

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
        messages.arrive(message.sequence, message.what);
        drain();
        if (messages.isWaiting(message.sequence)) setTimeout(rescue, LOST_MARK_MS, message.sequence);
        break;
      case 'names':
        events.names(message);
        break;
      case 'local':
        events.local(message);
    }
  });
  arm();

  function rescue(sequence: number): void {
    // its mark may be there by now.
    if (messages.isWaiting(sequence)) drain();
    messages.handOnWithoutMark(sequence);
  }

  return {
    send(message) {
      port.postMessage(message);
      Atomics.add(control, CONTROL_WORD.posted, 1);
      Atomics.notify(control, CONTROL_WORD.posted);
    },
    close() {
      drain();
      closed = true;
    },
  };
}

/** Reads the ring: at once, or a moment later, when there is more to read. */
function readRing(
  ring: SharedArrayBuffer,
  text: ReturnType<typeof gatherText>,
  reachMark: (sequence: number) => boolean,
): { drain(): void; drainSoon(): void; arm(): void } {
  const reader = createRingReader(
    ring,
    (key, kind, piece) => text.add(key, kind === 0 ? 'stdout' : 'stderr', piece),
    reachMark,
  );
  let lastDrain = 0;
  let timer: NodeJS.Timeout | undefined;

  function drain(): void {
    clearTimeout(timer);
    timer = undefined;
    // until the ring is empty, or holds the mark of a message that has not arrived: its arrival drains again.
    while (reader.drain() && !reader.arm());
    text.flush();
    lastDrain = performance.now();
  }

  return {
    drain,
    drainSoon() {
      if (timer) return;
      const wait = GATHER_MS - (performance.now() - lastDrain);
      if (wait <= 0) drain();
      else timer = setTimeout(drain, wait);
    },
    arm: () => void reader.arm(),
  };
}
