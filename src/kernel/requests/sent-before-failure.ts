import type { MessageHeader } from '../protocol/index.ts';

/** How long after a failure a request can still have been under way, milliseconds. */
const UNDER_WAY_MS = 1000;

/** Dates are often given to the millisecond only. */
const PRECISION_MS = 1;

/** Knows which requests a client sent before it could know that an earlier one failed. */
export interface FailureWatch {
  /** Notes that the reply to a failed request goes out now. @param received when that request came in */
  failed(header: MessageHeader, received: number): void;
  /** Whether a request that comes in now was sent before that, by the same client. */
  sentBefore(header: MessageHeader): boolean;
}

/**
 * A front end that runs all cells sends them in one go, and a quick failure is known here while the later
 * ones are still on their way; they are aborted like those that already wait. The clocks of client and kernel
 * may differ: the failed request bounds the difference, so that a request that was sent after the reply came
 * is never taken for an earlier one.
 *
 * @param now local time, milliseconds
 */
export function createFailureWatch(now: () => number = Date.now): FailureWatch {
  let last: { session: string; at: number; offset: number } | null = null;
  return {
    failed(header, received) {
      last = { session: header.session, at: now(), offset: received - Date.parse(header.date) };
    },
    sentBefore({ session, date }) {
      if (!last || last.session !== session || now() - last.at > UNDER_WAY_MS) return false;
      return Date.parse(date) + last.offset + PRECISION_MS < last.at;
    },
  };
}
