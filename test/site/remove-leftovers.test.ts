import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { removeLeftovers } from '../../src/site/remove-leftovers.ts';

const out = mkdtempSync(join(tmpdir(), 'leftovers-'));
afterEach(() => rmSync(out, { recursive: true }));

it('removes pages and drawings that were not written again, and nothing else', () => {
  const kept = [
    'notebooks/new.html',
    'images/new/a.svg',
    'index.html',
    'notebooks/notes.txt',
    'mine/old.html',
  ];
  const gone = ['notebooks/old.html', 'images/old/a.svg', 'images/new/b.svg'];
  for (const path of [...kept, ...gone]) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), '');
  }
  removeLeftovers(out, new Set(['notebooks/new.html', 'images/new/a.svg', 'index.html']));
  expect([...kept, ...gone].filter((path) => existsSync(join(out, path)))).toEqual(kept);
});
