import type { CommEvent } from '../session/session.ts';
import type { Kernel, Reply, Request } from './kernel.ts';

/** `comm_info_request`: the open comms. */
export async function commInfo({ message }: Request, { session }: Kernel): Promise<Reply<'comm_info'>> {
  const target = message.content.target_name;
  const comms = await session.commInfo(typeof target === 'string' ? target : undefined);
  return { content: { status: 'ok', comms } };
}

/** `comm_open`, `comm_msg` and `comm_close`: handed to the session, no reply. */
export async function comm({ message, parentId }: Request, { session }: Kernel): Promise<undefined> {
  const { header, content, metadata, buffers } = message;
  await session.comm({ kind: header.msg_type as CommEvent['kind'], content, metadata, buffers, parentId });
}
