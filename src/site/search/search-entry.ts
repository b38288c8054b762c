/** Kinds of what a search finds. */
export type SearchKind =
  | 'page'
  | 'finding'
  | 'figure'
  | 'statement'
  | 'claim'
  | 'section'
  | 'term'
  | 'reference';

/**
 * Something that a search finds: its kind, where it stands, what it is called, what else it says, its
 * verdict, and words that readers have for it though the page does not.
 */
export type SearchEntry = readonly [
  kind: SearchKind,
  address: string,
  title: string,
  text: string,
  verdict: string,
  asked?: string,
];
