import { beforeAll, describe, expect, it } from 'vitest';
import { createHeader, createSignature, encodeMessage } from '../../src/kernel/protocol/index.ts';
import { type KernelUnderTest, startKernelUnderTest } from './kernel-under-test.ts';

const control = { channel: 'control' } as const;

describe('the kernel as built', () => {
  let kernel: KernelUnderTest;
  beforeAll(async () => {
    kernel = await startKernelUnderTest({}, 'file');
    return () => kernel.end();
  });

  it('answers everything but cells while one spins', async () => {
    const { client } = kernel;
    await client.execute('const first: number[] = [1]');
    const id = client.send('execute_request', { code: "console.log('on'); while (true) {}" });
    await client.iopub((m) => m.header.msg_type === 'stream');
    expect(await client.beat('alive')).toBe('alive');
    const complete = await client.request('complete_request', { code: "'😀'; first.fil", cursor_pos: 14 });
    expect(complete.content).toMatchObject({ matches: ['fill', 'filter'], cursor_start: 11, cursor_end: 14 });
    const inspect = await client.request('inspect_request', {
      code: '😀; first',
      cursor_pos: 6,
      detail_level: 0,
    });
    expect(inspect.content.found).toBe(true);
    const history = { hist_access_type: 'tail', n: 1, output: false, raw: true };
    expect((await client.request('history_request', history)).content.history).toEqual([
      [1, 1, 'const first: number[] = [1]'],
    ]);
    expect((await client.request('is_complete_request', { code: 'f(' })).content.status).toBe('incomplete');
    expect((await client.request('comm_info_request')).content).toEqual({ status: 'ok', comms: {} });
    const usage = (await client.request('usage_request', {}, control)).content;
    expect(usage.kernel_memory).toBeGreaterThan(50e6);
    expect(usage.kernel_memory).toBeLessThan(500e6);
    expect((await client.request('kernel_info_request', {}, control)).content.status).toBe('ok');
    expect((await client.request('interrupt_request', {}, control)).content).toEqual({ status: 'ok' });
    expect((await client.reply(id)).content).toMatchObject({ status: 'error', ename: 'KeyboardInterrupt' });
    expect((await client.execute('first.length')).content.status).toBe('ok');
  });

  it('aborts what is queued behind a type error', async () => {
    // A kernel that has just started takes so long to fail that the rest has been sent.
    const { client } = await startKernelUnderTest();
    const first = client.send('execute_request', { code: "const n: number = 'x'" });
    const queued = [1, 2].map(() => client.send('execute_request', { code: "console.log('ran')" }));
    expect((await client.reply(first)).content.status).toBe('error');
    for (const id of queued) expect((await client.reply(id)).content).toEqual({ status: 'aborted' });
    expect((await client.execute('1')).content.execution_count).toBe(2);
  });

  it('loses no good message between forged and malformed ones', async () => {
    const { client, info, stderr } = kernel;
    const message = () => ({
      header: createHeader('execute_request', client.session, 'mallory'),
      parent_header: {},
      metadata: {},
      content: { code: "console.log('forged')" },
      buffers: [],
    });
    const ids: string[] = [];
    for (let i = 0; i < 50; i++) {
      await client.sendRaw('shell', encodeMessage(message(), createSignature('another key')));
      await client.sendRaw(
        'control',
        encodeMessage(message(), createSignature(info.key)).slice(0, 1 + (i % 4)),
      );
      ids.push(client.send('execute_request', { code: `console.log(${i})` }));
    }
    for (const [i, id] of ids.entries()) {
      await client.idle(id);
      expect(client.text(id)).toBe(`${i}\n`);
    }
    expect(client.published.some((m) => String(m.content.text).includes('forged'))).toBe(false);
    expect(stderr().trim().split('\n')).toHaveLength(100);
    expect(
      stderr()
        .split('\n')
        .every((line) => line === '' || line.includes('message dropped')),
    ).toBe(true);
  });
});
