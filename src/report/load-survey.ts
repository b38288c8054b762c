import { readFileSync } from 'node:fs';
import { dataPath } from '../tables/data-folder.ts';
import { itemLabels } from '../tables/item-labels.ts';
import { readSurvey } from '../tables/read-survey.ts';
import type { Survey } from '../tables/survey.ts';
import { loadInstrument } from './load-tables.ts';

/**
 * What the survey of this package is: its waves, its scale, its statements, and who was asked.
 *
 * @throws Error naming the file and the part that is missing or wrong
 */
export function loadSurvey(): Survey {
  const path = dataPath('survey.json');
  const items = Object.entries(itemLabels(loadInstrument())).map(([item, label]) => ({ item, label }));
  return readSurvey(path, readFileSync(path, 'utf8'), items);
}
