import type { Placed } from '../run/run-messages.ts';

/** Messages that have a mark in the ring, which says where between the text they belong. */
interface PlacedMessages {
  arrive(sequence: number, what: Placed): void;
  isWaiting(sequence: number): boolean;
  /** At the mark of a message: hands it on. False when it has not arrived, and the mark must wait. */
  reachMark(sequence: number): boolean;
  /** Hands on a message whose mark never came, since its writer was stopped between the two. */
  handOnWithoutMark(sequence: number): void;
}

/** @param handOn takes each message once */
export function createPlacedMessages(handOn: (what: Placed) => void): PlacedMessages {
  const arrived = new Map<number, Placed>();
  /** Messages handed on without their mark, which may come late. */
  const unmarked = new Set<number>();
  return {
    arrive: (sequence, what) => void arrived.set(sequence, what),
    isWaiting: (sequence) => arrived.has(sequence),
    reachMark(sequence) {
      const what = arrived.get(sequence);
      if (!what) return unmarked.delete(sequence);
      arrived.delete(sequence);
      handOn(what);
      return true;
    },
    handOnWithoutMark(sequence) {
      const what = arrived.get(sequence);
      if (!what) return;
      arrived.delete(sequence);
      unmarked.add(sequence);
      handOn(what);
    },
  };
}
