import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serveFake } from '../served.ts';

describe('history_request', () => {
  it('lasts across kernels: tail, range and search, with and without outputs', async () => {
    const first = await serveFake();
    for (const code of ['value 1', 'say b', 'value 1']) await first.client.execute(code);
    await first.client.execute('say unstored', { store_history: false });
    await first.kernel.end(0);
    const { client } = await serveFake({}, first.folder);
    await client.execute('say d');
    const ask = async (content: object) =>
      (await client.request('history_request', { output: false, raw: true, ...content })).content.history;
    expect(await ask({ hist_access_type: 'tail', n: 3 })).toEqual([
      [1, 2, 'say b'],
      [1, 3, 'value 1'],
      [2, 1, 'say d'],
    ]);
    expect(await ask({ hist_access_type: 'tail', n: 2, output: true })).toEqual([
      [1, 3, ['value 1', '1']],
      [2, 1, ['say d', null]],
    ]);
    expect(await ask({ hist_access_type: 'range', session: 1, start: 2, stop: 3 })).toEqual([
      [1, 2, 'say b'],
    ]);
    expect(await ask({ hist_access_type: 'range', session: 0, start: 1, stop: null })).toEqual([
      [2, 1, 'say d'],
    ]);
    expect(await ask({ hist_access_type: 'range', session: -1, start: 3 })).toEqual([[1, 3, 'value 1']]);
    expect(await ask({ hist_access_type: 'search', pattern: 'val*' })).toEqual([
      [1, 1, 'value 1'],
      [1, 3, 'value 1'],
    ]);
    expect(await ask({ hist_access_type: 'search', pattern: 'val*', unique: true })).toEqual([
      [1, 3, 'value 1'],
    ]);
    expect(await ask({ hist_access_type: 'search', pattern: '*a*', n: 1 })).toEqual([[2, 1, 'say d']]);
    const wrong = await client.request('history_request', {
      output: false,
      raw: true,
      hist_access_type: 'all',
    });
    expect(wrong.content.status).toBe('error');
    rmSync(first.folder, { recursive: true });
  });
});
