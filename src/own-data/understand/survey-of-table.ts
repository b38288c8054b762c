import { DataError } from '../../tables/data-error.ts';
import type { Scale } from '../../tables/scale.ts';
import { type Survey, survey } from '../../tables/survey.ts';
import { isDeclaredMissing, type SourceColumn, type SourceTable } from '../source-table.ts';
import { NO_ANSWER_WORDS } from './answer-words.ts';
import { normalText } from './normal-text.ts';
import type { Sought } from './understand.ts';

/** What a survey is called, and what its file does not say. */
export interface OwnSurveyOptions {
  /** id of the measurement: `2026` */
  readonly wave: string;
  /** short, in the letters of a file name */
  readonly name: string;
  readonly title?: string;
  /** `#rrggbb` of the measurement in charts */
  readonly colour?: string;
  /** names of the columns with the items; those that share the most usual labels when left out */
  readonly items?: readonly string[];
  /** the answers as the file writes them, the lowest first; the labels in the order of their numbers when left out */
  readonly answers?: readonly string[];
}

/** A survey made of a file, and what {@link understand} needs to read the file by it. */
export interface OwnSurvey {
  readonly survey: Survey;
  readonly sought: Sought;
}

const COLOUR = '#0f3d73';
const MOST_POINTS = 11;
const NO_ANSWER = new Set(Object.values(NO_ANSWER_WORDS).flat());
const DONT_KNOW = new Set(NO_ANSWER_WORDS["don't know"]);

/**
 * Makes a survey of a file's own labels: its items are the columns that share one set of answers, its scale those
 * answers in the order of their numbers, its labels the questions.
 *
 * @param table the file
 * @param options wave and name, and items and answers where the file has no labels
 * @throws DataError naming the file and the cure when no columns share labels, or a named column is not there
 * @example
 * const table = readTable({ name: 'a.csv', bytes: new TextEncoder().encode('q1;q2\nagree;disagree\nagree;agree\n') });
 * const options = { wave: '2026', name: 'own', items: ['q1', 'q2'], answers: ['disagree', 'agree'] };
 * const made = surveyOfTable(table, options);
 * made.survey.items.map(({ item }) => item)
 * // ['q1', 'q2']
 */
export function surveyOfTable(table: SourceTable, options: OwnSurveyOptions): OwnSurvey {
  const { columns, answers, dontKnow } = options.answers
    ? namedAnswers(table, options.answers, options.items)
    : sharedLabels(table, options.items);
  const outer = answers.length < 4 ? 1 : 2;
  const numbers = answers.map((_, index) => index + 1);
  const both = (text: string) => ({ nl: text, en: text });
  const scale: Scale = {
    answers: answers.map(both),
    agree: numbers.slice(-outer),
    disagree: numbers.slice(0, outer),
    dontKnow: dontKnow === null ? null : both(dontKnow),
  };
  const file = both(table.file);
  return {
    survey: survey({
      name: options.name,
      title: both(options.title ?? options.name),
      waves: [{ id: options.wave, label: both(options.wave), colour: options.colour ?? COLOUR }],
      scale,
      items: columns.map(({ name, label }) => ({ item: name, label: both(label ?? name) })),
      sources: [{ id: options.name, label: file }],
      populations: [{ id: options.name, label: file, source: options.name }],
      evidence: [],
    }),
    sought: {
      items: columns.map(({ name }) => ({ item: name, texts: [] })),
      scale,
      expected: `expected ${answers.map((answer) => `"${answer}"`).join(', ')}, or empty`,
    },
  };
}

interface SharedAnswers {
  readonly columns: readonly SourceColumn[];
  readonly answers: readonly string[];
  readonly dontKnow: string | null;
}

/** The columns that have the labels which most columns have. */
function sharedLabels(table: SourceTable, items: readonly string[] | undefined): SharedAnswers {
  const groups = new Map<string, SourceColumn[]>();
  for (const column of chosenColumns(table, items)) {
    const answers = answerLabels(column);
    if (answers.length < 2 || answers.length > MOST_POINTS) continue;
    const key = JSON.stringify(answers);
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const [most] = [...groups].sort(([, one], [, other]) => other.length - one.length);
  if (!most) {
    throw new DataError(
      { file: table.file },
      'has no columns with labels for their answers; name items and answers, the lowest first',
    );
  }
  const [key, columns] = most;
  const labels = columns.flatMap((column) => [...column.valueLabels.values()]);
  const dontKnow = labels.find((label) => DONT_KNOW.has(normalText(label))) ?? null;
  return { columns, answers: JSON.parse(key) as string[], dontKnow };
}

/** The labels that are answers, in the order of their numbers. */
function answerLabels({ valueLabels, missing }: SourceColumn): string[] {
  return [...valueLabels]
    .filter(([value, label]) => !isDeclaredMissing(value, missing) && !NO_ANSWER.has(normalText(label)))
    .filter(([value]) => typeof value === 'number')
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, label]) => label);
}

/** The columns whose values are the answers that are named, or no answer. */
function namedAnswers(
  table: SourceTable,
  answers: readonly string[],
  items: readonly string[] | undefined,
): SharedAnswers {
  const known = new Set([...answers.map(normalText), ...NO_ANSWER]);
  const shown = ({ values, valueLabels }: SourceColumn) =>
    values
      .filter((value) => value !== null)
      .map((value) => normalText(valueLabels.get(value) ?? String(value)));
  const isOfThem = (column: SourceColumn) => {
    const texts = shown(column);
    return texts.some((text) => !NO_ANSWER.has(text)) && texts.every((text) => known.has(text));
  };
  const all = chosenColumns(table, items);
  const columns = items ? all : all.filter(isOfThem);
  if (columns.length === 0) {
    throw new DataError(
      { file: table.file },
      `has no column with the answers ${answers.join(', ')} only; write them as the file does, or name the items`,
    );
  }
  const dontKnow = columns.flatMap(shown).find((text) => DONT_KNOW.has(text)) ?? null;
  return { columns, answers, dontKnow };
}

function chosenColumns(table: SourceTable, items: readonly string[] | undefined): readonly SourceColumn[] {
  if (!items) return table.columns;
  return items.map((item) => {
    const found = table.columns.find(({ name }) => name === item);
    if (found) return found;
    const names = table.columns.map(({ name }) => name).join(', ');
    throw new DataError({ file: table.file, column: item }, `is missing; the file has ${names}`);
  });
}
