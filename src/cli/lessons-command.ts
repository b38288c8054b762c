import { Argument, Option } from 'commander';
import type { Language } from '../charts/language.ts';
import { said } from '../contracts/told.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';
import { packagePath, shownPath } from './package-path.ts';

interface LessonsOptions {
  readonly out: string;
  readonly language: Language;
}

/** `rekenschap lessons instructor`: what a teacher has besides the lessons. */
export const lessonsCommand: CommandDeclaration = {
  summary: {
    en: 'write what a teacher has besides the lessons: solutions, timetables, slides',
    nl: 'schrijf wat een docent naast de lessen heeft: uitwerkingen, tijdschema’s, dia’s',
  },
  declare(command, context) {
    command
      .addArgument(
        new Argument(
          '<verb>',
          said({ en: "write the instructor's edition", nl: 'schrijf de docentenversie' }),
        ).choices(['instructor']),
      )
      .option(
        '--out <dir>',
        said({ en: 'where to write', nl: 'waar te schrijven' }),
        packagePath('reports/instructor'),
      )
      .addOption(
        new Option('--lang, --language <language>', said({ en: 'of the edition', nl: 'van de versie' }))
          .choices(['nl', 'en'])
          .default('en'),
      )
      .action(async (_: 'instructor', options: LessonsOptions) => {
        context.exitCode = await instructor(options, context);
      });
  },
};

async function instructor({ out, language }: LessonsOptions, context: CommandContext): Promise<number> {
  const { writeInstructorEdition } = await import('../classroom/write-instructor.ts');
  const { RunnerError } = await import('../runner/index.ts');
  const { openStudy } = await import('../tables/index.ts');
  const lessons = packagePath('notebooks/lessons');
  try {
    const paths = await writeInstructorEdition(lessons, openStudy(), out, {
      language,
      signal: context.signal,
    });
    for (const path of paths) context.stdout.write(`wrote ${shownPath(path)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof RunnerError)) throw error;
    context.stderr.write(`error: ${error.message}\n${error.details && `${error.details}\n`}`);
    return 1;
  }
}
