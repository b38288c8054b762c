/**
 * The few numbers both threads look at while one of them cannot take messages.
 * They live in one shared buffer, so that a main thread that spins or blocks can still be seen and released.
 */
export const CONTROL_WORD = {
  /** Count of the last interrupt that the main thread has handled. */
  interrupted: 0,
  /** 1 while the main thread stands still and waits for the end of the process. */
  halted: 1,
  /** 1 when the worker has finished and the process may end. */
  released: 2,
  /** Exit code to end with, valid once `released` is set. */
  exitCode: 3,
  /** Count of the last interrupt that the worker has asked for. */
  asked: 4,
  /** Count of the messages that the worker has posted: a main thread that stands still looks for them. */
  posted: 5,
} as const;

/** @returns the shared words, all zero. */
export function createControl(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(24));
}
