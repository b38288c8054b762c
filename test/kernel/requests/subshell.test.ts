import { describe, expect, it } from 'vitest';
import { serveFake } from '../served.ts';

describe('subshells', () => {
  it('are made, listed and deleted on control', async () => {
    const { client } = await serveFake();
    const control = { channel: 'control' } as const;
    const list = async () => (await client.request('list_subshell_request', {}, control)).content.subshell_id;
    expect(await list()).toEqual([]);
    const a = (await client.request('create_subshell_request', {}, control)).content.subshell_id as string;
    const b = (await client.request('create_subshell_request', {}, control)).content.subshell_id as string;
    expect(a).not.toBe(b);
    expect(await list()).toEqual([a, b]);
    expect((await client.request('delete_subshell_request', { subshell_id: a }, control)).content).toEqual({
      status: 'ok',
    });
    expect(await list()).toEqual([b]);
    const again = await client.request('delete_subshell_request', { subshell_id: a }, control);
    expect(again.content).toMatchObject({ status: 'error', ename: 'UnknownSubshell' });
  });

  it('run beside the main shell, each in its own order, one count for all', async () => {
    const { client, session } = await serveFake();
    const { content } = await client.request('create_subshell_request', {}, { channel: 'control' });
    const subshell = content.subshell_id as string;
    const main = client.send('execute_request', { code: 'wait 300\nsay main' });
    const side = ['say one', 'say two'].map((code) => client.send('execute_request', { code }, { subshell }));
    const counts = [];
    for (const id of side) counts.push((await client.reply(id)).content.execution_count);
    expect(client.text(main)).toBe('');
    expect(counts).toEqual([2, 3]);
    await client.idle(main);
    expect(client.text(main)).toBe('main\n');
    expect(session.calls.map((call) => call.subshellId)).toEqual([null, subshell, subshell]);
  });

  it('a failure stops its own queue only', async () => {
    const { client } = await serveFake();
    const { content } = await client.request('create_subshell_request', {}, { channel: 'control' });
    const subshell = content.subshell_id as string;
    client.send('execute_request', { code: 'wait 100' });
    const queued = client.send('execute_request', { code: 'say main' });
    client.send('execute_request', { code: 'wait 20\nfail side' }, { subshell });
    const dropped = client.send('execute_request', { code: 'say side' }, { subshell });
    expect((await client.reply(dropped)).content.status).toBe('aborted');
    expect((await client.reply(queued)).content.status).toBe('ok');
  });

  it('an unknown one gets an error and idle', async () => {
    const { client } = await serveFake();
    const reply = await client.execute('say x', {}, { subshell: 'nowhere' });
    expect(reply.content).toMatchObject({ status: 'error', ename: 'UnknownSubshell' });
  });
});
