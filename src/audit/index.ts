export * from './agree-change.ts';
export * from './audit-claims.ts';
export type { AuditedClaim, Claim, Verdict } from './evaluate-claim.ts';
export * from './figure-check.ts';
export * from './manager-check.ts';
export { type ManagerValue, type ManagerWorlds, managerWorlds } from './manager-evidence.ts';
export * from './manager-shares.ts';
export * from './stated-shares.ts';
