import { contentField } from './content-field.ts';
import type { Kernel, Reply, Request } from './kernel.ts';

/** `shutdown_request`: says goodbye to all clients, then the kernel ends. */
export function shutdown({ message }: Request, { publish }: Kernel): Reply<'shutdown'> {
  const content = { status: 'ok' as const, restart: contentField(message.content, 'restart', false) };
  publish({ type: 'shutdown_reply', content, parent: message.header });
  return { content, endWith: 0 };
}
