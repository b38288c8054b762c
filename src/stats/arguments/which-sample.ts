/** What the Dutch of an error calls each of two samples. */
export const DUTCH_SAMPLE = { first: 'eerste', second: 'tweede' } as const;

/** Which of two samples an argument is of. */
export type WhichSample = keyof typeof DUTCH_SAMPLE;
