/** Text of cells on its way to the front end. */
interface GatheredText {
  add(key: number, stream: 'stdout' | 'stderr', text: string): void;
  /** Hands on what is gathered. */
  flush(): void;
}

/** Longer text is handed on before more is gathered, UTF-16 units. */
const LARGEST_TEXT = 1 << 18;

/**
 * Joins pieces of text of one cell and stream, so that a flood of lines becomes few messages.
 *
 * @param handOn takes the joined text, in the order in which its pieces came
 */
export function gatherText(
  handOn: (key: number, stream: 'stdout' | 'stderr', text: string) => void,
): GatheredText {
  let gathered: { key: number; stream: 'stdout' | 'stderr'; parts: string[]; length: number } | undefined;

  function flush(): void {
    if (!gathered) return;
    const { key, stream, parts } = gathered;
    gathered = undefined;
    handOn(key, stream, parts.join(''));
  }

  return {
    add(key, stream, text) {
      if (gathered && (gathered.key !== key || gathered.stream !== stream || gathered.length > LARGEST_TEXT))
        flush();
      gathered ??= { key, stream, parts: [], length: 0 };
      gathered.parts.push(text);
      gathered.length += text.length;
    },
    flush,
  };
}
