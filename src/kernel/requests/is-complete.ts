import { asCode } from '../commands/expand-commands.ts';
import { contentField } from './content-field.ts';
import type { Kernel, Reply, Request } from './kernel.ts';

/** `is_complete_request`: whether Enter should run the code or go on to the next line. */
export function isComplete({ message }: Request, { session }: Kernel): Reply<'is_complete'> {
  const { status, indent } = session.isComplete(asCode(contentField(message.content, 'code'), session));
  return { content: status === 'incomplete' ? { status, indent: indent ?? '' } : { status } };
}
