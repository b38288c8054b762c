import { completeCommand } from '../commands/complete-command.ts';
import { asCode } from '../commands/expand-commands.ts';
import type { Completion } from '../session/session.ts';
import { toCodePoints, toUtf16 } from './code-points.ts';
import { contentField } from './content-field.ts';
import type { Kernel, Reply, Request } from './kernel.ts';

/**
 * `complete_request`. The kinds of the matches go along under the key that front ends read them from.
 *
 * @see https://jupyter-client.readthedocs.io/en/stable/messaging.html#completion
 */
export async function complete({ message }: Request, { session }: Kernel): Promise<Reply<'complete'>> {
  const code = contentField(message.content, 'code');
  const cursor = contentField(message.content, 'cursor_pos', Number.MAX_SAFE_INTEGER);
  const offset = toUtf16(code, cursor);
  const completion: Completion =
    completeCommand(code, offset) ?? (await session.complete(asCode(code, session), offset));
  const start = toCodePoints(code, completion.start);
  const end = toCodePoints(code, completion.end);
  const types = completion.matches.map(({ text, type, signature }) => ({
    start,
    end,
    text,
    type,
    ...(signature === undefined ? {} : { signature }),
  }));
  return {
    content: {
      status: 'ok',
      matches: completion.matches.map(({ text }) => text),
      cursor_start: start,
      cursor_end: end,
      metadata: { _jupyter_types_experimental: types },
    },
  };
}
