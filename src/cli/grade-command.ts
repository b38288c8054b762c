import { existsSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { Language } from '../charts/language.ts';
import { said } from '../contracts/told.ts';
import { writeAtomically } from '../platform/write-atomically.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';
import { csvOf } from './csv-of.ts';
import { packagePath, shownPath } from './package-path.ts';

interface GradeCommandOptions {
  readonly out: string;
  readonly timeout: number;
  readonly memory: number;
  readonly language?: Language;
}

/** `rekenschap grade`: a class's notebooks of the lessons, each run in a sandbox. */
export const gradeCommand: CommandDeclaration = {
  summary: {
    en: "run a class's notebooks of the lessons, each in a sandbox, and write a table, an overview and feedback",
    nl: 'kijk de notebooks van een klas na, elk in een afgeschermd proces, en schrijf een tabel, een overzicht en terugkoppeling',
  },
  declare(command, context) {
    command
      .argument(
        '<folder>',
        said({ en: 'the folder with the notebooks that came in', nl: 'de map met de ingeleverde notebooks' }),
      )
      .option(
        '--out <dir>',
        said({ en: 'where to write', nl: 'waar te schrijven' }),
        packagePath('reports/grades'),
      )
      .option(
        '--timeout <seconds>',
        said({ en: 'seconds that a notebook may take', nl: 'seconden die een notebook mag duren' }),
        between('seconds', 1, 3600),
        60,
      )
      .option(
        '--memory <megabytes>',
        said({ en: 'memory that a notebook may take', nl: 'geheugen dat een notebook mag gebruiken' }),
        between('megabytes', 64, 16_384),
        512,
      )
      .addOption(
        new Option(
          '--lang, --language <language>',
          said({
            en: 'of table, overview and feedback; what each notebook sets, and most of them, when left out',
            nl: 'van tabel, overzicht en terugkoppeling; zonder: die van elk notebook, en van de meeste',
          }),
        ).choices(['nl', 'en']),
      )
      .action(async (folder: string, options: GradeCommandOptions) => {
        if (!existsSync(folder) || !statSync(folder).isDirectory())
          command.error(
            said({
              en: `error: ${folder} is no folder; give the one with the notebooks of the class`,
              nl: `error: ${folder} is geen map; geef die met de notebooks van de klas`,
            }),
          );
        if (resolve(options.out) === resolve(folder))
          command.error(
            said({
              en: 'error: --out is the folder of the class; give another, so that nothing of theirs is touched',
              nl: 'error: --out is de map van de klas; geef een andere, zodat hun werk blijft zoals het is',
            }),
          );
        context.exitCode = await grade(folder, options, context);
      });
  },
};

const between = (name: string, least: number, most: number) => (text: string) => {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least && number <= most) return number;
  throw new InvalidArgumentError(
    said({
      en: `It takes a whole number of ${name} from ${least} to ${most}.`,
      nl: `Geef een heel getal van ${least} tot en met ${most}.`,
    }),
  );
};

async function grade(
  folder: string,
  { out, timeout, memory, language }: GradeCommandOptions,
  { stdout, stderr, signal }: CommandContext,
): Promise<number> {
  const { CLASSROOM_WORDS, classOverview, feedbackOf, gradeClass, gradeTable, usualLanguage } = await import(
    '../classroom/index.ts'
  );
  const { openStudy } = await import('../tables/index.ts');
  const rows = await gradeClass(folder, openStudy(), {
    limits: { seconds: timeout, megabytes: memory },
    ...(language ? { language } : {}),
    signal,
    onGraded: (name) => stdout.write(`${CLASSROOM_WORDS[language ?? 'en'].graded(name)}\n`),
  }).catch((error: Error) => {
    if (error instanceof RangeError) stderr.write(`error: ${error.message}\n`);
    else throw error;
  });
  if (!rows) return 1;
  const own = language ?? usualLanguage(rows);
  const words = CLASSROOM_WORDS[own];
  const [head = [], ...body] = gradeTable(rows, own);
  const [table, overview] = [join(out, 'grades.csv'), join(out, 'class.md')];
  writeAtomically(table, csvOf(head, body));
  writeAtomically(overview, classOverview(rows, own));
  for (const row of rows) writeAtomically(join(out, 'feedback', `${fileName(row.name)}.md`), feedbackOf(row));
  stdout.write(`${words.wrote(rows.length, shownPath(table), shownPath(overview))}\n`);
  for (const [name = '', , right = '', of = '', run = '', alike = ''] of body) {
    const like = alike === '' ? '' : `; ${words.like(alike)}`;
    stdout.write(`  ${name}: ${words.line(right, of)}${run === words.whole ? '' : `; ${run}`}${like}\n`);
  }
  return 0;
}

/** One name for a file that may stand in a folder of its own. */
const fileName = (name: string): string => {
  const flat = name.replaceAll('/', '__');
  return basename(flat, extname(flat));
};
