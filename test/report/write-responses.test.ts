import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recoverResponses } from '../../src/report/write-responses.ts';

const committed = new URL('../../data/responses/quickscan.csv', import.meta.url);
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'responses-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('recoverResponses', () => {
  it('writes what is committed, and leaves nothing else behind', () => {
    const path = join(folder, 'deep', 'quickscan.csv');
    expect(recoverResponses({ path }).unchanged).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(committed, 'utf8'));
    expect(readdirSync(join(folder, 'deep'))).toEqual(['quickscan.csv']);
  });

  it('only compares when asked to check', () => {
    expect(recoverResponses({ check: true }).unchanged).toBe(true);
    const path = join(folder, 'quickscan.csv');
    writeFileSync(path, 'wave,item,response,count,basis,feasible\n');
    const before = statSync(path).mtimeMs;
    expect(recoverResponses({ check: true, path }).unchanged).toBe(false);
    expect(statSync(path).mtimeMs).toBe(before);
    expect(readdirSync(folder)).toEqual(['quickscan.csv']);
  });

  it('gives counts that add to the printed n of each item', () => {
    for (const { counts, row } of recoverResponses({ check: true }).items) {
      expect(counts.reduce((a, b) => a + b)).toBe(row.n);
    }
  });
});
