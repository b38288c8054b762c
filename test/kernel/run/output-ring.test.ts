import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRing, createRingReader, createRingWriter } from '../../../src/kernel/run/output-ring.ts';

type Written = { key: number; kind: 0 | 1; text: string } | { mark: number };

describe('the output ring', () => {
  it('hands on all text and marks, in order, when read now and then', () => {
    const record = fc.oneof(
      fc.record({
        key: fc.integer({ min: 0, max: 1 << 28 }),
        kind: fc.constantFrom<0 | 1>(0, 1),
        text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      }),
      fc.record({ mark: fc.integer({ min: 0, max: 0x1fffffff }) }),
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 200 }), fc.integer({ min: 1, max: 5 }), (records, every) => {
        const memory = createRing(8192);
        const read: Written[] = [];
        const writer = createRingWriter(memory, () => reader.drain());
        const reader = createRingReader(
          memory,
          (key, kind, text) => read.push({ key, kind, text }),
          (mark) => read.push({ mark }) > 0,
        );
        for (const [i, one] of records.entries()) {
          if ('mark' in one) writer.mark(one.mark);
          else writer.text(one.key, one.kind, one.text);
          if (i % every === 0) reader.drain();
        }
        reader.drain();
        expect(read).toEqual(records);
      }),
    );
  });

  it('cuts a long text into pieces without harm to characters', () => {
    const memory = createRing();
    let text = '';
    const reader = createRingReader(
      memory,
      (_key, _kind, piece) => {
        text += piece;
      },
      () => true,
    );
    const writer = createRingWriter(memory, () => reader.drain());
    const long = `a${'😀é'.repeat(200_000)}`;
    writer.text(1, 0, long);
    reader.drain();
    expect(text).toBe(long);
  });

  it('stops at a mark whose message is not there, and goes on later', () => {
    const memory = createRing();
    const seen: string[] = [];
    let there = false;
    const reader = createRingReader(
      memory,
      (_key, _kind, text) => seen.push(text),
      () => there,
    );
    const writer = createRingWriter(memory, () => undefined);
    writer.text(1, 0, 'before');
    writer.mark(7);
    writer.text(1, 0, 'after');
    expect(reader.drain()).toBe(false);
    expect(seen).toEqual(['before']);
    there = true;
    expect(reader.drain()).toBe(true);
    expect(seen).toEqual(['before', 'after']);
  });

  it('wakes a reader that asked for it, once', () => {
    const memory = createRing();
    let wakes = 0;
    const reader = createRingReader(
      memory,
      () => undefined,
      () => true,
    );
    const writer = createRingWriter(memory, () => wakes++);
    writer.text(1, 0, 'not asked');
    reader.drain();
    expect(reader.arm()).toBe(true);
    writer.text(1, 0, 'asked');
    writer.text(1, 0, 'not again');
    expect(wakes).toBe(1);
  });
});
