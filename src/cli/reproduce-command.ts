import { basename, join } from 'node:path';
import { said } from '../contracts/told.ts';
import { countsInWords, errorCount } from '../contracts/verdict.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import { formatNotebook, type NotebookRun } from '../runner/index.ts';
import { countsLine } from './audit-command.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';
import { findNotebooks } from './find-notebooks.ts';
import { describeMismatch, readKnownMismatches } from './known-mismatches.ts';
import { kernelOption, type NotebookOptions, timeoutOption } from './notebook-options.ts';
import { packagePath, shownPath } from './package-path.ts';
import { packageReference } from './package-reference.ts';
import { recover } from './recover-command.ts';
import { runInDutch } from './run-in-dutch.ts';
import { reportFailures, runWithProgress } from './run-with-progress.ts';
import { stopwatch } from './stopwatch.ts';
import { type Summary, summariseRuns, unknownMismatches } from './summary.ts';
import { summaryTable } from './summary-table.ts';
import { describeUnexplained, type WrittenAudit, writeAudit } from './write-audit.ts';
import { writeReadingCopy } from './write-reading-copy.ts';

interface ReproduceOptions extends NotebookOptions {
  readonly notebooks: string;
  readonly study?: string;
  readonly known?: string;
  readonly out: string;
}

/** `rekenschap reproduce`: from the printed tables to the verdict on every figure. */
export const reproduceCommand: CommandDeclaration = {
  summary: {
    en: 'recover the counts, run all notebooks, audit the claims, and give every printed value its verdict, figure by figure',
    nl: 'reken de aantallen terug, voer alle notebooks uit, toets de beweringen, en geef elke gedrukte waarde haar oordeel, figuur voor figuur',
  },
  declare(command, context) {
    command
      .option(
        '--notebooks <dir>',
        said({ en: 'the folder that holds them', nl: 'de map waar ze staan' }),
        packagePath('notebooks'),
      )
      .option(
        '--study <folder>',
        said({
          en: 'a folder with a data package in place of the data of this package',
          nl: 'een map met een datapakket in plaats van de gegevens van dit pakket',
        }),
      )
      .option(
        '--known <csv>',
        said({
          en: 'known mismatches (default: those of the study)',
          nl: 'bekende verschillen (zonder: die van de studie)',
        }),
      )
      .option('--out <dir>', said({ en: 'where to write', nl: 'waar te schrijven' }), packagePath('reports'))
      .addOption(kernelOption())
      .addOption(timeoutOption())
      .action(async (options: ReproduceOptions) => {
        context.exitCode = await reproduce(options, context);
      });
  },
};

async function reproduce(options: ReproduceOptions, context: CommandContext): Promise<number> {
  const { out: folder, kernel, timeout } = options;
  const { openStudy } = await import('../tables/index.ts');
  const study = openStudy(options.study);
  const known = readKnownMismatches(study, options.known);
  const paths = findNotebooks(options.notebooks);
  const times = stopwatch();
  await recover(context, options.study === undefined ? {} : { study: options.study });
  times.ended('recovery');
  const runs = await runWithProgress(paths, kernel, timeout, context);
  times.ended('notebooks');
  const dutch = await runInDutch(runs, kernel, timeout, context);
  if (dutch.length > 0) times.ended('in Dutch');
  const { CHECK_MIME } = await import('../checks/index.ts');
  const audit = await writeAudit(study, folder);
  const { claims } = audit;
  const summary = summariseRuns(runs, CHECK_MIME, known, claims, audit.unexplained);
  writeReports(folder, runs, dutch, summary);
  context.stdout.write(`${countsLine(claims)}\n`);
  times.ended('audit');
  // the reference is of this package, and stands beside its own report alone
  const isOwn = options.study === undefined && options.notebooks === packagePath('notebooks');
  const reference = isOwn ? await packageReference() : undefined;
  const { page, untranslated } = await writeReadingCopy(folder, {
    runs,
    dutch,
    figures: summary.figures,
    claims,
    study,
    reference,
  });
  context.stdout.write(`wrote the reading copy: ${shownPath(page)}\n`);
  if (untranslated.length > 0)
    context.stdout.write(`${untranslated.length} of its texts exist in one language only\n`);
  times.ended('reading copy');
  const own = study.has('known-mismatches') ? study.path('known-mismatches') : 'known-mismatches.csv';
  const knownFile = options.known ?? join(study.files.name, own);
  report(summary, audit, runs, shownPath(knownFile), context);
  const failed = reportFailures(dutch, context.stderr);
  context.stdout.write(`${times.line()}\n`);
  return summary.ok && failed === 0 ? 0 : 1;
}

function writeReports(
  folder: string,
  runs: readonly NotebookRun[],
  dutch: readonly NotebookRun[],
  summary: Summary,
): void {
  for (const { path, notebook, error } of runs) {
    // one that failed is kept as well, to look into; what it shows ends at the failing cell
    if (notebook) writeAtomically(join(folder, 'notebooks', basename(path)), formatNotebook(notebook));
    else if (!error) throw new Error(`${path} ran without giving a notebook`);
  }
  for (const { path, notebook } of dutch) {
    if (notebook) writeAtomically(join(folder, 'notebooks', 'nl', basename(path)), formatNotebook(notebook));
  }
  writeAtomically(join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
}

function report(
  summary: Summary,
  { unexplained }: WrittenAudit,
  runs: readonly NotebookRun[],
  knownFile: string,
  context: CommandContext,
): void {
  const { stdout, stderr } = context;
  if (summary.figures.length > 0) stdout.write(`\n${summaryTable(summary).join('\n')}\n\n`);
  const failed = reportFailures(runs, stderr);
  const unknown = [...unknownMismatches(summary), ...unexplained.map(describeUnexplained)];
  for (const line of unknown) stderr.write(`error: the report errs, and why is not known: ${line}\n`);
  for (const mismatch of summary.notSeen) {
    stderr.write(`note: known error not seen: ${describeMismatch(mismatch)}; take it from ${knownFile}\n`);
  }
  if (summary.figures.length === 0) stderr.write('error: no notebook showed a check\n');
  const errors = errorCount(summary.counts);
  stdout.write(
    summary.ok
      ? `${summary.figures.length} figures and tables: ${countsInWords(summary.counts)}; ${errors} errors, all known (${knownFile})\n`
      : `not reproduced: ${failed} notebooks failed, ${unknown.length} unknown errors\n`,
  );
}
