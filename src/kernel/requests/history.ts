import type { HistoryEntry } from '../protocol/index.ts';
import { contentField } from './content-field.ts';
import type { HistoryLine } from './history-line.ts';
import type { Kernel, Reply, Request } from './kernel.ts';

/** `history_request`: the user's cells, of this and earlier sessions. */
export function history({ message }: Request, kernel: Kernel): Reply<'history'> {
  const { content } = message;
  const count = (name: string) => contentField(content, name, Number.MAX_SAFE_INTEGER);
  const find = (): HistoryLine[] => {
    const access = contentField(content, 'hist_access_type');
    switch (access) {
      case 'tail':
        return kernel.history.tail(count('n'));
      case 'range':
        return kernel.history.range(
          contentField(content, 'session', 0),
          contentField(content, 'start', 0),
          count('stop'),
        );
      case 'search':
        return kernel.history.search(
          contentField(content, 'pattern', '*'),
          count('n'),
          contentField(content, 'unique', false),
        );
      default:
        throw new Error(`hist_access_type is "${access}", expected tail, range or search`);
    }
  };
  const withOutput = contentField(content, 'output', false);
  const lines = find().map(
    ({ session, line, input, output }): HistoryEntry => [session, line, withOutput ? [input, output] : input],
  );
  return { content: { status: 'ok', history: lines } };
}
