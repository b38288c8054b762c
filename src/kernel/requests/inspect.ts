import { asCode } from '../commands/expand-commands.ts';
import { toUtf16 } from './code-points.ts';
import { contentField } from './content-field.ts';
import type { Kernel, Reply, Request } from './kernel.ts';

/** `inspect_request`: type and documentation of the name at the cursor. */
export async function inspectName({ message }: Request, { session }: Kernel): Promise<Reply<'inspect'>> {
  const code = contentField(message.content, 'code');
  const cursor = contentField(message.content, 'cursor_pos', Number.MAX_SAFE_INTEGER);
  const detail = contentField(message.content, 'detail_level', 0) === 0 ? 0 : 1;
  const data = await session.inspect(asCode(code, session), toUtf16(code, cursor), detail);
  return { content: { status: 'ok', found: data !== null, data: data ?? {}, metadata: {} } };
}
