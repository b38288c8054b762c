import { contentField } from './content-field.ts';
import type { Kernel, Reply, Request } from './kernel.ts';

/** `create_subshell_request` (JEP 91): a further queue, whose cells run beside those of the others. */
export function createSubshell(_: Request, { shells }: Kernel): Reply<'create_subshell'> {
  return { content: { status: 'ok', subshell_id: shells.create() } };
}

/** `delete_subshell_request` (JEP 91). */
export function deleteSubshell({ message }: Request, { shells }: Kernel): Reply<'delete_subshell'> {
  const id = contentField(message.content, 'subshell_id');
  if (!shells.delete(id)) throw unknownSubshell(id);
  return { content: { status: 'ok' } };
}

/** `list_subshell_request` (JEP 91). */
export function listSubshell(_: Request, { shells }: Kernel): Reply<'list_subshell'> {
  return { content: { status: 'ok', subshell_id: shells.list() } };
}

/** Error for a request to a subshell that is not or no longer there. */
export function unknownSubshell(id: string): Error {
  return Object.assign(new Error(`there is no subshell ${JSON.stringify(id)}`), { name: 'UnknownSubshell' });
}
