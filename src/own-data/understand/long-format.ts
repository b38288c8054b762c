import { said } from '../../contracts/told.ts';
import { columnBuilder } from '../column-builder.ts';
import {
  cellAt,
  NONE_MISSING,
  type SourceCell,
  type SourceColumn,
  type SourceTable,
} from '../source-table.ts';
import { normalText } from './normal-text.ts';
import type { Problem } from './problems.ts';

const ITEM_NAMES = ['item', 'vraag', 'vraagcode', 'question', 'stelling', 'variable', 'variabele', 'code'];
const ANSWER_NAMES = ['response', 'answer', 'antwoord', 'waarde', 'value', 'score'];
/** So large a share of the values of a column must be items for it to name them. */
const MOST = 0.8;

/** A table with a row a respondent, made of one with a row an answer. */
interface Widened {
  readonly table: SourceTable;
  readonly note: string;
  readonly problems: readonly Problem[];
}

/**
 * Makes a row a respondent of a file with a row an answer: a column whose values are items, one with the
 * answers, and one with the respondent. Other columns keep the first value that a respondent has.
 *
 * @param isItem whether a text is the code of an item
 * @param idColumn finds the respondent's column
 * @returns null where the file has no such columns
 */
export function widenLong(
  table: SourceTable,
  isItem: (text: string) => boolean,
  idColumn: (table: SourceTable) => number | null,
): Widened | null {
  const itemAt = table.columns.findIndex(
    ({ name, values }) => ITEM_NAMES.includes(normalText(name)) && mostAre(values, isItem),
  );
  const answerAt = table.columns.findIndex(({ name }) => ANSWER_NAMES.includes(normalText(name)));
  const idAt = idColumn(table);
  if (itemAt === -1 || answerAt === -1 || idAt === null) return null;
  const [item, answer, id] = [itemAt, answerAt, idAt].map((at) => table.columns[at] as SourceColumn) as [
    SourceColumn,
    SourceColumn,
    SourceColumn,
  ];
  const first = new Map<SourceCell, number>();
  const cells = new Map<string, Map<SourceCell, SourceCell>>();
  const problems: Problem[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const respondent = cellAt(id, row);
    if (!first.has(respondent)) first.set(respondent, row);
    const code = String(cellAt(item, row) ?? '').trim();
    const answers = cells.get(code) ?? new Map<SourceCell, SourceCell>();
    cells.set(code, answers);
    if (answers.has(respondent)) problems.push(twice(table, row, item, code, respondent));
    else answers.set(respondent, cellAt(answer, row));
  }
  const people = [...first];
  const kept = table.columns.filter((_, at) => at !== itemAt && at !== answerAt);
  const columns = [
    ...kept.map((column) =>
      filled(
        column,
        column.name,
        people.map(([, row]) => cellAt(column, row)),
      ),
    ),
    ...[...cells].map(([code, answers]) =>
      filled(
        answer,
        code,
        people.map(([respondent]) => answers.get(respondent) ?? null),
      ),
    ),
  ];
  return {
    table: {
      ...table,
      rows: people.length,
      rowNumber: (position) => table.rowNumber(people[position]?.[1] ?? 0),
      columns,
    },
    note: `The file has a row an answer (${item.name}, ${answer.name}); ${people.length} respondents were made of its ${table.rows} rows.`,
    problems,
  };
}

function mostAre(values: readonly SourceCell[], isItem: (text: string) => boolean): boolean {
  const texts = values.filter((value) => value !== null).map((value) => String(value).trim());
  return texts.length > 0 && texts.filter(isItem).length >= MOST * texts.length;
}

function filled(from: SourceColumn, name: string, cells: readonly SourceCell[]): SourceColumn {
  const builder = columnBuilder();
  for (const cell of cells) builder.add(cell);
  return {
    name,
    label: null,
    valueLabels: from.valueLabels,
    missing: from.missing ?? NONE_MISSING,
    ...builder.finish(),
  };
}

function twice(
  table: SourceTable,
  row: number,
  item: SourceColumn,
  code: string,
  respondent: SourceCell,
): Problem {
  return {
    row: table.rowNumber(row),
    column: item.name,
    item: code,
    value: String(respondent ?? ''),
    count: 1,
    problem: said({
      en: `respondent "${respondent ?? ''}" answers ${code} a second time`,
      nl: `respondent "${respondent ?? ''}" beantwoordt ${code} een tweede keer`,
    }),
    cure: said({
      en: 'keep one answer of a respondent to an item',
      nl: 'houd één antwoord per respondent en stelling',
    }),
  };
}
