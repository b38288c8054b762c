/** A value in several forms, by mime type; JSON types hold plain values, all others text. */
export type MimeBundle = Record<string, unknown>;
