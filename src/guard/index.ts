export type { AnswerPart, ItemPublication, ShownGroup } from './answer-part.ts';
export { besideEarlier, type EarlierTable, type PartsBeside } from './earlier-tables.ts';
export { type Disclosure, type GuardRules, guardItem } from './guard-item.ts';
export { guardPublication, type Publication } from './guard-publication.ts';
export type { Protected } from './hide-until-safe.ts';
export { type ProtectedPublication, protectItem, protectPublication } from './protect-publication.ts';
export type { AnswersByRespondent, PublishedGroup, Shown } from './published-group.ts';
