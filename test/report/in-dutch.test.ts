import { beforeAll, describe, expect, it } from 'vitest';
import { impossibleRows } from '../../src/checks/index.ts';
import { type AuditedClaim, auditMarkdown, PRECISION_WORDS, READING_NAMES } from '../../src/claims/index.ts';
import { VERDICTS } from '../../src/contracts/verdict.ts';
import {
  type AuditFinding,
  auditClaims,
  auditFindings,
  checkManagerFigure,
  findingsMarkdown,
  loadManagerFigures,
  loadManagerQuestions,
  SURE,
  withFindings,
} from '../../src/report/index.ts';
import { openStudy } from '../../src/tables/index.ts';
import { bare, ENGLISH, sameInBoth } from '../same-in-both.ts';

const study = openStudy();
let claims: AuditedClaim[];
let findings: AuditFinding[];
beforeAll(() => {
  const judged = auditClaims(study);
  findings = auditFindings(judged, study);
  claims = withFindings(judged, findings);
});

describe('what the audit says', () => {
  it('is told in Dutch beside its English: every claim, reason, reading and flip', () => {
    for (const claim of claims) sameInBoth(claim, claim.id, 7);
  });

  it('is told in Dutch beside its English: every finding and its steps', () => {
    for (const finding of findings) sameInBoth({ ...finding, claims: [] }, finding.finding, 7);
  });

  it('knows every reading that was tried by a Dutch name', () => {
    const tried = new Set(claims.flatMap(({ readings }) => readings.map(({ name }) => name)));
    expect(tried.size).toBeGreaterThan(5);
    for (const name of tried) expect(READING_NAMES, name).toHaveProperty([name]);
  });

  it('is told in Dutch beside its English: the checks of the web survey', () => {
    const questions = loadManagerQuestions(study);
    const values = loadManagerFigures(study);
    for (const figure of study.figures.filter(({ population }) => population.id === 'managers')) {
      const check = checkManagerFigure(figure.number, values, questions, figure.items);
      sameInBoth(check.cells, figure.number, 1);
      for (const { verdict, reason, nl } of check.cells) {
        if (reason) expect(nl?.reason, `${figure.number} ${verdict}`).toMatch(/\w/);
      }
    }
  });

  it('is told in Dutch beside its English: rows that cannot be right', () => {
    const rows = impossibleRows(study.survey, study.frequencies());
    expect(rows).toHaveLength(1);
    sameInBoth(rows, 'rows', 2);
  });

  it('names verdicts, degrees of certainty and words of precision in both', () => {
    sameInBoth(
      Object.values(VERDICTS).flatMap(({ name, meaning }) =>
        [name, meaning].map(({ en, nl }) => ({ text: en, nl: { text: nl } })),
      ),
      'verdicts',
      20,
    );
    const named = [
      ...Object.values(SURE).map(({ meaning }) => meaning),
      ...Object.values(PRECISION_WORDS).map(({ words }) => words),
    ];
    for (const { en, nl } of named) expect(nl).not.toBe(en);
  });

  it('is written as a whole in either language', () => {
    const parts = { claims, findings, impossible: [], changes: [], survey: study.survey };
    for (const dutch of [auditMarkdown(claims, 'nl'), findingsMarkdown(parts, 'nl')]) {
      expect(bare(dutch.replace(/^### .*$|`[^`]*`/gm, '').replace(/\[[^\]]*\]\([^)]*\)/g, ''))).not.toMatch(
        ENGLISH,
      );
    }
    const sizes = (language: 'en' | 'nl') =>
      [auditMarkdown(claims, language), findingsMarkdown(parts, language)].map(
        (text) => text.split('\n').length,
      );
    expect(sizes('nl')).toEqual(sizes('en'));
  });
});
