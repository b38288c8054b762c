export {
  PRECISION_NAMES,
  PRECISION_WORDS,
  type PrecisionWord,
} from '../contracts/precision-words.ts';
export { READING_NAMES } from '../contracts/reading-names.ts';
export { auditMarkdown } from './audit-markdown.ts';
export type { AuditedClaim, Claim } from './claim.ts';
export type { FindEvidence } from './evidence.ts';
export * from './stated-in-words.ts';
