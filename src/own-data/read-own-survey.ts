import type { Survey } from '../tables/survey.ts';
import { type OwnAnswers, ownAnswers } from './own-answers.ts';
import type { ReadOptions } from './read-table.ts';
import { readTableFile } from './read-table-file.ts';
import type { Mapping } from './understand/mapping.ts';
import { type OwnSurveyOptions, surveyOfTable } from './understand/survey-of-table.ts';
import { understand } from './understand/understand.ts';

/** How to read a survey by the questions and labels of its own file. */
export interface OwnSurveyReading extends ReadOptions, Mapping, OwnSurveyOptions {}

/**
 * Reads a survey that is no quickscan: its items, scale and labels are those of the file, as {@link surveyOfTable} finds
 * them.
 *
 * @param path the export
 * @param options wave and name; items and answers where the file has no labels
 * @throws DataError as `surveyOfTable` and `readOwnQuickscan` do
 * @example
 * const answers = ['Helemaal oneens', 'Oneens', 'Niet eens / niet oneens', 'Eens', 'Helemaal eens'];
 * const options = { wave: '2026', name: 'own', items: ['v1a', 'v1b'], answers };
 * (await readOwnSurvey('examples/exports/synthetic-comma.csv', options)).survey.items.map(({ item }) => item)
 * // ['v1a', 'v1b']
 */
export async function readOwnSurvey(
  path: string,
  options: OwnSurveyReading,
): Promise<{ readonly survey: Survey; readonly own: OwnAnswers }> {
  const table = await readTableFile(path, options);
  const { survey, sought } = surveyOfTable(table, options);
  const understood = understand(table, sought, options);
  const own = ownAnswers(understood, options.wave, survey.scale.answers.length);
  const read = new Set(survey.items.map(({ item }) => item));
  const others = table.columns.filter(({ name, valueLabels }) => valueLabels.size > 1 && !read.has(name));
  const left = others.map(({ name }) => name).filter((name) => !Object.values(own.roles).includes(name));
  if (left.length === 0) return { survey, own };
  const note = `Columns with labels of another scale are left out: ${left.join(', ')}. Name those that belong together in items, and read the file again for them.`;
  return { survey, own: { ...own, notes: [...own.notes, note] } };
}
