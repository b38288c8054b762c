import { DataError } from '../../tables/data-error.ts';
import type { Scale } from '../../tables/scale.ts';
import { type Survey, type SurveyItem, survey } from '../../tables/survey.ts';
import { waveColours } from '../../tables/wave-colours.ts';
import type { SourceColumn, SourceTable } from '../source-table.ts';
import {
  type AnswerSet,
  columnsWith,
  distinct,
  labelledSets,
  namedColumn,
  namedSets,
  type OwnScale,
  textSet,
} from './answer-sets.ts';
import type { Mapping } from './mapping.ts';
import { findProfile } from './profiles.ts';
import { findRoles, roleColumns } from './roles.ts';
import type { Sought } from './sought.ts';

/** What a survey is called, and what its file does not say. */
export interface OwnSurveyOptions {
  /** Id of the measurement: `2026` */
  readonly wave: string;
  /** Short, in the letters of a file name */
  readonly name: string;
  readonly title?: string;
  /** `#rrggbb` of the measurement in charts */
  readonly colour?: string;
  /** Names of the columns with the items; all that have labels for their answers when left out */
  readonly items?: readonly string[];
  /**
   * The answers as the file writes them, the lowest first; the labels in
   * the order of their numbers when left out
   */
  readonly answers?: readonly string[];
  /** Other scales and categories, with the columns that have them */
  readonly scales?: readonly OwnScale[];
}

/** A survey made of a file, and what {@link understand} needs to read the file by it. */
export interface OwnSurvey {
  readonly survey: Survey;
  readonly sought: Sought;
}

/**
 * Makes a survey of a file's own labels: its items are the columns with labels for their answers, each on its
 * own scale, those answers in the order of their numbers; its labels are the questions. The scale that most
 * items have is the survey's. Categories, which no answer of agrees, are those that are named so, and a set
 * of labels that one column has alone and whose words are not of agreement.
 *
 * @param table the file
 * @param options wave and name, and items and answers where the file has no labels
 * @param mapping what else the file's columns are: those of ids, groups and weights are no items
 * @throws DataError naming the file and the cure when no columns have labels, or a named column is not there
 * @example
 * const table = readTable({
 *   name: 'a.csv',
 *   bytes: new TextEncoder().encode('q1;q2\nagree;disagree\nagree;agree\n'),
 * });
 * const options = { wave: '2026', name: 'own', items: ['q1', 'q2'], answers: ['disagree', 'agree'] };
 * const made = surveyOfTable(table, options);
 * made.survey.items.map(({ item }) => item)
 * // ['q1', 'q2']
 */
export function surveyOfTable(
  table: SourceTable,
  options: OwnSurveyOptions,
  mapping: Mapping = {},
): OwnSurvey {
  const sets = answerSets(table, options, mapping);
  const scales = new Map(sets.map((set) => [set, scaleOf(set)]));
  const bySize = [...sets].sort((one, other) => rank(other) - rank(one));
  const main = scales.get(bySize[0] as AnswerSet) as Scale;
  const of = new Map(sets.flatMap((set) => set.columns.map((column) => [column, set])));
  const columns = table.columns.filter((column) => of.has(column));
  const setOf = (column: SourceColumn) => of.get(column) as AnswerSet;
  const items = columns.map((column): SurveyItem => {
    const scale = scales.get(setOf(column)) as Scale;
    const label = both(column.label ?? column.name);
    return { item: column.name, label, ...(scale === main ? {} : { scale }) };
  });
  const sought = columns.map((column) => {
    const { answers, codes } = setOf(column);
    return {
      item: column.name,
      texts: [],
      scale: scales.get(setOf(column)) as Scale,
      ...(codes === null ? {} : { codes }),
      expected: expectedOf(answers),
    };
  });
  const file = both(table.file);
  return {
    survey: survey({
      name: options.name,
      title: both(options.title ?? options.name),
      waves: [
        {
          id: options.wave,
          label: both(options.wave),
          colour: options.colour ?? (waveColours(1)[0] as string),
        },
      ],
      scale: main,
      items,
      sources: [{ id: options.name, label: file }],
      populations: [{ id: options.name, label: file, source: options.name }],
      evidence: [],
    }),
    sought: { items: sought, scale: main, expected: expectedOf(main.answers.map(({ nl }) => nl)) },
  };
}

/** The answers of every column that is an item. */
function answerSets(table: SourceTable, options: OwnSurveyOptions, mapping: Mapping): AnswerSet[] {
  const { items, answers, scales = [] } = options;
  const named = namedSets(table, scales);
  const taken = new Set(named.flatMap(({ columns }) => columns));
  const open = (items ? items.map((item) => namedColumn(table, item)) : withoutRoles(table, mapping)).filter(
    (column) => !taken.has(column),
  );
  if (!answers) {
    const sets = [...named, ...labelledSets(open)];
    if (sets.length > 0) return sets;
    throw new DataError(
      { file: table.file },
      'has no columns with labels for their answers; name items and answers, the lowest first',
    );
  }
  const columns = items ? open : columnsWith(open, answers);
  if (columns.length > 0) return [textSet(columns, distinct(table, answers), 'named scale'), ...named];
  throw new DataError(
    { file: table.file },
    `has no column with the answers ${answers.join(', ')} only; write them as the file does, or name the items`,
  );
}

/** The columns that are nothing else. */
function withoutRoles(table: SourceTable, mapping: Mapping): SourceColumn[] {
  const roles = findRoles(table, mapping, findProfile(table));
  const taken = new Set([...roles.administration, ...roleColumns(roles)]);
  return table.columns.filter((_, at) => !taken.has(at));
}

/** Scales before categories, and the set of most columns first. */
const rank = ({ agree, columns }: AnswerSet): number => columns.length + (agree.length > 0 ? 1e6 : 0);

function scaleOf({ answers, agree, disagree, dontKnow }: AnswerSet): Scale {
  return { answers: answers.map(both), agree, disagree, dontKnow: dontKnow === null ? null : both(dontKnow) };
}

const both = (text: string) => ({ nl: text, en: text });

const expectedOf = (answers: readonly string[]): string =>
  `expected ${answers.map((answer) => `"${answer}"`).join(', ')}, or empty`;
