import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { currentLanguage } from '../contracts/language.ts';
import { isError, verdictName } from '../contracts/verdict.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import type { CrosstabKind } from '../published-tables/crosstab-kind.ts';
import type { Rounding } from '../recovery/rounding.ts';
import { auditInThread } from './audit-thread.ts';
import { CHECK_WORDS } from './check-words.ts';
import type { CommandContext } from './command.ts';
import { csvOf } from './csv-of.ts';
import { shownPath } from './package-path.ts';

interface CrosstabCheck {
  readonly kind: CrosstabKind;
  readonly rounding: Rounding;
  readonly weighted?: boolean;
  readonly n?: { min: number; max: number };
  readonly total?: string;
  readonly sheet?: string;
  readonly table?: number;
  readonly maxImpossible: number;
  readonly out?: string;
}

/** `rekenschap check TABLE --crosstab KIND`: one verdict on a crosstab and its margins. */
export async function checkCrosstab(
  path: string,
  { kind, rounding, weighted, n, total, sheet, table, maxImpossible, out }: CrosstabCheck,
  context: CommandContext,
): Promise<void> {
  const { stdout, stderr, signal } = context;
  const words = CHECK_WORDS[currentLanguage()];
  const { readPublishedCrosstab } = await import('../own-data/read-published-table.ts');
  const crosstab = readPublishedCrosstab(path, {
    kind,
    ...(total === undefined ? {} : { total }),
    ...(n !== undefined && n.min === n.max ? { answers: n.min } : {}),
    ...(sheet === undefined ? {} : { sheet }),
    ...(table === undefined ? {} : { number: table }),
  });
  stdout.write(
    `${words.rows}: ${crosstab.rows.join(', ')}\n${words.columns}: ${crosstab.columns.join(', ')}\n`,
  );
  stdout.write(`${words.values(crosstab.values.length)}\n`);
  for (const { row, column, text, reason } of crosstab.unread)
    stdout.write(`${words.unread}: ${words.row} ${row}, ${words.column} ${column}, "${text}": ${reason}\n`);
  const audit = await auditInThread(
    { kind: 'crosstab', crosstab, options: { rounding, ...(weighted ? { weighted } : {}) } },
    { signal, onWait: (_, __, seconds) => stderr.write(`${words.crosstabWaiting(seconds.toFixed(0))}\n`) },
  );
  stdout.write(`${verdictName(audit.verdict)}: ${audit.reason}\n`);
  if (out !== undefined) {
    const { crosstabFindings } = await import('../checks/audit-crosstab.ts');
    mkdirSync(out, { recursive: true });
    const write = (name: string, text: string) => writeAtomically(join(out, name), text);
    write('findings.md', crosstabFindings(audit));
    const counts = (audit.witness ?? []).map((row, i) => [crosstab.rows[i] ?? '', ...row]);
    write('rows.csv', csvOf(['row', ...crosstab.columns], counts));
    const unread = crosstab.unread.map(({ row, column, text, reason }) => [row, column, text, reason]);
    write('unread.csv', csvOf(['row', 'column', 'text', 'reason'], unread));
    write('audit.json', `${JSON.stringify(audit, null, 2)}\n`);
    stdout.write(`${words.written(shownPath(out))}\n`);
  }
  if (isError(audit.verdict) && maxImpossible < 1) context.exitCode = 1;
}
