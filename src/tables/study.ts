import type { ColumnTable } from 'arquero';
import { errorInWords } from '../contracts/error-in-words.ts';
import { noSuchName } from '../contracts/no-such-name.ts';
import type { SourceFile } from '../contracts/source-file.ts';
import { type StudyFiles, surroundings } from '../contracts/surroundings.ts';
import { dataError } from './data-error.ts';
import { type DataPackage, readDataPackage } from './data-package.ts';
import { itemLabels } from './item-labels.ts';
import { readFrequencies } from './read-frequencies.ts';
import { readResource, toTable } from './read-resource.ts';
import { readResponses } from './read-responses.ts';
import { readSurvey } from './read-survey.ts';
import type { UnlinkedResponses } from './response-tables.ts';
import type { DifferenceRow, FrequencyRow, InstrumentRow } from './rows.ts';
import { type StudyFigure, studyFigures } from './study-figure.ts';
import type { Survey } from './survey.ts';
import { type TypedTable, typed } from './typed-table.ts';

/**
 * One report and all that is held of it: a folder with a data package. Tables are read when they are asked
 * for, each strictly by its schema, and an error names file, row, column and cure.
 */
export interface Study {
  /** As the data package has it */
  readonly name: string;
  readonly files: StudyFiles;
  readonly survey: Survey;
  /** The numbered figures and tables of the report, in its order */
  readonly figures: readonly StudyFigure[];
  /**
   * The record of one figure or table.
   *
   * @param number the report's own: `2.8`, `table B1.1`
   * @throws RangeError naming the figures that there are
   */
  figure(number: string): StudyFigure;
  /** Whether the data package describes something of this name */
  has(name: string): boolean;
  /**
   * Any table of the study.
   *
   * @param name as the data package has it
   * @param given a file of the same form in place of the study's own
   */
  table(name: string, given?: SourceFile): ColumnTable;
  /** Where a file of the study stands inside it, by its name in the data package. */
  path(name: string): string;
  /** Any file of the study as text, by its name in the data package. */
  text(name: string): string;
  /**
   * The statements in the order of the questionnaire: columns item,
   * position, section, label_nl, label_en, statement
   */
  instrument(): TypedTable<InstrumentRow>;
  /** What the report prints: columns table, wave, item, statistic, printed (text) */
  frequencies(given?: SourceFile): TypedTable<FrequencyRow>;
  /** Printed changes of means: columns item, printed (text), from, to */
  differences(): TypedTable<DifferenceRow>;
  /** The answers recovered: columns wave, item, response, count, basis, feasible */
  responses(given?: SourceFile): UnlinkedResponses;
}

/**
 * Opens a study.
 *
 * @param from a folder that holds `datapackage.json`, or its files; the data of this package when left out
 * @returns the study; its tables are read when asked for
 * @throws DataError naming file, place and cure when the data package,
 *   the survey or the figures cannot be read
 * @example openStudy().figure('2.8').items // ['v3c', 'v2g', 'v3a']
 */
export function openStudy(from?: string | StudyFiles): Study {
  const files = typeof from === 'string' ? surroundings().openFolder(from) : (from ?? surroundings().data);
  const { name, resources } = readDataPackage(files);
  const path = (resource: string) => pathOf(resources, resource);
  const text = (resource: string) => textOf(files, path(resource));
  const table = (resource: string, given?: SourceFile) => toTable(readResource(files, resource, given));
  const instrument = () => typed<InstrumentRow>(table('instrument').orderby('position').reify());
  const survey = once(() => {
    const items = Object.entries(itemLabels(instrument())).map(([item, label]) => ({ item, label }));
    return readSurvey('survey.json', text('survey'), items);
  });
  const figures = once(() => studyFigures(readResource(files, 'figures'), survey()));
  return {
    name,
    files,
    get survey() {
      return survey();
    },
    get figures() {
      return figures();
    },
    figure(number) {
      const found = figures().find((figure) => figure.number === number);
      if (found) return found;
      const known = figures().map((figure) => figure.number);
      const where = { en: `in study ${name}`, nl: `in studie ${name}` };
      throw errorInWords(noSuchName('figure', number, known, where), RangeError);
    },
    has: (resource) => resources.some((one) => one.name === resource),
    table,
    path,
    text,
    instrument,
    frequencies: (given) => readFrequencies(readResource(files, 'frequencies', given), survey()),
    differences: () => typed(table('differences')),
    responses: (given) => {
      if (!given && !files.read(path('responses'))) {
        throw dataError(
          { file: path('responses') },
          {
            en: 'does not exist; `npm run recover` writes it',
            nl: 'bestaat niet; `npm run recover` schrijft het',
          },
        );
      }
      return readResponses(readResource(files, 'responses', given), survey());
    },
  };
}

function pathOf(resources: DataPackage['resources'], name: string): string {
  const path = resources.find((resource) => resource.name === name)?.path;
  if (path !== undefined) return path;
  const known = resources.map((resource) => resource.name).join(', ');
  throw dataError(
    { file: 'datapackage.json' },
    { en: `describes no "${name}"; it has ${known}`, nl: `beschrijft geen "${name}"; wel ${known}` },
  );
}

function textOf(files: StudyFiles, path: string): string {
  const file = files.read(path);
  if (!file)
    throw dataError(
      { file: path },
      {
        en: `is not in ${files.name}; the data package lists it`,
        nl: `staat niet in ${files.name}; het datapakket noemt het wel`,
      },
    );
  return new TextDecoder().decode(file.bytes);
}

/** Does the work at the first call and gives the same at every later one. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
