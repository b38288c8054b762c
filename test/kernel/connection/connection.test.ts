import { createHmac } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { Dealer } from 'zeromq';
import {
  channelAddress,
  createHeader,
  createSignature,
  decodeMessage,
  encodeMessage,
} from '../../../src/kernel/protocol/index.ts';
import { connectTestClient } from '../client.ts';
import { serveAlone, serveFake } from '../served.ts';

const hasIPv6 = Object.values(networkInterfaces()).some((list) =>
  list?.some(({ address }) => address === '::1'),
);

describe('a connection', () => {
  it('works over ipc', async () => {
    const { client } = await serveFake({ transport: 'ipc' });
    expect((await client.request('kernel_info_request')).content.status).toBe('ok');
    expect(await client.beat('x')).toBe('x');
  });

  it.skipIf(!hasIPv6)('works on the loopback address of IPv6', async () => {
    const { client } = await serveFake({ ip: '::1' });
    expect((await client.execute('value 2')).content.status).toBe('ok');
    expect(await client.beat('x')).toBe('x');
  });

  it('works unsigned with an empty key', async () => {
    const { client } = await serveFake({ key: '' });
    expect((await client.execute('value 2')).content.status).toBe('ok');
  });

  it('echoes the heartbeat while a cell runs', async () => {
    const { client } = await serveFake();
    const id = client.send('execute_request', { code: 'wait 5000' });
    await client.iopub((m) => m.header.msg_type === 'execute_input');
    expect(await client.beat('ping')).toBe('ping');
    await client.request('interrupt_request', {}, { channel: 'control' });
    expect((await client.reply(id)).content.ename).toBe('KeyboardInterrupt');
  });

  it('greets each subscriber', async () => {
    const { info, client } = await serveFake();
    const second = await connectTestClient(info);
    expect(second.published[0]?.header.msg_type).toBe('iopub_welcome');
    const id = client.send('execute_request', { code: 'say hello' });
    await second.idle(id);
    expect(second.text(id)).toBe('hello\n');
    second.close();
  });

  it('loses nothing for a client whose subscription comes after its first reply', async () => {
    const { info } = await serveAlone();
    const signature = createSignature(info.key);
    const shell = new Dealer({ linger: 0 });
    shell.connect(channelAddress(info, 'shell'));
    const header = createHeader('execute_request', 'early', 'test');
    const content = { code: 'say early' };
    const request = { header, parent_header: {}, metadata: {}, content, buffers: [] };
    await shell.send(encodeMessage(request, signature) as Buffer[]);
    const { message } = decodeMessage(await shell.receive(), signature);
    expect(message.content.status).toBe('ok');
    const late = await connectTestClient(info);
    await late.idle(header.msg_id);
    expect(late.text(header.msg_id)).toBe('early\n');
    shell.close();
    late.close();
  });

  it('brings 100,000 lines in under 1,000 messages, within a second, all before idle', async () => {
    const { client } = await serveFake();
    const started = performance.now();
    const id = client.send('execute_request', { code: 'lines 100000' });
    await client.idle(id);
    const took = performance.now() - started;
    const messages = client.outputs(id).filter((m) => m.header.msg_type === 'stream');
    const expected = Array.from({ length: 100_000 }, (_, i) => `line ${i}\n`).join('');
    expect(client.text(id) === expected).toBe(true);
    expect(messages.length).toBeLessThan(1000);
    expect(took).toBeLessThan(1000);
  });

  it('drops 200 bad messages of ten kinds and loses none of the good ones between', async () => {
    const { info, client, log } = await serveFake();
    const signature = createSignature(info.key);
    const wrong = createSignature('another key');
    const message = (version = '5.3') => ({
      header: { ...createHeader('execute_request', client.session, 'mallory'), version },
      parent_header: {},
      metadata: {},
      content: { code: 'say forged' },
      buffers: [],
    });
    const signed = (parts: string[]) => {
      const hmac = createHmac('sha256', info.key);
      for (const part of parts) hmac.update(part);
      return ['<IDS|MSG>', hmac.digest('hex'), ...parts].map((part) => Buffer.from(part));
    };
    const header = () => JSON.stringify(message().header);
    const played = encodeMessage({ ...message(), content: { code: 'say once' } }, signature);
    const kinds: (() => Uint8Array[])[] = [
      () => [Buffer.from('rubbish')],
      () => [Buffer.alloc(0)],
      () => encodeMessage(message(), signature).slice(0, 4),
      () => encodeMessage(message(), wrong),
      () => encodeMessage(message(), createSignature('')),
      () => encodeMessage(message('4.1'), signature),
      () => signed([header(), '{}', '{}', '{"code": "say forged"']),
      () => signed([header(), '{}', '{}', '["say forged"]']),
      () =>
        signed(['{"msg_type": "execute_request", "version": "5.3"}', '{}', '{}', '{"code": "say forged"}']),
      () => played,
    ];
    await client.sendRaw('shell', played);
    const ids: string[] = [];
    for (let i = 0; i < 200; i++) {
      const kind = kinds[i % kinds.length] as () => Uint8Array[];
      await client.sendRaw(i % 3 === 0 ? 'control' : 'shell', kind());
      ids.push(client.send('execute_request', { code: `say ${i}` }));
    }
    for (const [i, id] of ids.entries()) {
      expect((await client.reply(id)).content.status).toBe('ok');
      await client.idle(id);
      expect(client.text(id)).toBe(`${i}\n`);
    }
    const texts = client.published.filter((m) => m.header.msg_type === 'stream').map((m) => m.content.text);
    expect(texts.filter((text) => String(text).includes('forged'))).toEqual([]);
    expect(texts.filter((text) => String(text).includes('once'))).toHaveLength(1);
    expect(log).toHaveLength(200);
    expect(new Set(log.map((line) => line.replace(/^\w+: /, ''))).size).toBeGreaterThanOrEqual(8);
    expect(log.every((line) => !line.includes('\n'))).toBe(true);
  });
});
