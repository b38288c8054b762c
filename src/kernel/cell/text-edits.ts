import MagicString from 'magic-string';

/**
 * Replaces `[start, end)` by `text`; what is replaced and its replacement have the same number of line ends.
 */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** A place in a text: line and column, both from 1, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Where a place of the edited text was before. */
type Unedit = (place: Place) => Place;

/**
 * Applies edits that keep lines; one within what an earlier one replaces is left out.
 *
 * @returns the new text, and the way back from its places to those of the old text
 */
export function applyEdits(text: string, edits: TextEdit[]): { text: string; unedit: Unedit } {
  const edited = new MagicString(text);
  let at = 0;
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    if (start === end) edited.appendLeft(start, put);
    else if (put === '') edited.remove(start, end);
    else edited.update(start, end, put);
    at = end;
  }
  let mappings: ReturnType<typeof edited.generateDecodedMap>['mappings'] | undefined;
  return {
    text: edited.toString(),
    unedit({ line, column }) {
      // few cells are asked for their places, and the map is larger than the text
      mappings ??= edited.generateDecodedMap({ hires: true }).mappings;
      const before = mappings[line - 1]?.findLast(([from]) => from < column);
      const [, , oldLine = line - 1, oldColumn = column - 1] = before ?? [];
      return { line: oldLine + 1, column: oldColumn + 1 };
    },
  };
}
