import { said } from '../../contracts/told.ts';
import type { SourceColumn, SourceTable } from '../source-table.ts';
import { isDeclaredMissing } from '../source-table.ts';
import type { Mapping } from './mapping.ts';
import { type ItemMatch, matchItems, type SoughtItem } from './match-items.ts';
import type { Problem } from './problems.ts';
import type { AnswerReader } from './read-answer.ts';
import { columnNamed, namesOf, type Roles, roleColumns } from './roles.ts';

/** Which column holds which item, and what is wrong with that. */
interface ItemColumns {
  readonly matches: readonly ItemMatch[];
  readonly problems: readonly Problem[];
}

/** Of the values of a column that holds answers, at least so many are answers. */
const MOST = 0.6;
const MOST_VALUES = 50;

/**
 * Finds the columns of the items: as the user names them, else as {@link matchItems} does.
 *
 * @returns the matches, and a problem for each item without a column that the user did not leave out
 */
export function findItems(
  table: SourceTable,
  items: readonly SoughtItem[],
  mapping: Mapping,
  roles: Roles,
  reader: AnswerReader,
): ItemColumns {
  const given = mapping.columns ?? {};
  const named = namedItems(table, items, given);
  const sought = items.filter(({ item }) => given[item] === undefined);
  const ambiguous = twiceNamed(table, sought);
  const clear = sought.filter(({ item }) => !ambiguous.some((problem) => problem.item === item));
  const taken = new Set<number>([
    ...roles.administration,
    ...roleColumns(roles),
    ...named.matches.map(({ column }) => column),
  ]);
  const isNamed = !namesAreAnswers(table, reader);
  const found = matchItems(
    table.columns,
    clear,
    taken,
    (column) => isNamed && holdsAnswers(table.columns[column] as SourceColumn, reader),
  );
  const matches = [...named.matches, ...found];
  const missing = clear
    .map(({ item }) => item)
    .filter((item) => !matches.some((match) => match.item === item));
  const order = new Map(items.map(({ item }, index) => [item, index]));
  return {
    matches: matches.sort((one, other) => (order.get(one.item) ?? 0) - (order.get(other.item) ?? 0)),
    problems: [
      ...unknownItems(items, given),
      ...named.problems,
      ...ambiguous,
      ...namedForAnother(table, sought, named.matches),
      ...missingItems(table, items, missing),
    ],
  };
}

/** The columns that the user names for items. */
function namedItems(
  table: SourceTable,
  items: readonly SoughtItem[],
  given: NonNullable<Mapping['columns']>,
): { matches: ItemMatch[]; problems: Problem[] } {
  const matches: ItemMatch[] = [];
  const problems: Problem[] = [];
  for (const { item } of items) {
    const name = given[item];
    if (typeof name !== 'string') continue;
    const column = columnNamed(table, name);
    if (column === null) {
      const problem = said({
        en: `is missing, and columns names it for ${item}`,
        nl: `ontbreekt, en columns noemt deze kolom voor ${item}`,
      });
      problems.push(ofColumn(name, item, problem, namesOf(table)));
      continue;
    }
    const other = matches.find((match) => match.column === column)?.item;
    if (other !== undefined) problems.push(namedForBoth(name, other, item));
    matches.push({ item, column, by: 'mapping', score: 1 });
  }
  return { matches, problems };
}

/** Items whose own column the user has named for another. */
function namedForAnother(
  { columns }: SourceTable,
  sought: readonly SoughtItem[],
  named: readonly ItemMatch[],
): Problem[] {
  return sought.flatMap(({ item }) => {
    const other = named.find(({ column }) => columns[column]?.name.toLowerCase() === item.toLowerCase());
    return other ? [namedForBoth(columns[other.column]?.name ?? item, other.item, item)] : [];
  });
}

function namedForBoth(column: string, one: string, other: string): Problem {
  const problem = said({
    en: `is named for both ${one} and ${other}`,
    nl: `is genoemd voor zowel ${one} als ${other}`,
  });
  return ofColumn(column, null, problem, said({ en: 'name it once', nl: 'noem haar één keer' }));
}

