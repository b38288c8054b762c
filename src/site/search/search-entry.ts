/** Kinds of what a search finds, in the order in which a reader wants them. */
export const SEARCH_KINDS = [
  'page',
  'finding',
  'figure',
  'statement',
  'claim',
  'section',
  'term',
  'reference',
] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

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
