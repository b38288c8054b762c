import type { Answered } from '../lessons/index.ts';

/** What a sandboxed notebook tells, a line of JSON each. All of it is said by code that is not trusted. */
export type SandboxMessage =
  | { readonly kind: 'starts' | 'ends'; readonly cell: number }
  | { readonly kind: 'fails'; readonly cell: number; readonly message: string }
  | ({ readonly kind: 'answer'; readonly cell: number } & Answered)
  | { readonly kind: 'done' };

/** The file descriptor that the lines go to. */
export const MESSAGES = 3;
/** Most characters of one answer. */
export const LONGEST_ANSWER = 100_000;
