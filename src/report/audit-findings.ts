import type { AuditedClaim } from '../claims/claim.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import { isError } from '../contracts/verdict.ts';
import { htmlTable } from '../show/html-table.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import { loadExplanations } from './load-tables.ts';

/** A contradiction with every place where the report makes it. */
export interface AuditFinding {
  readonly finding: string;
  /** what is wrong: a number, a direction, or the wording where numbers and direction can be right */
  readonly kind: 'number' | 'direction' | 'wording';
  readonly title: string;
  /** how it most likely arose; our judgement */
  readonly explanation: string;
  readonly claims: readonly AuditedClaim[];
}

/**
 * Groups the claims that err into findings: the same contradiction in several sections, or one slip that made
 * several, is one finding.
 *
 * @param claims the judged ledger
 * @param explanations columns finding, kind, claims, title, explanation; the package's own when left out
 * @returns the explained findings in their order, then each claim that errs without an explanation by itself;
 *   in a notebook each shows its explanation and, claim by claim, both values and the evidence
 */
export function auditFindings(
  claims: readonly AuditedClaim[],
  explanations: AnyTable = loadExplanations(),
): AuditFinding[] {
  const errors = claims.filter(({ verdict }) => isError(verdict));
  const rows = explanations.objects() as (Omit<AuditFinding, 'claims'> & { claims: string })[];
  const explained = rows.map((row) => {
    const ids = row.claims.split(' ');
    return { ...row, claims: claims.filter(({ id }) => ids.includes(id)) };
  });
  const known = new Set(explained.flatMap((finding) => finding.claims.map(({ id }) => id)));
  const bare = errors
    .filter(({ id }) => !known.has(id))
    .map(
      (claim): AuditFinding => ({
        finding: claim.id,
        kind: claim.stated === 'true' ? 'direction' : 'number',
        title: claim.claim,
        explanation: 'Not explained yet.',
        claims: [claim],
      }),
    );
  return [...explained.filter((finding) => finding.claims.length > 0), ...bare].map(shown);
}

/** The judged claims, with the explanation as the note of each that a finding explains. */
export function withExplanations(
  claims: readonly AuditedClaim[],
  findings: readonly AuditFinding[],
): AuditedClaim[] {
  return claims.map((claim) => {
    const finding = findings.find((one) => one.claims.some(({ id }) => id === claim.id));
    return finding ? { ...claim, note: finding.explanation } : claim;
  });
}

/** The sections of a finding, each once: `sections 2.3.3, 3.5`. */
export function placesOf({ claims }: AuditFinding): string {
  const places = [...new Set(claims.map(({ section }) => section))];
  const sections = places.filter((place) => /^\d/.test(place));
  const word = sections.length > 1 ? 'sections' : 'section';
  const named = sections.length > 0 ? [`${word} ${sections.join(', ')}`] : [];
  return [...named, ...places.filter((place) => !/^\d/.test(place))].join(', ');
}

const shown = (finding: AuditFinding): AuditFinding =>
  Object.defineProperty(finding, Symbol.for('Jupyter.display'), { value: () => bundleOf(finding) });

const COLUMNS = ['section', 'claim', 'stated', 'recomputed', 'possible', 'holds', 'verdict'] as const;

function bundleOf(finding: AuditFinding): Record<string, string> {
  const told = ` (${placesOf(finding)}). ${finding.explanation}`;
  const { html, text } = htmlTable(
    COLUMNS.map((name) => ({
      name,
      values: finding.claims.map((claim) => claim[name === 'stated' ? 'worded' : name]),
    })),
  );
  return {
    'text/html': `<p><strong>${escapeMarkup(finding.title)}</strong>${escapeMarkup(told)}</p>\n${html}`,
    'text/plain': `${finding.title}${told}\n${text}`,
  };
}
