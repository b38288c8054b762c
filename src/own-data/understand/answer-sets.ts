import { DataError } from '../../tables/data-error.ts';
import { isDeclaredMissing, type SourceColumn, type SourceTable } from '../source-table.ts';
import { AGREEMENT, NO_ANSWER_WORDS } from './answer-words.ts';
import { normalText } from './normal-text.ts';

/** What a user says of the answers to some questions. */
export interface OwnScale {
  /** Names of their columns */
  readonly items: readonly string[];
  /** The answers as the file writes them, the lowest first; those of the file's labels when left out */
  readonly answers?: readonly string[];
  /** Whether the answers are categories, which run from nothing to nothing: `bus`, `train` */
  readonly isCategories?: boolean;
}

/** Columns that offer the same answers. */
export interface AnswerSet {
  readonly columns: readonly SourceColumn[];
  /** The lowest first */
  readonly answers: readonly string[];
  /** Which answer a number of the file stands for, from 1; null where the file has texts */
  readonly codes: ReadonlyMap<string, number> | null;
  /** Answers that agree, and those that disagree; none of either where they are categories */
  readonly agree: readonly number[];
  readonly disagree: readonly number[];
  readonly dontKnow: string | null;
}

const MOST_POINTS = 11;
const MOST_CATEGORIES = 30;
const NO_ANSWER = new Set(Object.values(NO_ANSWER_WORDS).flat());
const DONT_KNOW = new Set(NO_ANSWER_WORDS["don't know"]);
const YES = new Set(['ja', 'yes', 'wel', 'waar', 'true']);

/**
 * The sets of answers that columns have by the file's own labels, those of several columns as scales. A
 * set of one column alone may be a scale or categories, which nothing in it tells apart: it is one
 * where its words are of agreement.
 *
 * @param columns those that may be items
 */
export function labelledSets(columns: readonly SourceColumn[]): AnswerSet[] {
  const groups = new Map<string, { columns: SourceColumn[]; numbers: Map<number, string> }>();
  for (const column of columns) {
    const numbers = numberedAnswers(column);
    if (numbers.size < 2 || numbers.size > MOST_POINTS) continue;
    const key = JSON.stringify([...numbers]);
    const group = groups.get(key) ?? { columns: [], numbers };
    groups.set(key, group);
    group.columns.push(column);
  }
  return [...groups.values()].map(({ columns, numbers }) =>
    setOf(columns, numbers, columns.length > 1 ? 'scale' : 'alone'),
  );
}

/**
 * The sets of answers that a user names.
 *
 * @throws DataError naming file, column and cure: no such column, or no answers to be known
 */
export function namedSets(table: SourceTable, scales: readonly OwnScale[]): AnswerSet[] {
  const all = scales.flatMap(({ items }) => items);
  const twice = all.find((item, index) => all.indexOf(item) !== index);
  if (twice !== undefined) {
    throw new DataError({ file: table.file, column: twice }, 'is named in two scales; name it in one');
  }
  return scales.flatMap(({ items, answers, isCategories = false }) => {
    const columns = items.map((item) => namedColumn(table, item));
    const kind = isCategories ? 'categories' : 'named scale';
    if (answers) return [textSet(columns, distinct(table, answers), kind)];
    return columns.map((column) => {
      const numbers = numberedAnswers(column);
      if (numbers.size > 1) return setOf([column], numbers, kind);
      if (isCategories) return textSet([column], categoriesOf(table, column), kind);
      throw new DataError(
        { file: table.file, column: column.name },
        'has no labels for its answers, or two alike; name them, the lowest first',
      );
    });
  });
}

/** Columns whose values are the answers that are named, or no answer. */
export function columnsWith(columns: readonly SourceColumn[], answers: readonly string[]): SourceColumn[] {
  const known = new Set([...answers.map(normalText), ...NO_ANSWER]);
  return columns.filter((column) => {
    const texts = shownTexts(column);
    return texts.some((text) => !NO_ANSWER.has(text)) && texts.every((text) => known.has(text));
  });
}

/** @throws DataError where two answers read the same */
export function distinct(table: SourceTable, answers: readonly string[]): readonly string[] {
  const texts = answers.map(normalText);
  const same = texts.findIndex((text, index) => texts.indexOf(text) !== index);
  if (same === -1) return answers;
  const [one, other] = [answers[texts.indexOf(texts[same] as string)], answers[same]];
  throw new DataError({ file: table.file }, `answers "${one}" and "${other}" read the same; name each once`);
}

type Kind = 'scale' | 'alone' | 'named scale' | 'categories';

/** The set of answers that are texts, or numbers without labels. */
export function textSet(columns: readonly SourceColumn[], answers: readonly string[], kind: Kind): AnswerSet {
  const isNumbered = answers.every((answer) => /^-?\d+$/.test(answer));
  const texts = new Set(answers.map(normalText));
  const dontKnow =
    columns.flatMap(shownTexts).find((text) => DONT_KNOW.has(text) && !texts.has(text)) ?? null;
  const codes = isNumbered
    ? new Map(answers.map((answer, index) => [String(Number(answer)), index + 1]))
    : null;
  return { columns, answers, codes, ...sidesOf(answers, kind), dontKnow };
}

