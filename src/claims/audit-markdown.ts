import { VERDICT_NAMES, VERDICTS, verdictCounts } from '../contracts/verdict.ts';
import type { AuditedClaim } from './claim.ts';

/**
 * The whole audit for a reader: the counts, then every claim by verdict and section, with both values.
 *
 * @param claims the judged ledger
 * @returns Markdown
 */
export function auditMarkdown(claims: readonly AuditedClaim[]): string {
  const counts = verdictCounts(claims);
  const parts = VERDICT_NAMES.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    [
      `## ${capital(verdict)} (${counts[verdict]})`,
      `${capital(VERDICTS[verdict].meaning.en)}.`,
      claimTable(claims.filter((claim) => claim.verdict === verdict)),
    ].join('\n\n'),
  );
  const overview = ['| verdict | claims | meaning |', '| --- | ---: | --- |'].concat(
    VERDICT_NAMES.map((verdict) => `| ${verdict} | ${counts[verdict]} | ${VERDICTS[verdict].meaning.en} |`),
  );
  return `${[
    '# Every claim of the report, recomputed',
    `${claims.length} claims on the outcomes of the surveys. How words are read stands in data/README.md.`,
    overview.join('\n'),
    ...parts,
  ].join('\n\n')}\n`;
}

const capital = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;

function claimTable(claims: readonly AuditedClaim[]): string {
  const rows = claims.map(({ id, section, claim, statistic, worded, recomputed, note }) =>
    [id, section, claim, statistic === 'none' ? '' : `\`${statistic}\``, worded, recomputed || '–', note]
      .map((text) => text.replaceAll('|', '\\|'))
      .join(' | '),
  );
  const head = ['id', 'section', 'claim', 'statistic', 'stated', 'recomputed', 'note'];
  return [head.join(' | '), head.map(() => '---').join(' | '), ...rows].map((row) => `| ${row} |`).join('\n');
}
