import { describe, expect, it } from 'vitest';
import { ledgerPage } from '../../src/site/ledger-page.ts';
import { siteInput } from './site-under-test.ts';

describe('ledgerPage', () => {
  it('shows what is stated with the words that say how exact it is', () => {
    const { claims = [] } = siteInput('');
    const page = ledgerPage(claims, { ledger: true, findings: true });
    const stated = [...page.matchAll(/<td data-name="Stated">([^<]*)<\/td>/g)].map(([, text]) => text);
    expect(stated).toHaveLength(claims.length);
    expect(stated).not.toContain('true');
    // "Practitioners find themselves well trained": 50 alone would read as the report's number
    expect(page).toMatch(/id="c0\.2\.1-27".*"Stated">more than 50<.*"Recomputed">73\.9 to 74\.4</);
    expect(page).toMatch(/id="c0\.2\.1-11".*"Stated">just over 1\/4 \(25\)</);
    expect(page).toMatch(/id="c0\.2\.1-15".*"Stated">fell considerably</);
  });
});
