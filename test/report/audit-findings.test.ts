import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import type { AuditedClaim } from '../../src/claims/index.ts';
import { type AuditFinding, auditFindings } from '../../src/report/index.ts';

const claim: AuditedClaim = {
  id: 'x-1',
  section: '2.4.1',
  claim: 'A fraction more reports than in 2010',
  formula: '',
  nl: { section: '', claim: '', formula: '', worded: '', recomputed: '', reason: '', note: '' },
  statistic: 'agree(v1a, 2017) > agree(v1a, 2010)',
  stated: 'true',
  precision: 'fraction-more',
  worded: 'rose a fraction',
  recomputed: 'difference 14.8 to 15.5',
  verdict: 'wrong',
  note: '',
  reason: '',
  readings: [],
  sensitivity: null,
  otherPlaces: [],
  possible: 4,
  holds: 0,
};
const explanations = (claims: string) =>
  table({
    finding: ['reports'],
    kind: ['wording'],
    claims: [claims],
    sure: ['wording'],
    figures: ['2.11; table B1.1'],
    steps: ['agree(v1a, 2010)'],
    needed: ['Fifteen would have to be one.'],
    rebuttal: ['It is <small>.'],
    answer: ['No.'],
    title: ['Reports & words'],
    explanation: ['Fifteen points are <no> fraction.'],
  });
const bundleOf = (finding: AuditFinding | undefined) =>
  (finding as never as { [display: symbol]: () => Record<string, string> })[
    Symbol.for('Jupyter.display')
  ]?.() ?? {};

describe('auditFindings', () => {
  it('shows what is wrong as text above the claims, which say what is stated in words', () => {
    const [finding] = auditFindings([claim], undefined, explanations('x-1'));
    const { 'text/html': html = '', 'text/plain': text = '' } = bundleOf(finding);
    const told = html.indexOf(
      '<p><strong>Reports &amp; words</strong> (section 2.4.1). Fifteen points are &lt;no&gt; fraction.</p>',
    );
    expect(told).toBe(0);
    expect(html).toContain('<strong>Its author could answer.</strong> It is &lt;small&gt;.');
    // the answers of v1a in 2010: table B1.2 prints 69 and 12 percent of 398
    expect(html).toContain('>69 + 12 = 81<');
    expect(html).toContain('323 of 398');
    expect(html).toContain('>rose a fraction<');
    expect(html).not.toContain('>true<');
    expect(text.split('\n')[0]).toBe('Reports & words (section 2.4.1). Fifteen points are <no> fraction.');
  });

  it('keeps a contradiction that nobody explained', () => {
    const findings = auditFindings([claim], undefined, explanations('another'));
    expect(findings.map(({ finding, kind }) => [finding, kind])).toEqual([['x-1', 'direction']]);
    expect(bundleOf(findings[0])['text/plain']).toContain('Not explained yet');
  });
});
