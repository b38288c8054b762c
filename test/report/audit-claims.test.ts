import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditedClaim } from '../../src/claims/index.ts';
import { auditClaims, loadClaims } from '../../src/report/index.ts';

let audited: AuditedClaim[];
beforeAll(() => {
  audited = auditClaims();
});
const verdictOf = (section: string, statistic: string) =>
  audited.find((claim) => claim.section === section && claim.statistic === statistic)?.verdict;

describe('auditClaims', () => {
  it('gives every claim of the ledger one verdict', () => {
    expect(audited.map(({ id }) => id)).toEqual(loadClaims().array('id'));
  });

  // each of these was worked out by hand from the printed tables: the sum of the printed categories is
  // further off than rounding allows
  it.each([
    ['2.2', 'agree(v1b, 2010)'], // 66 + 11
    ['2.3.3', 'agree(v3a, 2017)'], // 46 + 7
    ['2.3.3', 'agree(v3a, 2010)'], // 44 + 7
    ['2.4.3', 'agree(v5e, 2010)'], // 30 + 3
    ['table B1.1', 'mean(v2e, 2017) - mean(v2e, 2010)'], // 3.37 - 2.86
    ['table B1.1', 'mean(v2f, 2017) - mean(v2f, 2010)'], // 3.99 - 3.55
  ])('contradicts %s %s', (section, statistic) => {
    expect(verdictOf(section, statistic)).toBe('wrong');
  });

  // the printed categories add to the stated number, so an author who added them is right to
  it.each([
    ['2.3.1', 'agree(v1d, 2017)'], // 43 + 5 = 48
    ['2.3.3', 'agree(v2g, 2017)'], // 45 + 8 = 53
    ['2.4.3', 'agree(v5c, 2017)'], // 32 + 6 = 38
    ['2.4.3', 'agree(v5d, 2010)'], // 19 + 2 = 21
  ])('accepts %s %s by the sum of rounded categories', (section, statistic) => {
    expect(verdictOf(section, statistic)).toBe('rounding');
  });

  it('says that a report contradicts itself where its own numbers do', () => {
    // 64 percent in both waves, and yet "the use of both has fallen"
    const statistic =
      'share(fig3.3, instruments, service_talk, 2017) < share(fig3.3, instruments, service_talk, 2010)';
    expect(verdictOf('3.3', statistic)).toBe('says both');
  });
});
