export { auditMarkdown } from './audit-markdown.ts';
export type { AuditedClaim, Claim } from './evaluate-claim.ts';
export * from './stated-in-words.ts';
