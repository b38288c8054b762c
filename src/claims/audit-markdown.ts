import type { AuditedClaim, Verdict } from './evaluate-claim.ts';

/** The verdicts, the ones that need a reader first. */
export const VERDICTS: readonly Verdict[] = [
  'contradicted',
  'contradicts itself',
  'undetermined',
  'reproduced',
  'not checkable',
];

const MEANING: Readonly<Record<Verdict, string>> = {
  contradicted: 'no counts behind the printed tables, under no fair reading, give what the text says',
  'contradicts itself': "the report's own statements exclude it",
  undetermined: 'some of the counts that print so give it, others do not',
  reproduced:
    'all counts that print so give it under a fair reading, which the note names where it is rounding',
  'not checkable': 'the report gives nothing to compute it from; the note says what is missing',
};

/** How often each verdict was given. */
export function verdictCounts(claims: readonly AuditedClaim[]): Record<Verdict, number> {
  const count = (verdict: Verdict) => claims.filter((claim) => claim.verdict === verdict).length;
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Record<Verdict, number>;
}

/**
 * The whole audit for a reader: the counts, then every claim by verdict and section, with both values.
 *
 * @param claims the judged ledger
 * @returns Markdown
 */
export function auditMarkdown(claims: readonly AuditedClaim[]): string {
  const counts = verdictCounts(claims);
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    [
      `## ${verdict[0]?.toUpperCase()}${verdict.slice(1)} (${counts[verdict]})`,
      `${MEANING[verdict][0]?.toUpperCase()}${MEANING[verdict].slice(1)}.`,
      claimTable(claims.filter((claim) => claim.verdict === verdict)),
    ].join('\n\n'),
  );
  const overview = ['| verdict | claims | meaning |', '| --- | ---: | --- |'].concat(
    VERDICTS.map((verdict) => `| ${verdict} | ${counts[verdict]} | ${MEANING[verdict]} |`),
  );
  return `${[
    '# Every claim of the report, recomputed',
    `${claims.length} claims on the outcomes of the surveys. How words are read stands in data/README.md.`,
    overview.join('\n'),
    ...parts,
  ].join('\n\n')}\n`;
}

function claimTable(claims: readonly AuditedClaim[]): string {
  const rows = claims.map(({ id, section, claim, statistic, worded, recomputed, note }) =>
    [id, section, claim, statistic === 'none' ? '' : `\`${statistic}\``, worded, recomputed, note]
      .map((text) => text.replaceAll('|', '\\|'))
      .join(' | '),
  );
  const head = ['id', 'section', 'claim', 'statistic', 'stated', 'recomputed', 'note'];
  return [head.join(' | '), head.map(() => '---').join(' | '), ...rows].map((row) => `| ${row} |`).join('\n');
}