/** A first row that holds answers is no header. */
function namesAreAnswers({ columns }: SourceTable, reader: AnswerReader): boolean {
  const names = columns.map(({ name }) => name).filter((name) => name !== '');
  return names.filter((name) => reader(name) !== null).length >= MOST * names.length;
}

function holdsAnswers({ values, valueLabels, missing }: SourceColumn, reader: AnswerReader): boolean {
  // a column of names or times is no item, and is not read to the end to know it
  if (values.length > MOST_VALUES) return false;
  const filled = values.filter((value) => value !== null);
  const read = filled.filter((value) => {
    const label = value === null ? undefined : valueLabels.get(value);
    return reader(value, { label, isMissing: isDeclaredMissing(value, missing) }) !== null;
  });
  return filled.length > 0 && read.length >= MOST * filled.length;
}

function unknownItems(items: readonly SoughtItem[], given: Readonly<Record<string, unknown>>): Problem[] {
  const known = new Set(items.map(({ item }) => item));
  return Object.keys(given)
    .filter((name) => !known.has(name))
    .map((name) =>
      ofColumn(
        null,
        null,
        `columns names "${name}", which is no item`,
        `expected ${items[0]?.item} to ${items.at(-1)?.item}, respondent or municipality`,
      ),
    );
}

/** Items whose code is the name of more than one column. */
function twiceNamed({ columns }: SourceTable, items: readonly SoughtItem[]): Problem[] {
  return items.flatMap(({ item }) => {
    const names = columns.map(({ name }) => name).filter((name) => name.toLowerCase() === item.toLowerCase());
    const exact = names.filter((name) => name === item);
    if (names.length < 2 || exact.length === 1) return [];
    if (new Set(names).size === 1) {
      return [
        ofColumn(
          names[0] ?? '',
          item,
          said({ en: 'is in the header twice', nl: 'staat twee keer in de kopregel' }),
          said({ en: 'give each column one name', nl: 'geef elke kolom een eigen naam' }),
        ),
      ];
    }
    const both = names.map((name) => `"${name}"`).join(' and ');
    return [
      ofColumn(
        null,
        item,
        said({ en: `has columns ${both}`, nl: `heeft kolommen ${both}` }),
        said({ en: 'name the one to read in columns', nl: 'noem in columns welke gelezen moet worden' }),
      ),
    ];
  });
}

function missingItems(
  table: SourceTable,
  items: readonly SoughtItem[],
  missing: readonly string[],
): Problem[] {
  if (missing.length === 0) return [];
  const cure = said({
    en: 'in columns, or set it to null there when the survey left the item out',
    nl: 'in columns, of zet haar daar op null als de enquête de stelling wegliet',
  });
  const [only, second] = table.columns.filter(({ name }) => name !== '');
  if (missing.length === items.length && only && !second && items.length > 1) {
    const name = `"${only.name.slice(0, 60)}${only.name.length > 60 ? '…' : ''}"`;
    return [
      ofColumn(
        null,
        null,
        said({ en: `has one column only, ${name}`, nl: `heeft maar één kolom, ${name}` }),
        said({
          en: 'expected cells with a comma, a semicolon or a tab between them',
          nl: 'verwacht cellen met een komma, een puntkomma of een tab ertussen',
        }),
      ),
    ];
  }
  if (missing.length === items.length) {
    const range = said({
      en: `${missing[0]} to ${missing.at(-1)}`,
      nl: `${missing[0]} tot en met ${missing.at(-1)}`,
    });
    return [
      ofColumn(
        null,
        null,
        said({
          en: `has none of the columns ${range} in its first row`,
          nl: `heeft in de eerste rij geen van de kolommen ${range}`,
        }),
        said({
          en: `${namesOf(table)}. Name each ${cure}`,
          nl: `${namesOf(table)}. Noem elke kolom ${cure}`,
        }),
      ),
    ];
  }
  return [
    ofColumn(
      missing.join(', '),
      null,
      said({ en: 'is missing', nl: 'ontbreekt' }),
      said({ en: `${namesOf(table)}. Name it ${cure}`, nl: `${namesOf(table)}. Noem haar ${cure}` }),
    ),
  ];
}

const ofColumn = (column: string | null, item: string | null, problem: string, cure: string): Problem => ({
  row: null,
  column,
  item,
  value: null,
  count: 1,
  problem,
  cure,
});
