/** Replaces `[start, end)` by `text`; what is replaced and its replacement have the same number of line ends. */
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
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const starts = lineStarts(text);
  const shifts = new Map<number, { from: number; to: number; by: number }[]>();
  const delta = new Map<number, number>();
  let result = '';
  let at = 0;
  for (const { start, end, text: put } of sorted) {
    if (start < at) continue;
    result += text.slice(at, start) + put;
    at = end;
    const line = lineOf(starts, end);
    const startColumn = start - (starts[lineOf(starts, start)] as number);
    const lastPut = put.slice(put.lastIndexOf('\n') + 1);
    const oldEnd = end - (starts[line] as number);
    const single = lineOf(starts, start) === line;
    const before = delta.get(line) ?? 0;
    const from = single ? startColumn + before : 0;
    const to = from + lastPut.length;
    const by = to - oldEnd;
    delta.set(line, by);
    const list = shifts.get(line) ?? [];
    list.push({ from, to, by });
    shifts.set(line, list);
  }
  result += text.slice(at);
  return {
    text: result,
    unedit({ line, column }) {
      let zero = column - 1;
      for (const { from, to, by } of [...(shifts.get(line - 1) ?? [])].reverse()) {
        if (zero >= to) return { line, column: zero - by + 1 };
        if (zero >= from) {
          zero = from;
        }
      }
      return { line, column: zero + 1 };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

function lineOf(starts: number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
