import type { Position, Range } from 'vscode-languageserver-types';

export const same = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character;

/** UTF-16 offset of a position. */
export function offsetAt(text: string, { line, character }: Position): number {
  let offset = 0;
  for (let n = 0; n < line; n++) {
    const end = text.indexOf('\n', offset);
    if (end < 0) return text.length;
    offset = end + 1;
  }
  return Math.min(offset + character, text.length);
}

/** Position of a UTF-16 offset. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: (before.at(-1) as string).length };
}

/** The range of `length` UTF-16 units from an offset. */
export function rangeAt(text: string, offset: number, length: number): Range {
  return { start: positionAt(text, offset), end: positionAt(text, offset + length) };
}

/** Where the word that ends at a position, or goes on there, starts. */
export function wordStartAt(text: string, position: Position): Position {
  const offset = offsetAt(text, position);
  const word = /[\p{ID_Continue}$]*$/u.exec(text.slice(0, offset))?.[0] ?? '';
  return positionAt(text, offset - word.length);
}

/** The word at a position; empty when there is none. */
export function wordAt(text: string, position: Position): string {
  const offset = offsetAt(text, position);
  const before = /[\p{ID_Continue}$]*$/u.exec(text.slice(0, offset))?.[0] ?? '';
  const after = /^[\p{ID_Continue}$]*/u.exec(text.slice(offset))?.[0] ?? '';
  return before + after;
}
