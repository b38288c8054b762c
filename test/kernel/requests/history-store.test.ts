import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHistoryStore } from '../../../src/kernel/requests/history-store.ts';

const folder = () => join(mkdtempSync(join(tmpdir(), 'history-')), 'history');
const silent = () => undefined;

describe('the history store', () => {
  it('gives sessions at the same time numbers of their own, readable by their owner only', () => {
    const path = folder();
    const stores = Array.from({ length: 20 }, () => createHistoryStore(path, silent));
    for (const store of stores) store.add(1, 'x', null);
    const sessions = stores.map((store) => store.range(0, 0, 2)[0]?.session);
    expect(new Set(sessions).size).toBe(20);
    expect(readdirSync(path)).toHaveLength(20);
    expect(statSync(join(path, '000001.jsonl')).mode & 0o777).toBe(0o600);
  });

  it('writes nothing for a session that ran nothing', () => {
    const path = folder();
    createHistoryStore(path, silent);
    expect(() => readdirSync(path)).toThrow();
  });

  it('forgets the oldest sessions beyond 500', () => {
    const path = folder();
    mkdirSync(path);
    for (let i = 1; i <= 510; i++) writeFileSync(join(path, `${String(i).padStart(6, '0')}.jsonl`), '');
    createHistoryStore(path, silent).add(1, 'x', null);
    const names = readdirSync(path).sort();
    expect(names).toHaveLength(501);
    expect([names[0], names.at(-1)]).toEqual(['000011.jsonl', '000511.jsonl']);
  });

  it('reads past a line cut short by a crash, and past what no kernel wrote', () => {
    const path = folder();
    mkdirSync(path);
    const spoiled = ['\0\ufffd', '{"line":"x","input":"b"}', '{"line":2}', '[]', 'null', '5'].join('\n');
    const whole = '{"line":1,"input":"a","output":null}';
    writeFileSync(join(path, '000004.jsonl'), `${spoiled}\n${whole}\n{"line":2,"inp`);
    mkdirSync(join(path, '000003.jsonl'));
    const store = createHistoryStore(path, silent);
    expect(store.tail(5)).toEqual([{ session: 4, line: 1, input: 'a', output: null }]);
    expect(store.range(-1, 0, 9)).toHaveLength(1);
  });

  it('keeps huge results out and stops storing a session that grows too large', () => {
    const path = folder();
    const store = createHistoryStore(path, silent);
    store.add(1, 'a', 'r'.repeat(5000));
    for (let line = 2; line < 30; line++) store.add(line, 'x'.repeat(100_000), null);
    expect(store.tail(100)[0]?.output).toBeNull();
    expect(store.tail(100)).toHaveLength(29);
    expect(statSync(join(path, '000001.jsonl')).size).toBeLessThan(2.2e6);
  });

  it('lasts as long as the kernel where the folder cannot be made, and says so once', () => {
    const file = join(folder(), '..', 'file');
    writeFileSync(file, '');
    for (const blocked of [file, '/proc/nothing']) {
      const log: string[] = [];
      const store = createHistoryStore(join(blocked, 'history'), (line) => log.push(line));
      store.add(1, 'a', null);
      store.add(2, 'b', 'c');
      expect(store.tail(5).map(({ input }) => input)).toEqual(['a', 'b']);
      expect(log).toHaveLength(1);
    }
  });
});
