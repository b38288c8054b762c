import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cachedScript } from '../../src/draw/cached-script.ts';
import { chart } from './chart.ts';

/** A program large enough for V8 to keep code of, with functions that run. */
const functions = Array.from({ length: 50 }, (_, i) => `function f${i}(x) { return x + ${i}; }`);
const program = (end: string) =>
  [...functions, `${functions.map((_, i) => `f${i}(1)`).join('+')} + ${end}`].join('\n');
// each function adds 1 and its own number: 50 * 1 + (0 + 1 + ... + 49)
const sum = 50 + (49 * 50) / 2;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rekenschap-cache-test-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const cacheFolder = () => join(folder, readdirSync(folder)[0] ?? '');
const cacheFile = () => join(cacheFolder(), readdirSync(cacheFolder())[0] ?? '');

let runs = 0;

/**
 * Runs a program and keeps its code; under a new name each time, since V8 remembers programs by name as well.
 */
function runAndKeep(source: string) {
  runs += 1;
  const { script, keep } = cachedScript(source, `test-${runs}.js`);
  const result = script.runInThisContext();
  keep();
  return { result, accepted: script.cachedDataRejected === false };
}

describe.skipIf(process.platform === 'win32')('cachedScript', () => {
  it('compiles anew the first time and takes the kept code the second', () => {
    expect(runAndKeep(program('0'))).toEqual({ result: sum, accepted: false });
    expect(runAndKeep(program('0'))).toEqual({ result: sum, accepted: true });
    expect(readdirSync(cacheFolder())).toHaveLength(1);
  });

  it('never takes the code of another program, even of one as long', () => {
    runAndKeep(program('1'));
    expect(runAndKeep(program('2'))).toEqual({ result: sum + 2, accepted: false });
  });

  it('replaces a file that is cut, blank, changed or garbage', () => {
    runAndKeep(program('0'));
    const whole = readFileSync(cacheFile());
    const changed = Buffer.from(whole);
    changed.writeUInt8((changed.readUInt8(whole.length - 9) + 1) % 256, whole.length - 9);
    const others = [
      whole.subarray(0, 100),
      Buffer.from('garbage'),
      Buffer.alloc(0),
      Buffer.alloc(whole.length),
    ];
    for (const broken of [changed, ...others]) {
      writeFileSync(cacheFile(), broken);
      expect(runAndKeep(program('0'))).toEqual({ result: sum, accepted: false });
      expect(runAndKeep(program('0'))).toEqual({ result: sum, accepted: true });
    }
  });

  it('keeps its folder to the user, and takes nothing from one that others can write', () => {
    runAndKeep(program('0'));
    expect(statSync(cacheFolder()).mode & 0o777).toBe(0o700);
    chmodSync(cacheFolder(), 0o777);
    expect(runAndKeep(program('0'))).toEqual({ result: sum, accepted: false });
  });

  it('works without a folder to write in', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    vi.stubEnv('TMPDIR', file);
    expect(runAndKeep(program('0'))).toEqual({ result: sum, accepted: false });
  });

  it('draws the same with kept code, and without any', { timeout: 90_000 }, async () => {
    const module = new URL('../../dist/draw/index.js', import.meta.url).href;
    const script = `import { drawSvg } from ${JSON.stringify(module)};
      process.stdout.write(await drawSvg(${JSON.stringify(chart())}));`;
    const draw = async () =>
      (await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])).stdout;
    const first = await draw();
    const kept = readFileSync(cacheFile());
    const second = await draw();
    expect(kept.length).toBeGreaterThan(1_000_000);
    expect(readFileSync(cacheFile()).equals(kept)).toBe(true);
    expect(first).toContain('Geïnformeerd');
    expect(second).toBe(first);
  });
});
