import type { AuditedClaim } from '../claims/index.ts';
import type { Command } from './command.ts';
import { packagePath, shownPath } from './package-path.ts';
import { parseOptions, wrongUse } from './parse-options.ts';
import { writeAudit } from './write-audit.ts';

const usage = 'audit [--out DIR]';

/** `rekenschap audit`: a verdict on every claim of the report. */
export const auditCommand: Command = {
  usage,
  summary: 'judge every claim of the report, and write audit.json, audit.md and findings.md to reports',
  async run(args, { stdout }) {
    const { values, positionals } = parseOptions(args, { out: { type: 'string' } }, usage);
    if (positionals.length > 0) throw wrongUse(`"${positionals[0]}" is one word too many`, usage);
    const folder = values.out ?? packagePath('reports');
    const claims = await writeAudit(folder);
    for (const line of auditLines(claims)) stdout.write(`${line}\n`);
    stdout.write(`${await countsLine(claims)}\nwrote the audit in ${shownPath(folder)}\n`);
    return 0;
  },
};

/** How often each verdict was given, in one line. */
export async function countsLine(claims: readonly AuditedClaim[]): Promise<string> {
  const { verdictCounts } = await import('../claims/index.ts');
  const counts = Object.entries(verdictCounts(claims)).map(([verdict, count]) => `${count} ${verdict}`);
  return `${claims.length} claims: ${counts.join(', ')}`;
}

/** Every claim that is neither reproduced nor without means to check it, with both values. */
function auditLines(claims: readonly AuditedClaim[]): string[] {
  return claims
    .filter(({ verdict }) => verdict !== 'reproduced' && verdict !== 'not checkable')
    .map(
      ({ verdict, section, claim, worded, recomputed }) =>
        `${verdict.padEnd(18)}  ${section.padEnd(10)}  ${claim}: stated ${worded}, recomputed ${recomputed}`,
    );
}
