import { DataError } from '../../tables/data-error.ts';
import { NO_ANSWERS, type NoAnswer } from './answer.ts';

/**
 * What a user says of their file, so that nothing is left to be guessed. As a JSON file it is what the
 * command writes to be looked over.
 */
export interface Mapping {
  /** Name of the column by item code; null where the survey left the item out */
  readonly columns?: Readonly<Record<string, string | null>>;
  /** Column with the respondents' ids; null where there is none */
  readonly respondent?: string | null;
  /** Column with the group to compare, e.g. the municipality or team */
  readonly group?: string | null;
  /** Column with the weights; null to leave a weight of the file unused */
  readonly weight?: string | null;
  /** Column with the stratum from which each respondent was drawn */
  readonly stratum?: string | null;
  /**
   * Column with the primary sampling unit of each respondent, e.g. the
   * municipality where whole ones were drawn
   */
  readonly cluster?: string | null;
  /** Column with how many such units the population has in the respondent's stratum */
  readonly population?: string | null;
  /**
   * Columns with replicate weights, in place of strata and clusters; a
   * `*` at the end stands for all that begin so
   */
  readonly replicates?: readonly string[];
  /** What the sum of squared deviations of replicates is multiplied by, as the file's manual gives it */
  readonly replicateScale?: number;
  /** Column that selects: rows with 1, true or Selected are used; null to use all */
  readonly filter?: string | null;
  /** Answer by text: `{ "Zeer mee eens": 5 }` */
  readonly labels?: Readonly<Record<string, number>>;
  /** Why there is no answer, by text or number: `{ "99": "don't know" }`; or a list that is all skipped */
  readonly missing?: Readonly<Record<string, NoAnswer>> | readonly (string | number)[];
  /** Items whose answers run the other way in the file */
  readonly reverse?: readonly string[];
  /** Rows that a tool marks as a try-out: left out unless kept */
  readonly tests?: 'leave out' | 'keep';
  /** Rows of totals below the answers: left out unless kept */
  readonly totals?: 'leave out' | 'keep';
  /** Questionnaires that a tool marks as not finished: kept unless left out */
  readonly unfinished?: 'leave out' | 'keep';
  /** Which of the rows with one id to use; refused where not said */
  readonly duplicates?: 'first' | 'last';
  /** Whether guessed columns are right */
  readonly confirm?: boolean;
}

const TEXT_OR_NULL = (value: unknown): boolean => value === null || typeof value === 'string';
const oneOf =
  (...allowed: readonly unknown[]) =>
  (value: unknown): boolean =>
    allowed.includes(value);
const recordOf =
  (isValue: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(isValue);
const listOf =
  (isValue: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(isValue);
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isText = (value: unknown): boolean => typeof value === 'string';

const FIELDS: Readonly<Record<keyof Mapping, readonly [(value: unknown) => boolean, string]>> = {
  columns: [recordOf(TEXT_OR_NULL), 'column names by item, null for an item left out'],
  respondent: [TEXT_OR_NULL, 'the name of a column, or null'],
  group: [TEXT_OR_NULL, 'the name of a column, or null'],
  weight: [TEXT_OR_NULL, 'the name of a column, or null'],
  stratum: [TEXT_OR_NULL, 'the name of a column, or null'],
  cluster: [TEXT_OR_NULL, 'the name of a column, or null'],
  population: [TEXT_OR_NULL, 'the name of a column, or null'],
  replicates: [listOf(isText), 'a list of names of columns'],
  replicateScale: [(value) => isNumber(value) && Number(value) > 0, 'a number above 0, e.g. 0.0125'],
  filter: [TEXT_OR_NULL, 'the name of a column, or null'],
  labels: [recordOf(isNumber), 'answers by text, e.g. { "Eens": 4 }'],
  missing: [
    (value) =>
      recordOf(oneOf(...NO_ANSWERS))(value) || listOf((each) => isText(each) || isNumber(each))(value),
    `reasons by text (${NO_ANSWERS.join(', ')}), or a list of texts and numbers`,
  ],
  reverse: [listOf(isText), 'a list of items'],
  tests: [oneOf('leave out', 'keep'), '"leave out" or "keep"'],
  totals: [oneOf('leave out', 'keep'), '"leave out" or "keep"'],
  unfinished: [oneOf('leave out', 'keep'), '"leave out" or "keep"'],
  duplicates: [oneOf('first', 'last'), '"first" or "last"'],
  confirm: [oneOf(true, false), 'true or false'],
};

/**
 * Reads a mapping from JSON.
 *
 * @param file name of the file, for errors
 * @throws DataError naming the file, the field and what it should be
 * @example parseMapping('m.json', '{ "reverse": ["v1a"] }') // { reverse: ['v1a'] }
 */
export function parseMapping(file: string, json: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new DataError({ file }, `is not JSON: ${(cause as Error).message}; correct it there`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DataError({ file }, 'holds no fields; expected { "columns": … }');
  }
  for (const [name, given] of Object.entries(value)) {
    // a mapping that was written tells how sure each guess is, for its reader only
    if (name.startsWith('//')) continue;
    const field = FIELDS[name as keyof Mapping];
    if (!field) {
      throw new DataError({ file }, `"${name}" is no field; expected ${Object.keys(FIELDS).join(', ')}`);
    }
    if (!field[0](given))
      throw new DataError({ file }, `"${name}" is ${JSON.stringify(given)}; expected ${field[1]}`);
  }
  return value as Mapping;
}
