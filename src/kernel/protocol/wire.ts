import { randomUUID } from 'node:crypto';
import { type JsonObject, type Message, type MessageHeader, PROTOCOL_VERSION } from './messages.ts';
import type { Signature } from './signature.ts';

const DELIMITER = Buffer.from('<IDS|MSG>');
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A received message and the routing identities it came with (for iopub: its topic). */
interface Received {
  identities: Uint8Array[];
  message: Message;
}

/**
 * Header of a new message.
 *
 * @param session id of the sender's session, the same for all it sends
 */
export function createHeader<Type extends string>(
  type: Type,
  session: string,
  username: string,
): MessageHeader & { msg_type: Type } {
  return {
    msg_id: randomUUID(),
    session,
    username,
    date: new Date().toISOString(),
    msg_type: type,
    version: PROTOCOL_VERSION,
  };
}

/**
 * The ZeroMQ frames of a message: identities, delimiter, signature, four JSON frames, buffers.
 *
 * @param identities where the message goes to on a ROUTER socket; the topic on iopub; none from a client
 */
export function encodeMessage<Content>(
  message: Message<string, Content>,
  signature: Signature,
  identities: readonly Uint8Array[] = [],
): Uint8Array[] {
  const parts = [message.header, message.parent_header, message.metadata, message.content].map((part) =>
    Buffer.from(wellFormed(JSON.stringify(part))),
  );
  return [...identities, DELIMITER, Buffer.from(signature.sign(parts)), ...parts, ...message.buffers];
}

/** Half a surrogate pair is no text: a front end that writes it to a file would fail. */
function wellFormed(json: string): string {
  if (!json.includes('\\ud')) return json;
  return json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\ufffd');
}

/**
 * The message in received ZeroMQ frames.
 *
 * @throws Error that says in one line why the frames are no message to act on: malformed, badly signed,
 *   or of a protocol before 5
 */
export function decodeMessage(frames: readonly Uint8Array[], signature: Signature): Received {
  const start = frames.findIndex((frame) => DELIMITER.equals(frame));
  if (start < 0) throw new Error('no <IDS|MSG> delimiter among the frames');
  const sent = frames[start + 1];
  const parts = frames.slice(start + 2, start + 6);
  if (!sent || parts.length < 4)
    throw new Error(`${frames.length - start - 1} frames after the delimiter, expected 5`);
  if (!signature.verify(parts, sent)) throw new Error('the signature does not fit the message');
  const header = parseObject(parts[0], 'header');
  const parent = parseObject(parts[1], 'parent_header');
  const metadata = parseObject(parts[2], 'metadata');
  const content = parseObject(parts[3], 'content');
  assertHeader(header);
  return {
    identities: frames.slice(0, start),
    message: {
      header,
      parent_header: parent as unknown as MessageHeader | Record<string, never>,
      metadata,
      content,
      buffers: frames.slice(start + 6),
    },
  };
}

function parseObject(frame: Uint8Array | undefined, name: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(frame));
  } catch {
    throw new Error(`${name} is not JSON in UTF-8`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${name} is not a JSON object`);
  }
  return value as JsonObject;
}

function assertHeader(header: object): asserts header is MessageHeader {
  const fields = header as Record<string, unknown>;
  for (const name of ['msg_id', 'msg_type']) {
    if (typeof fields[name] !== 'string' || fields[name] === '') throw new Error(`header has no ${name}`);
  }
  for (const name of ['session', 'username', 'date', 'version']) {
    if (fields[name] !== undefined && typeof fields[name] !== 'string')
      throw new Error(`header.${name} is not text`);
  }
  // a header without a version is how protocol 4 and older wrote it.
  const major = Number.parseInt(String(fields.version ?? '4'), 10);
  if (!(major >= 5))
    throw new Error(`protocol ${fields.version ?? 'before 5'} is too old, 5.0 or newer is needed`);
}
