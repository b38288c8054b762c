import { said } from '../contracts/told.ts';
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
 * Reads a survey that is no quickscan: its items, scale and labels are those of the file, as
 * {@link surveyOfTable} finds them.
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
  const { survey, sought } = surveyOfTable(table, options, options);
  const own = ownAnswers(understand(table, sought, options), options.wave);
  const read = new Set(survey.items.map(({ item }) => item));
  const roles = new Set<string | null>(Object.values(own.roles));
  const left = table.columns
    .filter(({ name, valueLabels }) => valueLabels.size > 1 && !read.has(name) && !roles.has(name))
    .map(({ name }) => name);
  const categories = survey.items.filter(({ scale = survey.scale }) => scale.agree.length === 0);
  const notes = [
    ...(categories.length === 0 ? [] : [asCategories(categories.map(({ item }) => item))]),
    ...(left.length === 0 ? [] : [leftOut(left)]),
  ];
  return { survey, own: { ...own, notes: [...own.notes, ...notes] } };
}

const asCategories = (items: readonly string[]): string =>
  said({
    en: `Taken as categories, of which no answer counts as agreeing: ${items.join(', ')}. Name those that run from low to high as a scale.`,
    nl: `Opgevat als categorieën, waarvan geen antwoord als eens telt: ${items.join(', ')}. Noem wat van laag naar hoog loopt als schaal.`,
  });

const leftOut = (columns: readonly string[]): string =>
  said({
    en: `Columns with labels are left out that were not named, or whose values are no answers of 2 to 11: ${columns.join(', ')}. Name their answers as a scale to use them.`,
    nl: `Kolommen met labels zijn weggelaten die niet zijn genoemd, of waarvan de waarden geen 2 tot 11 antwoorden zijn: ${columns.join(', ')}. Noem hun antwoorden als schaal om ze te gebruiken.`,
  });
