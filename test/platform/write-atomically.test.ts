import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically } from '../../src/platform/write-atomically.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atomic-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writeAtomically', () => {
  it('makes the folders that are missing, and leaves nothing but the file', () => {
    writeAtomically(join(folder, 'a', 'b.txt'), 'text');
    writeAtomically(join(folder, 'a', 'b.txt'), new Uint8Array([0, 255]));
    expect(readdirSync(join(folder, 'a'))).toEqual(['b.txt']);
    expect([...readFileSync(join(folder, 'a', 'b.txt'))]).toEqual([0, 255]);
  });

  it('keeps what may be done with a file', () => {
    const file = join(folder, 'script.sh');
    writeFileSync(file, 'old');
    chmodSync(file, 0o750);
    writeAtomically(file, 'new');
    expect(statSync(file).mode & 0o777).toBe(0o750);
  });

  it('writes the file behind a link, and leaves the link', () => {
    mkdirSync(join(folder, 'store'));
    const file = join(folder, 'store', 'real.txt');
    const link = join(folder, 'link.txt');
    writeFileSync(file, 'old');
    symlinkSync(file, link);
    writeAtomically(link, 'new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('new');
  });

  it('leaves the target as it was, and no draft, where it cannot be written', () => {
    const target = join(folder, 'kept');
    mkdirSync(join(target, 'full'), { recursive: true });
    expect(() => writeAtomically(target, 'text')).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(readdirSync(folder)).toEqual(['kept']);
    expect(existsSync(join(target, 'full'))).toBe(true);
  });
});
