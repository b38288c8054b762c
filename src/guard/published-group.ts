/** How the answers of a group are shown. */
export type Shown =
  /** With the weighted percentages too, where those are printed */
  | { readonly as: 'counts'; readonly weighted?: { readonly decimals: number } }
  /** Percentages of valid answers, with n, rounded half up */
  | { readonly as: 'percentages'; readonly decimals: number }
  | { readonly as: 'hidden' };

/** A group of respondents of which a table is, or was, published. */
export interface PublishedGroup {
  readonly name: string;
  /** Ids of the respondents in it */
  readonly members: ReadonlySet<string>;
  readonly shown: Shown;
}

/** Answers to one item by respondent: 1 to the number of points. Who did not answer is left out. */
export type AnswersByRespondent = ReadonlyMap<string, number>;
