import { describe, expect, it } from 'vitest';
import { serveFake } from '../served.ts';

const types = (messages: { header: { msg_type: string } }[]) => messages.map((m) => m.header.msg_type);

describe('execute_request', () => {
  it('broadcasts busy, input, output and idle in this order, with the request as parent', async () => {
    const { client } = await serveFake();
    const reply = await client.execute('say a\nshow b\nsay c\nvalue d');
    const id = reply.parent_header.msg_id as string;
    const all = client.published.filter((m) => m.parent_header.msg_id === id);
    expect(types(all)).toEqual([
      'status',
      'execute_input',
      'stream',
      'display_data',
      'stream',
      'execute_result',
      'status',
    ]);
    expect(all[0]?.content).toEqual({ execution_state: 'busy' });
    expect(all[1]?.content).toEqual({ code: 'say a\nshow b\nsay c\nvalue d', execution_count: 1 });
    expect(all[6]?.content).toEqual({ execution_state: 'idle' });
    expect(reply.content).toEqual({ status: 'ok', execution_count: 1, user_expressions: {}, payload: [] });
  });

  it('counts only the cells that are stored', async () => {
    const { client, session } = await serveFake();
    const count = async (content: object) =>
      (await client.execute('say x', { ...content })).content.execution_count;
    expect(await count({})).toBe(1);
    expect(await count({ store_history: false })).toBe(1);
    expect(await count({ silent: true })).toBe(1);
    expect(await count({ silent: true, store_history: true })).toBe(1);
    expect(await count({})).toBe(2);
    const stored = session.calls.map((call) => [call.silent, call.storeHistory]);
    expect(stored).toEqual([
      [false, true],
      [false, false],
      [true, false],
      [true, false],
      [false, true],
    ]);
  });

  it('broadcasts nothing of a silent cell but its status', async () => {
    const { client } = await serveFake();
    const reply = await client.execute('say x', { silent: true });
    expect(reply.content.status).toBe('ok');
    expect(types(client.outputs(reply.parent_header.msg_id as string))).toEqual([]);
  });

  it('hands user expressions over and back, those of no use too', async () => {
    const { client } = await serveFake();
    const { content } = await client.execute('', { user_expressions: { good: '42', bad: 'fail so' } });
    expect(content.user_expressions).toMatchObject({
      good: { status: 'ok', data: { 'text/plain': '42' }, metadata: {} },
      bad: { status: 'error', ename: 'Error', evalue: 'fail so' },
    });
  });

  it('passes the cell id and the time it started', async () => {
    const { client, session } = await serveFake();
    const reply = await client.execute('', {}, { metadata: { cellId: 'c-7' } });
    expect(session.calls[0]?.cellId).toBe('c-7');
    expect(Date.parse(String(reply.metadata.started))).toBeGreaterThan(Date.now() - 5000);
  });

  it('aborts what is queued when a cell fails, and runs what comes later', async () => {
    const { client } = await serveFake();
    const first = client.send('execute_request', { code: 'wait 30\nfail hard' });
    const queued = [1, 2, 3].map((n) => client.send('execute_request', { code: `say ${n}` }));
    const failed = await client.reply(first);
    expect(failed.content).toMatchObject({
      status: 'error',
      ename: 'Error',
      evalue: 'hard',
      execution_count: 1,
    });
    const later = client.send('execute_request', { code: 'say later' });
    for (const id of queued) {
      expect((await client.reply(id)).content).toEqual({ status: 'aborted' });
      await client.idle(id);
      expect(client.outputs(id)).toEqual([]);
    }
    expect((await client.reply(later)).content).toMatchObject({ status: 'ok', execution_count: 2 });
    expect(types(client.outputs(first))).toEqual(['execute_input', 'error']);
  });

  it('aborts what was sent before the failure could be known, though it comes later', async () => {
    const { client } = await serveFake();
    const first = client.send('execute_request', { code: 'wait 30\nfail hard' });
    const sentDate = new Date().toISOString();
    await client.reply(first);
    const late = client.send('execute_request', { code: 'say no' }, { date: sentDate });
    const fresh = client.send('execute_request', { code: 'say yes' });
    expect((await client.reply(late)).content.status).toBe('aborted');
    expect((await client.reply(fresh)).content.status).toBe('ok');
  });

  it('goes on after a failure when stop_on_error is false', async () => {
    const { client } = await serveFake();
    client.send('execute_request', { code: 'wait 30\nfail hard', stop_on_error: false });
    const next = client.send('execute_request', { code: 'say on' });
    expect((await client.reply(next)).content.status).toBe('ok');
  });

  it('aborts cells only: a comm message behind a failed cell is delivered', async () => {
    const { client } = await serveFake();
    client.send('execute_request', { code: 'wait 30\nfail hard' });
    const id = client.send('comm_open', { comm_id: 'k', target_name: 'echo', data: {} });
    await client.idle(id);
    const info = await client.request('comm_info_request');
    expect(info.content.comms).toEqual({ k: { target_name: 'echo' } });
  });

  it('files late output under the cell that started it', async () => {
    const { client } = await serveFake();
    const first = (await client.execute('late from one')).parent_header.msg_id as string;
    const second = (await client.execute('say two\nwait 100')).parent_header.msg_id as string;
    expect(client.text(first)).toBe('from one\n');
    expect(client.text(second)).toBe('two\n');
  });

  it('outlives content that is no JSON', async () => {
    const { client, log } = await serveFake();
    expect((await client.execute('bigint\nsay on')).content.status).toBe('ok');
    const reply = await client.execute('', { user_expressions: { big: '1n' } });
    expect(reply.content).toMatchObject({ status: 'error', ename: 'TypeError', execution_count: 2 });
    expect(log.map((line) => line.slice(0, 27))).toEqual([
      'iopub: display_data dropped',
      'execute_reply cannot be sen',
    ]);
    expect((await client.execute('say on')).content.status).toBe('ok');
  });

  it('pages what is known of a name before a question mark', async () => {
    const { client, session } = await serveFake();
    const page = async (code: string) => (await client.execute(code)).content.payload;
    expect(await page('Math.max?\n')).toEqual([
      { source: 'page', data: { 'text/plain': 'max at 1' }, start: 0 },
    ]);
    expect(await page('ÄÖ?')).toEqual([
      { source: 'page', data: { 'text/plain': 'nothing is known of ÄÖ' }, start: 0 },
    ]);
    expect(session.calls).toEqual([]);
    for (const code of ['a ? b : c', 'f()?', '1?', "'a?'"]) expect(await page(code)).toEqual([]);
  });

  it('replies, says idle and ends when the cell ends the process', async () => {
    const { client, ended } = await serveFake();
    const reply = await client.execute('say last\nexit 3');
    expect(reply.content).toMatchObject({
      status: 'ok',
      payload: [{ source: 'ask_exit', keepkernel: false }],
    });
    expect(await ended).toBe(3);
  });

  it('answers a request it cannot read, and a session that fails, with an error', async () => {
    const { client, log } = await serveFake();
    const unread = await client.request('execute_request', { code: 7 });
    expect(unread.content).toMatchObject({
      status: 'error',
      ename: 'InvalidRequest',
      evalue: 'content.code is 7, expected a string',
    });
    expect((await client.execute('crash')).content).toMatchObject({ status: 'error', ename: 'TypeError' });
    expect(log).toHaveLength(2);
    expect((await client.execute('say alive')).content.status).toBe('ok');
  });
});
