import type { Channel, JsonObject } from '../../kernel/protocol/index.ts';
import { LabProblem } from '../lab-problem.ts';

/** The subprotocol in which a kernel's frames pass as they are. */
export const V1_PROTOCOL = 'v1.kernel.websocket.jupyter.org';

/** A message between browser and kernel: its four JSON parts and its buffers, unparsed. */
export interface SocketMessage {
  readonly channel: Exclude<Channel, 'hb'>;
  /** Header, parent_header, metadata, content */
  readonly parts: readonly Buffer[];
  readonly buffers: readonly Buffer[];
}

const PARTS = ['header', 'parent_header', 'metadata', 'content'] as const;
const CHANNELS: readonly string[] = ['shell', 'control', 'iopub', 'stdin'];

/**
 * A message as `v1.kernel.websocket.jupyter.org` has it: count, offsets as
 * 64-bit numbers, channel, parts, buffers.
 *
 * @see https://jupyter-server.readthedocs.io/en/latest/developers/websocket-protocols.html
 */
export function encodeV1({ channel, parts, buffers }: SocketMessage): Buffer {
  const pieces = [Buffer.from(channel), ...parts, ...buffers];
  const head = Buffer.alloc(8 * (pieces.length + 2));
  head.writeBigUInt64LE(BigInt(pieces.length + 1), 0);
  let offset = head.length;
  for (const [index, piece] of pieces.entries()) {
    head.writeBigUInt64LE(BigInt(offset), 8 * (index + 1));
    offset += piece.length;
  }
  head.writeBigUInt64LE(BigInt(offset), 8 * (pieces.length + 1));
  return Buffer.concat([head, ...pieces]);
}

/** @throws LabProblem when the bytes are no such message */
export function decodeV1(bytes: Buffer): SocketMessage {
  const count = bytes.length < 8 ? 0n : bytes.readBigUInt64LE(0);
  if (count < 6n || 8n * (count + 1n) > BigInt(bytes.length)) throw malformed();
  const offsets = Array.from({ length: Number(count) }, (_, index) => bytes.readBigUInt64LE(8 * (index + 1)));
  const pieces = slices(bytes, offsets);
  return {
    channel: channelOf(pieces[0]?.toString()),
    parts: pieces.slice(1, 5),
    buffers: pieces.slice(5),
  };
}

/** A message as the older protocol has it: JSON as text, or behind 32-bit offsets where there are buffers. */
export function encodeDefault({ channel, parts, buffers }: SocketMessage): string | Buffer {
  const fields = PARTS.map((name, index) => `"${name}":${parts[index]}`);
  const [header] = parts;
  const { msg_id, msg_type } = JSON.parse(String(header)) as { msg_id: string; msg_type: string };
  const named = `"msg_id":${JSON.stringify(msg_id)},"msg_type":${JSON.stringify(msg_type)}`;
  const json = `{"channel":"${channel}",${named},${fields.join(',')},"buffers":[]}`;
  if (buffers.length === 0) return json;
  const pieces = [Buffer.from(json), ...buffers];
  const head = Buffer.alloc(4 * (pieces.length + 1));
  head.writeUInt32BE(pieces.length, 0);
  let offset = head.length;
  for (const [index, piece] of pieces.entries()) {
    head.writeUInt32BE(offset, 4 * (index + 1));
    offset += piece.length;
  }
  return Buffer.concat([head, ...pieces]);
}

/** @throws LabProblem when the text or the bytes are no such message */
export function decodeDefault(data: Buffer, isBinary: boolean): SocketMessage {
  const [json, ...buffers] = isBinary ? piecesOf(data) : [data];
  let message: JsonObject;
  try {
    message = JSON.parse(String(json)) as JsonObject;
  } catch {
    throw malformed();
  }
  if (typeof message?.header !== 'object' || message.header === null) throw malformed();
  const parts = PARTS.map((name) => Buffer.from(JSON.stringify(message[name] ?? {})));
  return { channel: channelOf(message.channel ?? 'shell'), parts, buffers };
}

function piecesOf(data: Buffer): Buffer[] {
  const count = data.length < 4 ? 0 : data.readUInt32BE(0);
  if (count < 1 || 4 * (count + 1) > data.length) throw malformed();
  const offsets = Array.from({ length: count }, (_, index) => BigInt(data.readUInt32BE(4 * (index + 1))));
  return slices(data, [...offsets, BigInt(data.length)]);
}

function slices(bytes: Buffer, offsets: readonly bigint[]): Buffer[] {
  return offsets.slice(1).map((end, index) => {
    const start = offsets[index] as bigint;
    if (start > end || end > BigInt(bytes.length)) throw malformed();
    return bytes.subarray(Number(start), Number(end));
  });
}

function channelOf(value: unknown): SocketMessage['channel'] {
  if (typeof value === 'string' && CHANNELS.includes(value)) return value as SocketMessage['channel'];
  throw malformed();
}

const malformed = () => new LabProblem(400, 'what came over the socket is no message of Jupyter');
