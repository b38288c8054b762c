import { describe, expect, it } from 'vitest';
import { serveFake } from '../served.ts';

describe('requests', () => {
  it('kernel_info names TypeScript, protocol 5.5 and subshells, on shell and control', async () => {
    const { client } = await serveFake();
    for (const channel of ['shell', 'control'] as const) {
      const { content } = await client.request('kernel_info_request', {}, { channel });
      expect(content).toMatchObject({
        status: 'ok',
        protocol_version: '5.5',
        language_info: { name: 'typescript', file_extension: '.ts', mimetype: 'text/typescript' },
        supported_features: ['kernel subshells', 'debugger'],
      });
    }
  });

  it('completion counts cursors in code points', async () => {
    const { client, session } = await serveFake();
    const { content } = await client.request('complete_request', { code: "'😀😀'; al + 1", cursor_pos: 8 });
    expect(session.calls[0]).toEqual({ complete: "'😀😀'; al + 1", cursor: 10 });
    expect(content).toEqual({
      status: 'ok',
      matches: ['alpha', 'alps'],
      cursor_start: 6,
      cursor_end: 8,
      metadata: {
        _jupyter_types_experimental: [
          { start: 6, end: 8, text: 'alpha', type: 'const' },
          { start: 6, end: 8, text: 'alps', type: 'function', signature: '()' },
        ],
      },
    });
  });

  it('inspection counts cursors in code points and passes the detail', async () => {
    const { client } = await serveFake();
    const found = await client.request('inspect_request', { code: '😀 abc', cursor_pos: 5, detail_level: 1 });
    expect(found.content).toEqual({
      status: 'ok',
      found: true,
      data: { 'text/plain': 'abc at 1' },
      metadata: {},
    });
    const none = await client.request('inspect_request', { code: '1', cursor_pos: 1, detail_level: 0 });
    expect(none.content).toEqual({ status: 'ok', found: false, data: {}, metadata: {} });
  });

  it('is_complete brings an indent only where it is incomplete', async () => {
    const { client } = await serveFake();
    const ask = async (code: string) => (await client.request('is_complete_request', { code })).content;
    expect(await ask('if (x) {')).toEqual({ status: 'incomplete', indent: '  ' });
    expect(await ask('x')).toEqual({ status: 'complete' });
    expect(await ask(')')).toEqual({ status: 'invalid' });
  });

  it('comms are opened, spoken to with buffers, listed and closed; an unknown one is closed', async () => {
    const { client } = await serveFake();
    client.send('comm_open', { comm_id: 'a', target_name: 'echo', data: {} });
    const buffers = [Buffer.from([1, 2, 255])];
    const id = client.send('comm_msg', { comm_id: 'a', data: { n: 1 } }, { buffers });
    const echoed = await client.iopub((m) => m.header.msg_type === 'comm_msg');
    expect(echoed.parent_header.msg_id).toBe(id);
    expect(echoed.content).toEqual({ comm_id: 'a', data: { n: 1 } });
    expect(echoed.buffers.map((buffer) => [...buffer])).toEqual([[1, 2, 255]]);
    const list = async (content: object) =>
      (await client.request('comm_info_request', { ...content })).content.comms;
    expect(await list({})).toEqual({ a: { target_name: 'echo' } });
    expect(await list({ target_name: 'echo' })).toEqual({ a: { target_name: 'echo' } });
    expect(await list({ target_name: 'other' })).toEqual({});
    client.send('comm_msg', { comm_id: 'nowhere', data: {} });
    const closed = await client.iopub((m) => m.header.msg_type === 'comm_close');
    expect(closed.content).toEqual({ comm_id: 'nowhere', data: {} });
    client.send('comm_close', { comm_id: 'a', data: {} });
    await client.execute('');
    expect(await list({})).toEqual({});
  });

  it('input is asked of the client that ran the cell', async () => {
    const { client } = await serveFake();
    const id = client.send('execute_request', { code: 'ask name?', allow_stdin: true });
    const request = await client.inputRequest();
    expect(request.content).toEqual({ prompt: 'name?', password: false });
    expect(request.parent_header.msg_id).toBe(id);
    client.answerInput('too late', { ...request.header, msg_id: 'an older question' });
    client.answerInput('Ada', request.header);
    expect((await client.reply(id)).content.status).toBe('ok');
    await client.idle(id);
    expect(client.text(id)).toBe('answer Ada\n');
  });

  it('input fails in the cell where stdin is not allowed, and when interrupted', async () => {
    const { client } = await serveFake();
    expect((await client.execute('ask x')).content).toMatchObject({
      status: 'error',
      evalue: 'the front end that runs this cell takes no input',
    });
    const id = client.send('execute_request', { code: 'ask y', allow_stdin: true });
    await client.inputRequest();
    await client.request('interrupt_request', {}, { channel: 'control' });
    expect((await client.reply(id)).content).toMatchObject({ status: 'error', ename: 'KeyboardInterrupt' });
    const next = client.send('execute_request', { code: 'ask z', allow_stdin: true });
    expect((await client.inputRequest()).content.prompt).toBe('z');
    client.answerInput('without parent');
    await client.idle(next);
    expect(client.text(next)).toBe('answer without parent\n');
  });

  it('usage tells memory and processor of the kernel', async () => {
    const { client } = await serveFake();
    const { content } = await client.request('usage_request', {}, { channel: 'control' });
    expect(content).toMatchObject({ kernel_memory: 1000, pid: process.pid });
    expect((await client.request('usage_request')).content.kernel_cpu).toBe(0);
  });

  it('debug_request goes to the session, and its events to all, as parts of the newest request', async () => {
    const { client } = await serveFake();
    const request = { seq: 4, type: 'request', command: 'initialize', arguments: {} };
    const { content, parent_header } = await client.request('debug_request', request, { channel: 'control' });
    expect(content).toMatchObject({ type: 'response', request_seq: 4, command: 'initialize' });
    const event = await client.iopub((m) => m.header.msg_type === 'debug_event');
    expect(event.content).toMatchObject({ type: 'event', event: 'initialized' });
    expect(event.parent_header.msg_id).toBe(parent_header.msg_id);
  });

  it('an unknown type is logged, gets no reply, and still its idle', async () => {
    const { client, log } = await serveFake();
    const id = client.send('make_coffee_request');
    await client.idle(id);
    expect(log).toEqual(['shell: unknown message type "make_coffee_request"']);
    expect((await client.execute('say x')).content.status).toBe('ok');
  });

  it('names of object properties are no message types', async () => {
    const { client, log } = await serveFake();
    await client.idle(client.send('constructor'));
    expect(log).toEqual(['shell: unknown message type "constructor"']);
  });

  it('shutdown on shell echoes restart and tells all clients', async () => {
    const { client, ended } = await serveFake();
    const reply = await client.request('shutdown_request', { restart: false });
    expect(reply.content).toEqual({ status: 'ok', restart: false });
    const told = await client.iopub((m) => m.header.msg_type === 'shutdown_reply');
    expect(told.content).toEqual({ status: 'ok', restart: false });
    expect(await ended).toBe(0);
  });
});
