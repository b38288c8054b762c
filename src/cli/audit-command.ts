import type { AuditedClaim } from '../claims/index.ts';
import type { CommandDeclaration } from './command.ts';
import { packagePath, shownPath } from './package-path.ts';
import { writeAudit } from './write-audit.ts';

/** `rekenschap audit`: a verdict on every claim of the report. */
export const auditCommand: CommandDeclaration = {
  summary: 'judge every claim of the report, and write audit.json, audit.md and findings.md to reports',
  declare(command, { stdout }) {
    command
      .option('--out <dir>', 'where to write', packagePath('reports'))
      .action(async ({ out }: { out: string }) => {
        const claims = await writeAudit(out);
        for (const line of auditLines(claims)) stdout.write(`${line}\n`);
        stdout.write(`${await countsLine(claims)}\nwrote the audit in ${shownPath(out)}\n`);
      });
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
