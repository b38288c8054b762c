import { describe, expect, it } from 'vitest';
import { serveFake } from '../served.ts';

describe('while a cell runs', () => {
  it.each([
    ['complete_request', { code: 'al', cursor_pos: 2 }],
    ['inspect_request', { code: 'al', cursor_pos: 2, detail_level: 0 }],
    ['is_complete_request', { code: 'al' }],
    ['history_request', { hist_access_type: 'tail', n: 1, output: false, raw: true }],
    ['comm_info_request', {}],
    ['kernel_info_request', {}],
    ['usage_request', {}],
  ])('%s is answered', async (type, content) => {
    const { client } = await serveFake();
    const id = client.send('execute_request', { code: 'wait 60000' });
    await client.iopub((m) => m.header.msg_type === 'execute_input');
    const started = performance.now();
    const reply = await client.request(type, content);
    expect(performance.now() - started).toBeLessThan(500);
    expect(reply.header.msg_type).toBe(type.replace('_request', '_reply'));
    await client.request('interrupt_request', {}, { channel: 'control' });
    expect((await client.reply(id)).content).toMatchObject({ status: 'error', ename: 'KeyboardInterrupt' });
  });

  it('the kernel still looks busy after another request', async () => {
    const { client } = await serveFake();
    const id = client.send('execute_request', { code: 'wait 60000' });
    await client.iopub((m) => m.header.msg_type === 'execute_input');
    await client.request('is_complete_request', { code: 'x' });
    await client.request('is_complete_request', { code: 'y' });
    const again = await client.iopub((m) => client.published.at(-1) === m && m.parent_header.msg_id === id);
    expect(again.content).toEqual({ execution_state: 'busy' });
    await client.request('interrupt_request', {}, { channel: 'control' });
    await client.idle(id);
    const last = client.published.filter((m) => m.header.msg_type === 'status').at(-1);
    expect([last?.parent_header.msg_id, last?.content.execution_state]).toEqual([id, 'idle']);
  });

  it('an interrupt aborts the queue; one while idle changes nothing', async () => {
    const { client } = await serveFake();
    expect((await client.request('interrupt_request', {}, { channel: 'control' })).content).toEqual({
      status: 'ok',
    });
    client.send('execute_request', { code: 'wait 60000' });
    const queued = client.send('execute_request', { code: 'say no' });
    await client.iopub((m) => m.header.msg_type === 'execute_input');
    await client.request('interrupt_request', {}, { channel: 'control' });
    expect((await client.reply(queued)).content.status).toBe('aborted');
    expect((await client.execute('say yes')).content.status).toBe('ok');
  });

  it('shutdown on control replies, ends the cell and the kernel', async () => {
    const { client, ended, session } = await serveFake();
    const id = client.send('execute_request', { code: 'wait 60000' });
    const queued = client.send('execute_request', { code: 'say no' });
    await client.iopub((m) => m.header.msg_type === 'execute_input');
    const reply = await client.request('shutdown_request', { restart: true }, { channel: 'control' });
    expect(reply.content).toEqual({ status: 'ok', restart: true });
    expect((await client.reply(id)).content.status).toBe('error');
    expect((await client.reply(queued)).content.status).toBe('aborted');
    expect(await ended).toBe(0);
    expect(session.calls.at(-1)).toEqual({ stop: true });
  });
});
