import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHeader } from '../../../src/kernel/protocol/index.ts';
import { createFailureWatch } from '../../../src/kernel/requests/sent-before-failure.ts';

const START = Date.UTC(2026, 0, 1);
const header = (clientTime: number, session = 's') => ({
  ...createHeader('execute_request', session, 'u'),
  date: new Date(START + clientTime).toISOString(),
});

/**
 * One failure and one more request; all times in ms on the kernel's clock, the client's differs by `skew`.
 */
function taken(
  skew: number,
  travel: number,
  fails: number,
  sends: number,
  arrives: number,
  session = 's',
): boolean {
  let clock = 0;
  const watch = createFailureWatch(() => START + clock);
  clock = fails;
  watch.failed(header(skew), START + travel);
  clock = arrives;
  return watch.sentBefore(header(sends + skew, session));
}

it('takes a request of the same burst for sent before, whatever the clocks', () => {
  for (const skew of [0, 5e6, -5e6]) {
    expect(taken(skew, 3, 20, 1, 40)).toBe(true);
    expect(taken(skew, 3, 20, 1, 40, 'another client')).toBe(false);
    expect(taken(skew, 3, 20, 1, 2000)).toBe(false);
  }
});

it('never takes a request for sent before that was sent once the reply was there', () => {
  const ms = fc.integer({ min: 0, max: 900 });
  fc.assert(
    fc.property(fc.integer({ min: -1e7, max: 1e7 }), ms, ms, ms, ms, (skew, travel, runs, back, there) => {
      const fails = travel + runs;
      const sends = fails + back;
      expect(taken(skew, travel, fails, sends, sends + there)).toBe(false);
    }),
  );
});
