import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  createHeader,
  createSignature,
  decodeMessage,
  encodeMessage,
} from '../../../src/kernel/protocol/index.ts';

const signature = createSignature('secret');
const message = (content = {}) => ({
  header: createHeader('kernel_info_request', 'session', 'user'),
  parent_header: {},
  metadata: {},
  content,
  buffers: [Buffer.from([0, 255])],
});
const frames = (header: unknown, content: string | Buffer = '{}') => {
  const parts = [typeof header === 'string' ? header : JSON.stringify(header), '{}', '{}', content].map(
    (part) => Buffer.from(part as string),
  );
  return [Buffer.from('<IDS|MSG>'), Buffer.from(signature.sign(parts)), ...parts];
};

describe('the wire format', () => {
  it('brings a message back, with identities and buffers', () => {
    const sent = message({ text: '😀 ü \\ud800' });
    const identities = [Buffer.from('a'), Buffer.from('b')];
    const received = decodeMessage(encodeMessage(sent, signature, identities), signature);
    expect(received).toEqual({ identities, message: sent });
  });

  it('sends no half of a surrogate pair, which front ends cannot write to a file', () => {
    const text = 'a\ud800b\udc00c \\\\ud800 😀';
    const received = decodeMessage(encodeMessage(message({ text }), signature), signature);
    expect(received.message.content.text).toBe('a\ufffdb\ufffdc \\\\ud800 😀');
  });

  it('signs as the protocol says: HMAC-SHA256 over the four frames, in hex', () => {
    const [, sent, ...parts] = encodeMessage(message(), signature);
    const hmac = createHmac('sha256', 'secret');
    for (const part of parts.slice(0, 4)) hmac.update(part);
    expect(Buffer.from(sent as Uint8Array).toString()).toBe(hmac.digest('hex'));
  });

  it('neither signs nor verifies without a key', () => {
    const open = createSignature('');
    const encoded = encodeMessage(message(), open);
    expect(encoded[1]).toHaveLength(0);
    expect(decodeMessage(encodeMessage(message(), signature), open).message.header.msg_type).toBe(
      'kernel_info_request',
    );
  });

  it.each([
    ['no delimiter', [Buffer.from('x')], 'no <IDS|MSG> delimiter'],
    ['no frames', [], 'no <IDS|MSG> delimiter'],
    ['too few frames', encodeMessage(message(), signature).slice(0, 4), '3 frames after the delimiter'],
    ['another key', encodeMessage(message(), createSignature('other')), 'signature does not fit'],
    ['no signature', encodeMessage(message(), createSignature('')), 'signature does not fit'],
    ['no JSON', frames('{'), 'header is not JSON'],
    ['no UTF-8', frames({}, Buffer.from([0x22, 0xff, 0x22])), 'content is not JSON'],
    ['a list for an object', frames([]), 'header is not a JSON object'],
    ['no id', frames({ msg_type: 'x', version: '5.3' }), 'header has no msg_id'],
    ['no type', frames({ msg_id: 'x', version: '5.3' }), 'header has no msg_type'],
    ['a number for text', frames({ msg_id: 'x', msg_type: 'x', version: 5 }), 'header.version is not text'],
    ['protocol 4', frames({ msg_id: 'x', msg_type: 'x', version: '4.1' }), 'protocol 4.1 is too old'],
    ['no version', frames({ msg_id: 'x', msg_type: 'x' }), 'protocol before 5 is too old'],
  ])('refuses %s', (_, bad, reason) => {
    expect(() => decodeMessage(bad, signature)).toThrow(reason);
  });

  it('takes what was signed over changed frames for forged', () => {
    const sent = encodeMessage(message({ code: 'good' }), signature);
    sent[5] = Buffer.from('{"code":"evil"}');
    expect(() => decodeMessage(sent, signature)).toThrow('signature');
  });
});
