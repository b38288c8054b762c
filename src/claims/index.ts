export { auditMarkdown, VERDICTS, verdictCounts } from './audit-markdown.ts';
export type { AuditedClaim, Claim, Verdict } from './evaluate-claim.ts';
export * from './stated-in-words.ts';
