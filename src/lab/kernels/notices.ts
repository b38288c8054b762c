import { createHeader } from '../../kernel/protocol/index.ts';
import type { SocketMessage } from './socket-frames.ts';

/** A broadcast that the lab makes in the kernel's place. */
export function stateNotice(execution_state: string): SocketMessage {
  return broadcast('status', Buffer.from('{}'), { execution_state });
}

/** Words of the lab's own, among the outputs of a request. @param parent the header of the request */
export function textNotice(text: string, parent: Buffer): SocketMessage {
  return broadcast('stream', parent, { name: 'stderr', text: `${text}\n` });
}

function broadcast(type: string, parent: Buffer, content: object): SocketMessage {
  const json = (value: object) => Buffer.from(JSON.stringify(value));
  const header = json(createHeader(type, 'lab', 'rekenschap'));
  return { channel: 'iopub', parts: [header, parent, json({}), json(content)], buffers: [] };
}
