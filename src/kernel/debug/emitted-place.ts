import type { Place } from '../cell/text-edits.ts';

/** A compiled text, and the way back from its places to those of its source. */
export interface Compiled {
  text: string;
  js: string;
  toSource(place: Place): Place;
}

/**
 * Where the code of a source line begins in the compiled text; of the
 * next line with code where that one has none.
 *
 * @param line from 1
 * @returns undefined where no code follows
 */
export function emittedPlace({ js, toSource }: Compiled, line: number): Place | undefined {
  let best: (Place & { source: number }) | undefined;
  for (const [at, text] of js.split('\n').entries()) {
    const blank = text.search(/\S/);
    if (blank < 0) continue;
    const place = { line: at + 1, column: blank + 1 };
    const source = toSource(place).line;
    if (source < line || (best && best.source <= source)) continue;
    best = { ...place, source };
    if (source === line) break;
  }
  return best && { line: best.line, column: best.column };
}
