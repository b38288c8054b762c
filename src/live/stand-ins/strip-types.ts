import type { Place } from '../../kernel/cell/text-edits.ts';

/** A text of which the types are gone already. */
export interface Stripped {
  js: string;
  toSource(place: Place): Place;
}

/** In a page types are taken away before a cell is looked at: here nothing is left to do. */
export function stripTypes(source: string): Stripped {
  return { js: source, toSource: (place) => place };
}

/** No second compiler stands in a page. @throws what the first one said */
export function strippedByCompiler(_source: string, problem: unknown): Stripped {
  throw problem;
}
