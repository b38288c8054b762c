import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codeParts } from '../../src/live/kernel/code-parts.ts';
import { unpacked } from '../../src/live/unpacked.ts';

describe('parts of the code of a worker', () => {
  const CODES = {
    './a.js':
      'const b = require("./b.js"); exports.sum = () => b.one + require("./core.js").two; globalThis.readA++',
    './b.js': 'exports.one = 1; const a = require("./a.js"); exports.seen = () => typeof a.sum',
  };

  function opened(codes: Readonly<Record<string, string>>) {
    const parts = codeParts();
    const require = (path: string): object => (path === './core.js' ? { two: 2 } : parts.ask(path, require));
    parts.take(codes);
    return require;
  }

  it('are read once, when they are first asked for', () => {
    const counted = globalThis as unknown as { readA?: number };
    counted.readA = 0;
    try {
      const require = opened(CODES);
      expect(counted.readA).toBe(0);
      expect((require('./a.js') as { sum(): number }).sum()).toBe(3);
      expect(require('./a.js')).toBe(require('./a.js'));
      expect(counted.readA).toBe(1);
    } finally {
      delete counted.readA;
    }
  });

  it('may ask for each other in a circle', () => {
    expect((opened(CODES)('./b.js') as { seen(): string }).seen()).toBe('function');
  });

  it('are named where one is missing', () => {
    expect(() => opened({})('./c.js')).toThrow('./c.js is no part of the code of this page');
  });
});

describe('what was packed for a page', () => {
  it('is given as it was', async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * at) % 251);
    expect(await unpacked(gzipSync(bytes).toString('base64'))).toEqual(bytes);
  });

  it('is refused where it was not packed so', async () => {
    await expect(unpacked(Buffer.from('plain').toString('base64'))).rejects.toThrow();
  });
});
