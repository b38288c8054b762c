import type { Language } from '../contracts/language.ts';
import { asTold } from '../contracts/told.ts';
import { VERDICT_NAMES, VERDICTS, verdictCounts, verdictName } from '../contracts/verdict.ts';
import type { AuditedClaim } from './claim.ts';

const WORDS = {
  en: {
    title: 'Every claim of the report, recomputed',
    claims: (n: number) =>
      `${n} claims on the outcomes of the surveys. How words are read stands in data/README.md.`,
    overview: ['verdict', 'claims', 'meaning'],
    columns: ['id', 'section', 'claim', 'statistic', 'stated', 'recomputed', 'note'],
  },
  nl: {
    title: 'Elke bewering van het rapport, nagerekend',
    claims: (n: number) =>
      `${n} beweringen over de uitkomsten van de enquêtes. Hoe woorden gelezen zijn, staat in data/README.md.`,
    overview: ['oordeel', 'beweringen', 'betekenis'],
    columns: ['id', 'paragraaf', 'bewering', 'statistiek', 'gesteld', 'nagerekend', 'toelichting'],
  },
} satisfies Record<Language, object>;

/**
 * The whole audit for a reader: the counts, then every claim by verdict and section, with both values.
 *
 * @param claims the judged ledger
 * @param language of all words
 * @returns Markdown
 * @example
 * const [claim] = auditClaims();
 * auditMarkdown([claim], 'en').includes(claim.claim)
 * // true
 */
export function auditMarkdown(claims: readonly AuditedClaim[], language: Language = 'en'): string {
  const counts = verdictCounts(claims);
  const words = WORDS[language];
  const parts = VERDICT_NAMES.filter((verdict) => counts[verdict] > 0).map((verdict) =>
    [
      `## ${capital(verdictName(verdict, language))} (${counts[verdict]})`,
      `${capital(VERDICTS[verdict].meaning[language])}.`,
      claimTable(
        claims.filter((claim) => claim.verdict === verdict),
        language,
      ),
    ].join('\n\n'),
  );
  const overview = [`| ${words.overview.join(' | ')} |`, '| --- | ---: | --- |'].concat(
    VERDICT_NAMES.map(
      (verdict) =>
        `| ${verdictName(verdict, language)} | ${counts[verdict]} | ${VERDICTS[verdict].meaning[language]} |`,
    ),
  );
  return `${[`# ${words.title}`, words.claims(claims.length), overview.join('\n'), ...parts].join('\n\n')}\n`;
}

const capital = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;

function claimTable(claims: readonly AuditedClaim[], language: Language): string {
  const rows = claims.map((judged) => {
    const { id, section, claim, statistic, worded, recomputed, note } = asTold(judged, language);
    return [
      id,
      section,
      claim,
      statistic === 'none' ? '' : `\`${statistic}\``,
      worded,
      recomputed || '–',
      note,
    ]
      .map((text) => text.replaceAll('|', '\\|'))
      .join(' | ');
  });
  const head = WORDS[language].columns;
  return [head.join(' | '), head.map(() => '---').join(' | '), ...rows].map((row) => `| ${row} |`).join('\n');
}
