import { currentContext } from './cell-context.ts';
import { createRingWriter } from './output-ring.ts';
import type { FromMain, Placed, SessionLink } from './run-messages.ts';

/**
 * How the main thread speaks to the worker: text through the ring, all
 * else as messages with a mark in the ring.
 */
export interface WorkerLink {
  /** Text of the running cell on a stream; nothing once the cell was interrupted. */
  write(stream: 'stdout' | 'stderr', text: string): void;
  /** A message that keeps its place between the text. */
  place(what: Placed): void;
  send(message: FromMain): void;
}

/** @returns the main thread's end of the link. */
export function createWorkerLink({ port, ring }: Pick<SessionLink, 'port' | 'ring'>): WorkerLink {
  const send = (message: FromMain): void => port.postMessage(message);
  const writer = createRingWriter(ring, (urgent) => send({ kind: 'wake', urgent }));
  let sequence = 0;
  return {
    send,
    write(stream, text) {
      const cell = currentContext();
      if (!cell.stopped) writer.text(cell.key, stream === 'stdout' ? 0 : 1, text);
    },
    place(what) {
      sequence = (sequence + 1) & 0x1fffffff;
      send({ kind: 'placed', sequence, what });
      writer.mark(sequence);
    },
  };
}
