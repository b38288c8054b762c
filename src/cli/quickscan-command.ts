import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Command, Option } from 'commander';
import { said } from '../contracts/told.ts';
import type { OwnScale, Problem } from '../own-data/index.ts';
import type { EarlierPublication, ReportBasis } from '../own-report/index.ts';
import { hashOfFile } from '../platform/hash-of-file.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';
import { shownPath } from './package-path.ts';
import { type PartProgress, partProgress } from './part-progress.ts';
import { QUICKSCAN_HELP } from './quickscan-help.ts';
import { parsedScale, type QuickscanOptions } from './quickscan-options.ts';
import { type QuickscanWords, quickscanWords } from './quickscan-words.ts';
import { mappingOf, type ReadExport, readExport, whileWaiting } from './read-export.ts';
import { PUBLISHED, writeOwnReport } from './write-own-report.ts';

/** `rekenschap quickscan`: a survey of one's own beside the panel's. */
export const quickscanCommand: CommandDeclaration = {
  summary: {
    en: 'lay your own quickscan beside those of the report: page, charts, workbook, with small groups held back',
    nl: 'leg je eigen quickscan naast die van het rapport: pagina, grafieken, werkmap, zonder kleine groepen te verraden',
  },
  declare(command, context) {
    command.argument('<export>', said(QUICKSCAN_HELP.export));
    declareSample(command);
    declareReading(command);
    declareOutput(command);
    command.action(async (path: string, options: QuickscanOptions) => {
      requireUsed(command, options);
      const progress = partProgress(context.stderr);
      try {
        context.exitCode = await quickscan(path, options, context, progress);
      } finally {
        progress.end();
      }
    });
  },
};

