import type { AuditedClaim } from '../claims/index.ts';
import { said } from '../contracts/told.ts';
import {
  countsInWords,
  errorCount,
  needsReader,
  VERDICT_NAMES,
  VERDICTS,
  type Verdict,
  verdictCounts,
} from '../contracts/verdict.ts';
import { CliError } from './cli-error.ts';
import type { CommandDeclaration } from './command.ts';
import { packagePath, shownPath } from './package-path.ts';
import { describeUnexplained, writeAudit } from './write-audit.ts';

/** `rekenschap audit`: a verdict on every claim of the report. */
export const auditCommand: CommandDeclaration = {
  summary: {
    en: 'judge every claim of the report, and write audit.json, audit.md and findings.md to reports',
    nl: 'beoordeel elke bewering van het rapport, en schrijf audit.json, audit.md en findings.md naar reports',
  },
  declare(command, context) {
    const { stdout, stderr } = context;
    command
      .option(
        '--study <folder>',
        said({
          en: 'a folder with a data package in place of the data of this package',
          nl: 'een map met een datapakket in plaats van de gegevens van dit pakket',
        }),
      )
      .option('--out <dir>', said({ en: 'where to write', nl: 'waar te schrijven' }), packagePath('reports'))
      .action(async ({ study, out }: { study?: string; out: string }) => {
        const { openStudy } = await import('../tables/index.ts');
        const opened = openStudy(study);
        if (!opened.has('claims'))
          throw new CliError(
            `${opened.files.name}: its data package lists no "claims", so there is nothing to judge`,
          );
        const { claims, unexplained } = await writeAudit(opened, out);
        for (const line of auditLines(claims)) stdout.write(`${line}\n`);
        stdout.write(`\n${totals(claims).join('\n')}\nwrote the audit in ${shownPath(out)}\n`);
        for (const claim of unexplained) {
          stderr.write(`error: the report errs, and why is not known: ${describeUnexplained(claim)}\n`);
        }
        context.exitCode = unexplained.length > 0 ? 1 : 0;
      });
  },
};

/** Whether a claim is listed: one that is right under a fair rounding asks nothing of a reader here. */
const isListed = (verdict: Verdict): boolean => needsReader(verdict) && verdict !== 'rounding';

/** How often each verdict was given, in one line. */
export function countsLine(claims: readonly AuditedClaim[]): string {
  return `${claims.length} claims: ${countsInWords(verdictCounts(claims))}`;
}

/** How often each verdict was given, a line a verdict, under a line that says how many are errors. */
function totals(claims: readonly AuditedClaim[]): string[] {
  const counts = verdictCounts(claims);
  const errors = errorCount(counts);
  const given = VERDICT_NAMES.filter((verdict) => counts[verdict] > 0);
  return [
    `${claims.length} claims, ${errors} ${errors === 1 ? 'error' : 'errors'} of the report`,
    ...given.map(
      (verdict) =>
        `${String(counts[verdict]).padStart(5)} ${verdict.padEnd(14)} ${VERDICTS[verdict].meaning.en}`,
    ),
  ];
}

/** Every claim that needs a reader, with both values. */
function auditLines(claims: readonly AuditedClaim[]): string[] {
  return claims
    .filter(({ verdict }) => isListed(verdict))
    .map(
      ({ verdict, section, claim, worded, recomputed }) =>
        `${verdict.padEnd(13)}  ${section.padEnd(10)}  ${claim}: stated ${worded}, recomputed ${recomputed || '–'}`,
    );
}
