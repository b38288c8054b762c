import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStreamMerger, type StreamText } from '../../../src/kernel/connection/stream-merger.ts';
import { createHeader } from '../../../src/kernel/protocol/index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const one = createHeader('execute_request', 's', 'u');
const two = createHeader('execute_request', 's', 'u');

function merger() {
  const emitted: StreamText[] = [];
  return { emitted, ...createStreamMerger((joined) => emitted.push(joined)) };
}

it('joins neighbours of the same stream and parent, and keeps the order of all', () => {
  const { add, flush, emitted } = merger();
  add({ name: 'stdout', text: 'a', parent: one });
  add({ name: 'stdout', text: 'b', parent: { ...one } });
  add({ name: 'stderr', text: 'c', parent: one });
  add({ name: 'stderr', text: 'd', parent: two });
  add({ name: 'stderr', text: '', parent: one });
  add({ name: 'stderr', text: 'e', parent: two });
  flush();
  expect(emitted.map(({ name, text, parent }) => [name, text, parent.msg_id])).toEqual([
    ['stdout', 'ab', one.msg_id],
    ['stderr', 'c', one.msg_id],
    ['stderr', 'de', two.msg_id],
  ]);
  flush();
  expect(emitted).toHaveLength(3);
});

it('holds text for no longer than 20 ms, from the first piece on', () => {
  const { add, emitted } = merger();
  for (let ms = 0; ms < 100; ms++) {
    add({ name: 'stdout', text: '.', parent: one });
    vi.advanceTimersByTime(1);
  }
  expect(emitted.length).toBeGreaterThanOrEqual(5);
  vi.advanceTimersByTime(20);
  expect(emitted.map(({ text }) => text).join('')).toBe('.'.repeat(100));
});

it('lets no message grow without bound', () => {
  const { add, flush, emitted } = merger();
  for (let i = 0; i < 100; i++) add({ name: 'stdout', text: 'x'.repeat(10_000), parent: one });
  flush();
  expect(Math.max(...emitted.map(({ text }) => text.length))).toBeLessThanOrEqual(150_000);
  expect(emitted.map(({ text }) => text.length).reduce((a, b) => a + b)).toBe(1_000_000);
});
