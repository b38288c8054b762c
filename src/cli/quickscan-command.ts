import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Option } from 'commander';
import type { Language } from '../charts/index.ts';
import type { Mapping, OwnQuickscan } from '../own-data/index.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';
import { shownPath } from './package-path.ts';
import { writeOwnReport } from './write-own-report.ts';

/** What is said on the command line. */
interface QuickscanOptions {
  readonly wave: string;
  readonly by?: string;
  readonly weight?: string;
  readonly mapping?: string;
  readonly confirm?: true;
  readonly language: Language;
  readonly minimum: number;
  readonly out: string;
}

/** `rekenschap quickscan`: a survey of one's own beside the panel's. */
export const quickscanCommand: CommandDeclaration = {
  summary:
    'lay your own quickscan beside those of the report: page, charts, workbook, with small groups held back',
  declare(command, context) {
    command
      .argument('<export>', 'CSV, Excel, OpenDocument, SPSS, Stata, Parquet or Arrow')
      .requiredOption('--wave <label>', 'what your own measurement is called, e.g. 2026')
      .option('--by <column>', 'column that divides respondents, e.g. team')
      .option('--weight <column>', 'column of weights')
      .option('--mapping <json>', 'what the file leaves open, as this command writes it to be looked over')
      .option('--confirm', 'guessed columns are right')
      .addOption(
        new Option('--language <language>', 'of page and charts').choices(['nl', 'en']).default('nl'),
      )
      .addOption(
        new Option('--minimum <answers>', 'smallest group that is shown')
          .default(10)
          .argParser((text) =>
            /^[1-9]\d*$/.test(text)
              ? Number(text)
              : command.error(`error: --minimum "${text}" is not a whole number of 1 or more`),
          ),
      )
      .option('--out <dir>', 'where to write', 'reports/own')
      .action(async (path: string, options: QuickscanOptions) => {
        context.exitCode = await quickscan(path, options, context);
      });
  },
};

async function quickscan(path: string, options: QuickscanOptions, context: CommandContext): Promise<number> {
  const { DataProblems, parseMapping, proposeMapping, quickscanSought, readOwnQuickscan, readTableFile } =
    await import('../own-data/index.ts');
  const { wave, by, weight, mapping: file, confirm, out } = options;
  const mapping: Mapping = {
    ...(file === undefined ? {} : parseMapping(basename(file), readFileSync(file, 'utf8'))),
    ...(weight === undefined ? {} : { weight }),
    ...(confirm ? { confirm } : {}),
  };
  const { respondent, group, columns, ...rest } = mapping;
  const named = by ?? group;
  let own: OwnQuickscan;
  try {
    own = await readOwnQuickscan(path, {
      ...rest,
      wave,
      columns: {
        ...columns,
        ...(respondent === undefined ? {} : { respondent }),
        ...(named === undefined ? {} : { municipality: named }),
      },
    });
  } catch (error) {
    if (!(error instanceof DataProblems)) throw error;
    const proposal = join(out, 'mapping.json');
    // what a user has looked over is not written over
    if (!existsSync(proposal)) {
      writeAtomically(proposal, proposeMapping(await readTableFile(path), quickscanSought(), mapping));
    }
    context.stderr.write(
      `error: ${error.message}\nlook over ${shownPath(proposal)}, correct it, and run again with --mapping ${shownPath(proposal)}\n`,
    );
    return 1;
  }
  const written = await writeOwnReport(own, { ...options, file: basename(path), by: named ?? null }, context);
  for (const note of own.notes) context.stdout.write(`${note}\n`);
  context.stdout.write(
    `${own.respondents} respondents; wrote ${written.length} files in ${shownPath(out)}: open ${shownPath(join(out, 'index.html'))}\n`,
  );
  return 0;
}