/** An option that would have no effect is a mistake, and no answer may hang on it. */
function requireUsed(command: Command, options: QuickscanOptions): void {
  const given = (['items', 'answers', 'scale', 'categories', 'title'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (given !== undefined && !options.ownQuestions) {
    command.error(`error: --${given} is for --own-questions; give that too, or leave --${given} out`);
  }
  if (options.replicateScale !== undefined && options.replicates === undefined) {
    command.error('error: --replicate-scale is for --replicates; give that too, or leave it out');
  }
}

/** Who was asked: wave, groups, and how the sample was drawn and weighted. */
function declareSample(command: Command): void {
  command
    .requiredOption('--wave <label>', said(QUICKSCAN_HELP.wave))
    .option('--by <column>', said(QUICKSCAN_HELP.by))
    .option('--weight <column>', said(QUICKSCAN_HELP.weight))
    .option('--strata <column>', said(QUICKSCAN_HELP.strata))
    .option('--cluster <column>', said(QUICKSCAN_HELP.cluster))
    .option('--fpc <column>', said(QUICKSCAN_HELP.fpc))
    .option('--replicates <columns>', said(QUICKSCAN_HELP.replicates))
    .addOption(
      new Option('--replicate-scale <number>', said(QUICKSCAN_HELP.replicateScale)).argParser((text) =>
        Number(text) > 0
          ? Number(text)
          : command.error(`error: --replicate-scale "${text}" is not a number above 0`),
      ),
    );
}

/** How the file is read. */
function declareReading(command: Command): void {
  command
    .option('--mapping <json>', said(QUICKSCAN_HELP.mapping))
    .option('--confirm', said(QUICKSCAN_HELP.confirm))
    .option('--before <path...>', said(QUICKSCAN_HELP.before))
    .option('--own-questions', said(QUICKSCAN_HELP.ownQuestions))
    .option('--items <columns>', said(QUICKSCAN_HELP.items))
    .option('--answers <labels>', said(QUICKSCAN_HELP.answers))
    .addOption(ownScale('--scale', said(QUICKSCAN_HELP.scale)))
    .addOption(ownScale('--categories', said(QUICKSCAN_HELP.categories)))
    .option('--title <text>', said(QUICKSCAN_HELP.title));
}

/** What is written, and how. */
function declareOutput(command: Command): void {
  command
    .addOption(
      new Option('--lang, --language <language>', said(QUICKSCAN_HELP.language))
        .choices(['nl', 'en'])
        .default('nl'),
    )
    .addOption(
      new Option('--minimum <answers>', said(QUICKSCAN_HELP.minimum))
        .default(10)
        .argParser((text) =>
          /^[1-9]\d*$/.test(text)
            ? Number(text)
            : command.error(`error: --minimum "${text}" is not a whole number of 1 or more`),
        ),
    )
    .option('--out <dir>', said(QUICKSCAN_HELP.out), 'reports/own');
}

/** An option that can be given again: columns, and behind a colon their answers. */
function ownScale(flag: '--scale' | '--categories', description: string): Option {
  return new Option(
    `${flag} <columns:answers>`,
    said({
      en: `with --own-questions: ${description}`,
      nl: `met --own-questions: ${description}`,
    }),
  ).argParser((text: string, before: readonly OwnScale[] = []) => [
    ...before,
    parsedScale(text, flag === '--categories'),
  ]);
}

async function quickscan(
  path: string,
  options: QuickscanOptions,
  { stdout, stderr, signal, leaveSignals }: CommandContext,
  progress: PartProgress,
): Promise<number> {
  const { language, out, wave, minimum } = options;
  const words = quickscanWords(language);
  const { DataError } = await import('../tables/index.ts');
  const { inDutch, toldFileError } = await import('../own-report/index.ts');
  let read: ReadExport;
  let before: readonly EarlierPublication[];
  try {
    progress.say(words.reading(basename(path)));
    read = await readExport(path, options, progress, { signal, leaveSignals });
    before = await readBefore(options.before ?? [], wave, read.basis);
  } catch (error) {
    if (!(error instanceof DataError || error instanceof RangeError || isOfPath(error))) throw error;
    progress.end();
    stderr.write(`${words.error}: ${toldFileError(error, language)}\n`);
    const proposal = await proposedMapping(path, options, error);
    if (proposal !== null) stderr.write(hints(proposal, error, words));
    return 1;
  }
  const { basis, own, by } = read;
  const hadTables = existsSync(join(out, PUBLISHED)) && before.length === 0;
  const file = basename(path);
  const hashing = (seconds: number) => progress.say(words.hashing(file, seconds));
  const facts = { file, sha256: await whileWaiting(hashing, () => hashOfFile(path)) };
  const output = { wave, language, minimum, out, by, before, facts };
  const isOwnSurvey = options.ownQuestions === true;
  const { report, paths } = await writeOwnReport(basis, own, { ...output, isOwnSurvey }, progress, signal);
  progress.end();
  const { withheld, apart } = report.guarded;
  for (const note of own.notes) stdout.write(`${language === 'nl' ? inDutch(note) : note}\n`);
  if (withheld.size > 0) stdout.write(`${words.withheld([...withheld].join(', '))}\n`);
  for (const name of apart) stdout.write(`${words.apart(name)}\n`);
  if (hadTables) stdout.write(`${words.again(shownPath(out))}\n`);
  const page = shownPath(join(out, 'index.html'));
  stdout.write(`${words.wrote(own.respondents, paths.length, shownPath(out), page)}\n`);
  return 0;
}

/** Whether a file could not be read at all, as its system says. */
const isOfPath = (error: unknown): error is Error =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause;

/** What to do next: about guesses and columns only where those are the problem. */
function hints(proposal: string, error: Error, words: QuickscanWords): string {
  const problems = 'problems' in error ? (error.problems as readonly Problem[]) : [];
  const isGuessed = problems.some(({ problem }) => problem.startsWith('is guessed'));
  const isOfColumns = problems.some(({ row }) => row === null);
  return `${words.lookOver(shownPath(proposal), isGuessed)}\n${isOfColumns ? `${words.ownQuestions}\n` : ''}`;
}

/** What is out already: of a folder that this command wrote all that was shown, of a CSV its counts. */
async function readBefore(
  paths: readonly string[],
  wave: string,
  { survey }: ReportBasis,
): Promise<EarlierPublication[]> {
  const { parsePublications } = await import('../own-report/index.ts');
  const scales = new Map(survey.items.map(({ item, scale }) => [item, scale]));
  const pointsOf = (item: string) => (scales.get(item) ?? survey.scale).answers.length;
  return paths.flatMap((path) => {
    const kept = join(path, PUBLISHED);
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const file = !isFolder ? path : existsSync(kept) ? kept : join(path, 'counts.csv');
    let csv: string;
    try {
      csv = readFileSync(file, 'utf8');
    } catch (cause) {
      throw new Error(
        `--before ${path}: cannot be read; give an output folder of this command, or a CSV of counts (${(cause as Error).message})`,
        { cause },
      );
    }
    return parsePublications(basename(isFolder ? path : file), csv, wave, pointsOf);
  });
}

/**
 * Writes down what was guessed, for its user to correct; null where the
 * error is no question of columns or answers.
 */
async function proposedMapping(
  path: string,
  options: QuickscanOptions,
  error: Error,
): Promise<string | null> {
  const { DataProblems, parseMapping, proposeMapping, quickscanSought, readTableFile } = await import(
    '../own-data/index.ts'
  );
  if (!(error instanceof DataProblems) || options.ownQuestions) return null;
  const proposal = join(options.out, 'mapping.json');
  // what a user has looked over is not written over
  if (existsSync(proposal)) return proposal;
  const mapping = mappingOf(options, parseMapping);
  writeAtomically(proposal, proposeMapping(await readTableFile(path), quickscanSought(), mapping));
  return proposal;
}
