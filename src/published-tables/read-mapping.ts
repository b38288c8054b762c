import type { Told } from '../contracts/language.ts';
import { dataError } from '../tables/data-error.ts';
import { type NamedRecord, namedRecords } from '../tables/named-records.ts';
import { type ColumnMapping, LINKS } from './published-table.ts';

const MEANINGS = [
  'label',
  'ignore',
  'n',
  'respondents',
  "don't know count",
  "don't know percent",
  'count',
  'percent',
  'mean',
  'sd',
  'population sd',
  'se',
  'ci low',
  'ci high',
  'median',
  'q1',
  'q3',
  'mode',
  'min',
  'max',
  'total',
  ...LINKS,
];

/** `2017 - 2010`, `men | women`, `A vs B`: the labels apart. */
const BETWEEN = /\s+(?:[-–−]|minus|vs\.?|versus)\s+|\s*\|\s*/;

/**
 * Reads a mapping file: CSV with the columns `column`, `meaning` and, where needed, `categories`, `group` and
 * `of`: the groups that a difference or a test is of (`2017 - 2010`),
 * or what a total adds up (`men | women`).
 *
 * @param file name for complaints
 * @param text its text
 * @throws DataError naming row and column
 * @example
 * readMapping('map.csv', 'column,meaning\n2,n')[0].meaning
 * // 'n'
 */
export function readMapping(file: string, text: string): ColumnMapping[] {
  return namedRecords(file, text).map((record) => readRecord(file, record));
}

function readRecord(file: string, { row, cells }: NamedRecord): ColumnMapping {
  const wrong = (column: string | undefined, told: Told) =>
    dataError({ file, row, ...(column === undefined ? {} : { column }) }, told);
  const { column, meaning, categories, group, of: named = '' } = cells;
  const of = named.split(BETWEEN).filter((label) => label !== '');
  if (!column || !meaning) {
    throw wrong(undefined, {
      en: 'says no column or meaning; expected a heading or number, and one of its meanings',
      nl: 'noemt geen column of meaning; verwacht wordt een kop of nummer, en een van de betekenissen',
    });
  }
  const link = LINKS.find((other) => other === meaning);
  if (!MEANINGS.includes(meaning)) {
    throw wrong('meaning', {
      en: `"${meaning}" is no meaning; expected ${MEANINGS.join(', ')}`,
      nl: `"${meaning}" is geen betekenis; verwacht wordt ${MEANINGS.join(', ')}`,
    });
  }
  if (
    ['count', 'percent', 'percent difference'].includes(meaning) &&
    !/^\d+(-\d+)?$/.test(categories ?? '')
  ) {
    const text = categories ?? '';
    throw wrong('categories', {
      en: `"${text}" is no category; expected one, as 4, or the first and last of several, as 4-5`,
      nl: `"${text}" is geen antwoord; verwacht wordt er een, zoals 4, of het eerste en laatste van meer, zoals 4-5`,
    });
  }
  const groups = link?.startsWith('chi') || link?.startsWith('yates') ? of.length >= 2 : of.length === 2;
  if (link !== undefined && !groups) {
    throw wrong('of', {
      en: `"${named}" names no groups; expected two, as men - women: the second is taken off the first`,
      nl: `"${named}" noemt geen groepen; verwacht worden er twee, zoals mannen - vrouwen: de tweede gaat van de eerste af`,
    });
  }
  return {
    column,
    meaning,
    ...(of.length > 0 ? { of } : {}),
    ...(categories ? { categories } : {}),
    ...(group ? { group } : {}),
  };
}
