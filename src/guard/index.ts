export { type Disclosure, type GuardRules, guardPublication, type Publication } from './guard-publication.ts';
export { type ProtectedPublication, protectPublication } from './protect-publication.ts';
export type { AnswersByRespondent, PublishedGroup, Shown } from './published-group.ts';