function setOf(
  columns: readonly SourceColumn[],
  numbers: ReadonlyMap<number, string>,
  kind: Kind,
): AnswerSet {
  const labels = [...numbers.values()];
  const isTurned = kind !== 'categories' && (runsDown(labels) || isYesFirst(labels));
  const order = isTurned ? [...numbers].reverse() : [...numbers];
  const answers = order.map(([, label]) => label);
  const codes = new Map(order.map(([number], index) => [String(number), index + 1]));
  const said = columns.flatMap((column) => [...column.valueLabels.values()]);
  const dontKnow = said.find((label) => DONT_KNOW.has(normalText(label))) ?? null;
  return { columns, answers, codes, ...sidesOf(answers, kind), dontKnow };
}

/** Where words of agreement run from most to least, the numbers do not tell which answer is the lowest. */
function runsDown(labels: readonly string[]): boolean {
  const places = labels.map(placeInAgreement);
  return places.every(
    (place, index) => place !== -1 && (index === 0 || place < (places[index - 1] as number)),
  );
}

/** Yes and no run from no to yes. */
const isYesFirst = ([first, second, third]: readonly string[]): boolean =>
  third === undefined && YES.has(normalText(first ?? '')) && !YES.has(normalText(second ?? ''));

const placeInAgreement = (label: string): number =>
  AGREEMENT.findIndex((texts) => texts.includes(normalText(label)));

/** Which answers agree: the outer ones of a scale, yes of two, none of categories. */
function sidesOf(answers: readonly string[], kind: Kind): Pick<AnswerSet, 'agree' | 'disagree'> {
  const none = { agree: [], disagree: [] };
  if (kind === 'categories') return none;
  const numbers = answers.map((_, index) => index + 1);
  if (answers.length === 2 && kind !== 'named scale') {
    const yes = numbers.filter((number) => YES.has(normalText(answers[number - 1] as string)));
    if (yes.length === 1) return { agree: yes, disagree: numbers.filter((number) => !yes.includes(number)) };
    if (kind === 'alone') return none;
  }
  if (kind === 'alone' && !answers.every((answer) => placeInAgreement(answer) !== -1)) return none;
  const outer = answers.length < 4 ? 1 : 2;
  return { agree: numbers.slice(-outer), disagree: numbers.slice(0, outer) };
}

/**
 * The answers of a column by their numbers, in that order. Where only some have labels, as the ends of 0 to
 * 10, the whole numbers between them are answers too as soon as one was given.
 */
function numberedAnswers({ valueLabels, values, missing }: SourceColumn): Map<number, string> {
  const labels = new Map(
    [...valueLabels]
      .filter(([value, label]) => !isDeclaredMissing(value, missing) && !NO_ANSWER.has(normalText(label)))
      .filter((pair): pair is [number, string] => typeof pair[0] === 'number')
      .sort(([one], [other]) => one - other),
  );
  const numbers = [...labels.keys()];
  const [low, high] = [numbers[0], numbers.at(-1)];
  // two numbers under one label are no two answers
  if (new Set([...labels.values()].map(normalText)).size < labels.size) return new Map();
  if (low === undefined || high === undefined) return labels;
  const between = values.filter(
    (value): value is number =>
      typeof value === 'number' && value > low && value < high && !valueLabels.has(value),
  );
  const isWhole = [...numbers, ...between].every(Number.isInteger);
  if (between.length === 0 || !isWhole || high - low >= MOST_POINTS)
    return between.length > 0 ? new Map() : labels;
  return new Map(
    Array.from({ length: high - low + 1 }, (_, step) => [
      low + step,
      labels.get(low + step) ?? String(low + step),
    ]),
  );
}

/** What stands in a column, as categories in the order of the alphabet, numbers in theirs. */
function categoriesOf(table: SourceTable, column: SourceColumn): string[] {
  const texts = column.values
    .filter((value) => value !== null && !isDeclaredMissing(value, column.missing))
    .map((value) => String(value).trim())
    .filter((text) => !NO_ANSWER.has(normalText(text)));
  const found = new Map(texts.map((text) => [normalText(text), text]));
  if (found.size >= 2 && found.size <= MOST_CATEGORIES) {
    return [...found.values()].sort((one, other) => one.localeCompare(other, 'nl', { numeric: true }));
  }
  throw new DataError(
    { file: table.file, column: column.name },
    `has ${found.size} different values; categories are 2 to ${MOST_CATEGORIES}`,
  );
}

const shownTexts = ({ values, valueLabels }: SourceColumn): string[] =>
  values
    .filter((value) => value !== null)
    .map((value) => normalText(valueLabels.get(value) ?? String(value)));

/** @throws DataError naming the columns that there are */
export function namedColumn(table: SourceTable, item: string): SourceColumn {
  const found = table.columns.find(({ name }) => name === item);
  if (found) return found;
  const names = table.columns.map(({ name }) => name).join(', ');
  throw new DataError({ file: table.file, column: item }, `is missing; the file has ${names}`);
}
