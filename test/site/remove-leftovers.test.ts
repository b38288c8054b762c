import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { removeLeftovers } from '../../src/site/remove-leftovers.ts';

const out = mkdtempSync(join(tmpdir(), 'leftovers-'));
afterEach(() => rmSync(out, { recursive: true }));

it('removes pages and drawings that were not written again, and nothing else', () => {
  const kept = [
    'nl/notebooks/new.html',
    'images/nl/new/a.svg',
    'index.html',
    'nl/notebooks/notes.txt',
    'mine/old.html',
  ];
  const gone = [
    'nl/notebooks/old.html',
    'en/claims/old.js',
    'images/nl/new/b.svg',
    'downloads/nl/2.8.png',
    // of a site as it was before it had editions
    'notebooks/old.html',
    'ledger.html',
  ];
  for (const path of [...kept, ...gone]) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), '');
  }
  removeLeftovers(out, new Set(['nl/notebooks/new.html', 'images/nl/new/a.svg', 'index.html']));
  expect([...kept, ...gone].filter((path) => existsSync(join(out, path)))).toEqual(kept);
});
