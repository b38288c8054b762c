import type { MessageHeader } from '../protocol/index.ts';

/** Text of one stream that belongs to one request. */
export interface StreamText {
  name: 'stdout' | 'stderr';
  text: string;
  parent: MessageHeader | Record<string, never>;
}

/** Joins pieces of text, so that many writes become few messages. */
interface StreamMerger {
  /** Takes a piece; it is emitted, joined to its neighbours, within `TICK_MS` or at the next `flush`. */
  add(piece: StreamText): void;
  /** Emits what is held; call it before anything that must come after the text. */
  flush(): void;
}

/** Longest time a piece is held, milliseconds. */
const TICK_MS = 12;

/** Longest text of one message, UTF-16 units: large enough to be few, small enough to show early. */
const MAX_LENGTH = 1 << 17;

/**
 * Joins consecutive pieces of the same stream and parent.
 *
 * @param emit called with each joined text, in the order of the pieces
 */
export function createStreamMerger(emit: (joined: StreamText) => void): StreamMerger {
  let pieces: string[] = [];
  let length = 0;
  let name: StreamText['name'] = 'stdout';
  let parent: StreamText['parent'] = {};
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (pieces.length === 0) return;
    const joined = { name, text: pieces.join(''), parent };
    pieces = [];
    length = 0;
    emit(joined);
  };
  return {
    add(piece) {
      if (piece.text === '') return;
      if (pieces.length > 0 && (piece.name !== name || piece.parent.msg_id !== parent.msg_id)) flush();
      ({ name, parent } = piece);
      pieces.push(piece.text);
      length += piece.text.length;
      if (length >= MAX_LENGTH) flush();
      else timer ??= setTimeout(flush, TICK_MS);
    },
    flush,
  };
}
