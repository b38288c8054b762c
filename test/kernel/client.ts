import { isIPv6 } from 'node:net';
import { Dealer, Request, Subscriber } from 'zeromq';
import {
  type ConnectionInfo,
  channelAddress,
  createHeader,
  createSignature,
  decodeMessage,
  encodeMessage,
  type JsonObject,
  type Message,
} from '../../src/kernel/protocol/index.ts';
import { protocolFaults } from './message-schemas.ts';

/** What to send beside the content. */
export interface SendOptions {
  metadata?: JsonObject;
  subshell?: string;
  buffers?: Uint8Array[];
  channel?: 'shell' | 'control';
  parent?: Message['parent_header'];
  /** The time it claims to be sent. */
  date?: string;
}

/** A client that sees all a kernel sends, in order, and holds each message against the protocol. */
export interface TestClient {
  /** Sends a request. @returns its id */
  send(type: string, content?: JsonObject, options?: SendOptions): string;
  /** Sends a request and waits for its reply and its idle. @returns the reply */
  request(type: string, content?: JsonObject, options?: SendOptions): Promise<Message>;
  /** Sends an execute_request and waits for reply and idle. */
  execute(code: string, content?: JsonObject, options?: SendOptions): Promise<Message>;
  reply(id: string): Promise<Message>;
  idle(id: string): Promise<Message>;
  /** Waits for an iopub message, one that came already included. */
  iopub(want: (message: Message) => boolean): Promise<Message>;
  /** What came on iopub for a request so far, status messages aside. */
  outputs(id: string): Message[];
  /** Text of a stream of a request so far. */
  text(id: string, name?: 'stdout' | 'stderr'): string;
  /** The next input_request. */
  inputRequest(): Promise<Message>;
  answerInput(value: string, parent?: Message['parent_header']): void;
  /** Sends frames as they are. */
  sendRaw(channel: 'shell' | 'control' | 'stdin', frames: Uint8Array[]): Promise<void>;
  beat(payload: string): Promise<string>;
  /** All iopub messages so far, in order. */
  readonly published: Message[];
  /** Messages of the kernel that the protocol does not allow. */
  readonly faults: string[];
  readonly session: string;
  close(): void;
}

const WAIT_MS = 15_000;

/** Connects to a kernel; resolves when its iopub subscription is known to work. */
export async function connectTestClient(
  info: ConnectionInfo,
  session: string = crypto.randomUUID(),
): Promise<TestClient> {
  const signature = createSignature(info.key, info.signature_scheme);
  const ipv6 = isIPv6(info.ip);
  const options = { linger: 0, sendHighWaterMark: 0, receiveHighWaterMark: 0, reconnectInterval: 10, ipv6 };
  const dealer = () => new Dealer({ ...options, routingId: session });
  const sockets = { shell: dealer(), control: dealer(), stdin: dealer() };
  const iopub = new Subscriber({ linger: 0, receiveHighWaterMark: 0, reconnectInterval: 10, ipv6 });
  const hb = new Request({ ...options, receiveTimeout: WAIT_MS });
  for (const [channel, socket] of Object.entries(sockets))
    socket.connect(channelAddress(info, channel as 'shell'));
  iopub.connect(channelAddress(info, 'iopub'));
  iopub.subscribe();
  hb.connect(channelAddress(info, 'hb'));

  const published: Message[] = [];
  /** By the request that they answer, since a session of a thousand cells has ten times as many messages. */
  const publishedFor = new Map<string, Message[]>();
  const replies = new Map<string, Message[]>();
  const inputs: Message[] = [];
  const faults: string[] = [];
  let waiters: { look: () => boolean; done: () => void }[] = [];
  const of = (lists: Map<string, Message[]>, id = ''): Message[] => {
    const list = lists.get(id) ?? [];
    lists.set(id, list);
    return list;
  };
  const listen = async (socket: AsyncIterable<Buffer[]>, take: (message: Message) => void) => {
    for await (const frames of socket) {
      try {
        const { message } = decodeMessage(frames, signature);
        faults.push(...protocolFaults(message));
        take(message);
      } catch (error) {
        faults.push(String(error));
      }
      waiters = waiters.filter((waiter) => !waiter.look() || waiter.done());
    }
  };
  const takeReply = (message: Message): void => void of(replies, message.parent_header.msg_id).push(message);
  void listen(sockets.shell, takeReply);
  void listen(sockets.control, takeReply);
  void listen(sockets.stdin, (message) => void inputs.push(message));
  void listen(iopub, (message) => {
    published.push(message);
    of(publishedFor, message.parent_header.msg_id).push(message);
  });

  const find = (list: Message[], want: (message: Message) => boolean, what: string): Promise<Message> =>
    new Promise((resolve, reject) => {
      let at = 0;
      let found: Message | undefined;
      const look = () => {
        for (; at < list.length && !found; at++) if (want(list[at] as Message)) found = list[at];
        return found !== undefined;
      };
      if (look()) return resolve(found as Message);
      const timer = setTimeout(() => reject(new Error(`nothing came: ${what}`)), WAIT_MS);
      waiters.push({
        look,
        done: () => {
          clearTimeout(timer);
          resolve(found as Message);
        },
      });
    });
  const send = (type: string, content: JsonObject = {}, options: SendOptions = {}): string => {
    const header = {
      ...createHeader(type, session, 'test'),
      ...(options.date ? { date: options.date } : {}),
    };
    const { metadata = {}, subshell, buffers = [], channel = 'shell', parent = {} } = options;
    const full = subshell === undefined ? header : { ...header, subshell_id: subshell };
    const message = { header: full, parent_header: parent, metadata, content, buffers };
    void sockets[channel].send(encodeMessage(message, signature) as Buffer[]);
    return header.msg_id;
  };
  const reply = (id: string) => find(of(replies, id), () => true, `reply to ${id}`);
  const idle = (id: string) =>
    find(of(publishedFor, id), ({ content }) => content.execution_state === 'idle', `idle of ${id}`);
  const request = async (type: string, content?: JsonObject, options?: SendOptions) => {
    const id = send(type, content, options);
    const message = await reply(id);
    await idle(id);
    return message;
  };
  const outputs = (id: string) => of(publishedFor, id).filter(({ header }) => header.msg_type !== 'status');
  let asked = 0;
  await find(published, (m) => m.header.msg_type === 'iopub_welcome', 'iopub_welcome');
  return {
    send,
    request,
    execute: (code, content = {}, options = {}) => request('execute_request', { code, ...content }, options),
    reply,
    idle,
    iopub: (want) => find(published, want, 'iopub message'),
    outputs,
    text: (id, name = 'stdout') =>
      outputs(id)
        .filter((m) => m.header.msg_type === 'stream' && m.content.name === name)
        .map((m) => m.content.text)
        .join(''),
    async inputRequest() {
      const index = asked++;
      return find(inputs, (m) => inputs.indexOf(m) === index, 'input_request');
    },
    answerInput(value, parent = {}) {
      const header = createHeader('input_reply', session, 'test');
      const message = { header, parent_header: parent, metadata: {}, content: { value }, buffers: [] };
      void sockets.stdin.send(encodeMessage(message, signature) as Buffer[]);
    },
    sendRaw: (channel, frames) => sockets[channel].send(frames as Buffer[]),
    async beat(payload) {
      await hb.send(payload);
      return String((await hb.receive())[0]);
    },
    published,
    faults,
    session,
    close() {
      for (const socket of [...Object.values(sockets), iopub, hb]) socket.close();
    },
  };
}
