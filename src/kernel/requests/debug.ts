import type { Kernel, Reply, Request } from './kernel.ts';

/** `debug_request`: a request of the Debug Adapter Protocol, answered in its form. */
export async function debug({ message }: Request, kernel: Kernel): Promise<Reply<'debug'>> {
  kernel.debugParent = message.header;
  return { content: await kernel.session.debug(message.content) };
}
