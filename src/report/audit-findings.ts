import type { AuditedClaim } from '../claims/claim.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import { currentLanguage, type Language } from '../contracts/language.ts';
import { placeName } from '../contracts/place-name.ts';
import { asTold, joinTold } from '../contracts/told.ts';
import { isError } from '../contracts/verdict.ts';
import { htmlTable } from '../show/html-table.ts';
import { openStudy, type Study } from '../tables/study.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import { evidenceOf } from './audit-claims.ts';
import type { AuditFinding } from './audit-finding.ts';
import { dossierTables, dossierWords } from './dossier.ts';
import { dossierSteps } from './dossier-steps.ts';
import { loadExplanations } from './load-tables.ts';
import { namesOfTerms } from './names-of-terms.ts';
import type { ExplanationRow } from './rows.ts';

/**
 * Groups claims into findings: the same contradiction in several sections, or one slip that made several, is
 * one finding. Every claim that errs belongs to one.
 *
 * @param claims the judged ledger
 * @param study whose tables the steps are computed from; the package's own when left out
 * @param explanations columns finding, kind, sure, figures, claims, steps, title, explanation, needed,
 *   rebuttal, answer; the study's own when left out
 * @returns the explained findings in their order, then each claim that errs without an explanation by itself;
 *   in a notebook each shows its whole dossier
 * @throws Error when a step has nothing to be computed from
 * @example
 * auditFindings(auditClaims())[0].finding
 * // 'v1b-repeated'
 */
export function auditFindings(
  claims: readonly AuditedClaim[],
  study: Study = openStudy(),
  explanations?: AnyTable,
): AuditFinding[] {
  const finders = evidenceOf(study);
  const frequencies = study.frequencies();
  const names = namesOfTerms(study);
  const given = explanations ?? (study.has('explanations') ? loadExplanations(study) : undefined);
  const explained = ((given?.objects() ?? []) as ExplanationRow[]).map((row): AuditFinding => {
    const ids = row.claims.split(' ');
    const own = claims.filter(({ id }) => ids.includes(id));
    const statistics = listed(row.steps ?? '');
    const { finding, kind, sure, title, explanation, needed, rebuttal, answer } = row;
    const figures = listed(row.figures ?? '');
    const rows = tableRows([...own.map(({ statistic }) => statistic), ...statistics], frequencies);
    return {
      ...{ finding, kind, sure, title, explanation, needed, rebuttal, answer, figures, rows },
      claims: own,
      steps: own.length > 0 ? dossierSteps(statistics, finders, frequencies, names) : [],
      nl: {
        title: row.title_nl ?? title,
        explanation: row.explanation_nl ?? explanation,
        needed: row.needed_nl ?? needed,
        rebuttal: row.rebuttal_nl ?? rebuttal,
        answer: row.answer_nl ?? answer,
        figures: figures.map((figure) => placeName(figure, 'nl')),
        rows: rows.map((place) => placeName(place, 'nl')),
      },
    };
  });
  const known = new Set(explained.flatMap((finding) => finding.claims.map(({ id }) => id)));
  const bare = claims.filter(({ id, verdict }) => isError(verdict) && !known.has(id)).map(unexplained);
  return [...explained.filter((finding) => finding.claims.length > 0), ...bare].map(shown);
}

const unexplained = (claim: AuditedClaim): AuditFinding => ({
  finding: claim.id,
  kind: claim.stated === 'true' ? 'direction' : 'number',
  sure: null,
  title: claim.claim,
  explanation: 'Not explained yet.',
  figures: [],
  rows: [],
  steps: [],
  needed: '',
  rebuttal: '',
  answer: '',
  claims: [claim],
  nl: {
    ...{ title: claim.nl.claim, explanation: 'Nog niet verklaard.', needed: '', rebuttal: '', answer: '' },
    ...{ figures: [], rows: [] },
  },
});

const listed = (text: string): string[] => text.split('; ').filter((part) => part !== '');

/** The rows of the printed tables that statistics name, in the order of the tables. */
function tableRows(statistics: readonly string[], frequencies: AnyTable): string[] {
  const named = statistics.flatMap((text) => [
    ...text.matchAll(/(?:agree|disagree|percent|mean)\((\w+)(?:, \d)?, (\w+)\)/g),
  ]);
  const wanted = new Set(named.map(([, item, wave]) => `${item} ${wave}`));
  const rows = new Map<string, Set<string>>();
  for (const { table, item, wave } of frequencies.objects() as Record<'table' | 'wave' | 'item', string>[]) {
    if (!wanted.has(`${item} ${wave}`)) continue;
    rows.set(table, (rows.get(table) ?? new Set()).add(item));
  }
  return [...rows].map(
    ([table, items]) => `table ${table}, ${items.size > 1 ? 'rows' : 'row'} ${[...items].join(' ')}`,
  );
}

/**
 * The judged claims, each that belongs to a finding with the finding's name at the end of its note.
 *
 * @example
 * const claims = auditClaims();
 * withFindings(claims, auditFindings(claims)).length === claims.length
 * // true
 */
export function withFindings(
  claims: readonly AuditedClaim[],
  findings: readonly AuditFinding[],
): AuditedClaim[] {
  return claims.map((claim) => {
    const finding = findings.find((one) => one.claims.some(({ id }) => id === claim.id));
    if (!finding) return claim;
    const note = joinTold([
      { en: claim.note, nl: claim.nl.note },
      { en: `finding ${finding.finding}`, nl: `bevinding ${finding.finding}` },
    ]);
    return { ...claim, note: note.en, nl: { ...claim.nl, note: note.nl } };
  });
}

/**
 * The sections of a finding, each once: `sections 2.3.3, 3.5`.
 *
 * @example
 * const finding = auditFindings(auditClaims()).find((one) => one.finding === 'v1b-repeated');
 * placesOf(finding, 'en')
 * // 'section 2.2'
 */
export function placesOf({ claims }: AuditFinding, language: Language = currentLanguage()): string {
  const places = [...new Set(claims.map(({ section }) => section))];
  const sections = places.filter((place) => /^\d/.test(place));
  const word = sections.length > 1 ? 'sections' : 'section';
  const named = sections.length > 0 ? [`${word} ${sections.join(', ')}`] : [];
  const all = [...named, ...places.filter((place) => !/^\d/.test(place))].join(', ');
  return placeName(all, language);
}

const shown = (finding: AuditFinding): AuditFinding =>
  Object.defineProperty(finding, Symbol.for('Jupyter.display'), { value: () => bundleOf(finding) });

function bundleOf(finding: AuditFinding): Record<string, string> {
  const { title, explanation } = asTold(finding);
  const told = ` (${placesOf(finding)}). ${explanation}`;
  const tables = dossierTables(finding).map(({ title, columns, rows }) => {
    const cells = columns.map((name, index) => ({ name, values: rows.map((row) => row[index] ?? '') }));
    return { title, ...htmlTable(cells) };
  });
  const words = dossierWords(finding);
  return {
    'text/html': [
      `<p><strong>${escapeMarkup(title)}</strong>${escapeMarkup(told)}</p>`,
      ...tables.map(({ title, html }) => `<p>${title}:</p>\n${html}`),
      `<ul>${words.map(([heading, text]) => `<li><strong>${heading}.</strong> ${escapeMarkup(text)}</li>`).join('')}</ul>`,
    ].join('\n'),
    'text/plain': [
      `${title}${told}`,
      ...tables.map(({ title, text }) => `${title}:\n${text}`),
      ...words.map(([heading, text]) => `${heading}. ${text}`),
    ].join('\n'),
  };
}
