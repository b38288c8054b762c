import { said } from '../../contracts/told.ts';
import type { Scale } from '../../tables/scale.ts';
import { cellAt, type SourceColumn, type SourceTable } from '../source-table.ts';
import { chooseRows, type ExportFinding } from './choose-rows.ts';
import { findItems } from './item-columns.ts';
import { widenLong } from './long-format.ts';
import type { Mapping } from './mapping.ts';
import type { ItemMatch, SoughtItem } from './match-items.ts';
import { normalText } from './normal-text.ts';
import { dataProblems, type Problem } from './problems.ts';
import { type FoundProfile, findProfile } from './profiles.ts';
import { type AnswerReader, answerReader } from './read-answer.ts';
import { type ItemAnswers, readItems } from './read-items.ts';
import { findRoles, type Roles } from './roles.ts';
import { answerFindings } from './straight-lines.ts';

/** What to look for in a file: items, and the scale of their answers. */
export interface Sought {
  readonly items: readonly SoughtItem[];
  readonly scale: Scale;
  /** what would be an answer, in words, for problems */
  readonly expected: string;
}

/** A user's file understood: who answered what, and all that was found on the way. */
export interface Understood {
  readonly table: SourceTable;
  /** the tool that wrote the file, where it is known */
  readonly profile: string | null;
  readonly matches: readonly ItemMatch[];
  readonly roles: Roles;
  /** positions in the table of those who count as respondents */
  readonly rows: readonly number[];
  readonly respondents: readonly string[];
  readonly groups: readonly (string | null)[];
  /** weights by respondent; null where no column is named */
  readonly weights: Float64Array | null;
  readonly items: readonly ItemAnswers[];
  readonly findings: readonly ExportFinding[];
  readonly notes: readonly string[];
  /** columns that nothing was read from */
  readonly ignored: readonly string[];
}

/**
 * Understands a user's file: finds the tool that wrote it, the columns of the items, the respondents and the answers.
 * Whatever was decided is in `notes`, `matches` and `findings`; what cannot be decided is refused, all of it at once.
 *
 * @param source the file as a table
 * @param sought the items and their scale
 * @param mapping what the user says of the file
 * @throws DataProblems with every problem, its place, count and cure; guessed columns are problems until confirmed
 * @example
 * const table = readTable({ name: 'a.csv', bytes: new TextEncoder().encode('q1;q2\nagree;disagree\nagree;agree\n') });
 * const options = { wave: '2026', name: 'own', items: ['q1', 'q2'], answers: ['disagree', 'agree'] };
 * const made = surveyOfTable(table, options);
 * understand(table, made.sought).items.map(({ item, answers }) => [item, ...answers])
 * // [['q1', 2, 2], ['q2', 1, 2]]
 */
export function understand(source: SourceTable, sought: Sought, mapping: Mapping = {}): Understood {
  const profile = findProfile(source);
  const codes = new Set(sought.items.map(({ item }) => item.toLowerCase()));
  const isItem = (text: string) => codes.has(text.toLowerCase());
  const long = widenLong(source, isItem, (table) => findRoles(table, mapping, profile).respondent);
  const table = long?.table ?? source;
  const { roles, matches, reader } = understoodColumns(table, sought, mapping, profile, long?.problems);
  const itemColumns = new Set(matches.map(({ column }) => column));
  const chosen = chooseRows(table, mapping, roles, profile, itemColumns);
  const read = readItems(table, matches, chosen.rows, reader, {
    reverse: new Set(mapping.reverse),
    top: sought.scale.answers.length,
    cure: sought.expected,
  });
  const weights = weightsOf(table, roles.weight, chosen.rows);
  const problems = [...chosen.problems, ...read.problems, ...weights.problems];
  if (chosen.rows.length === 0) problems.unshift(nobody);
  if (problems.length > 0) throw dataProblems(table.file, problems);
  const used = new Set([...itemColumns, roles.respondent, roles.group, roles.weight, roles.filter]);
  const compared = table.columns
    .map((_, at) => at)
    .filter((at) => at !== roles.respondent && !roles.administration.has(at));
  return {
    table,
    profile: profile?.profile.name ?? FORMATS[table.kind] ?? null,
    matches,
    roles,
    rows: chosen.rows,
    respondents: chosen.rows.map(
      (row) => textAt(table, roles.respondent, row) ?? String(table.rowNumber(row)),
    ),
    groups: chosen.rows.map((row) => textAt(table, roles.group, row)),
    weights: weights.values,
    items: read.items,
    findings: [...chosen.findings, ...answerFindings(table, read.items, chosen.rows, compared)],
    notes: [
      ...profileNotes(profile),
      ...table.notes,
      ...(long ? [long.note] : []),
      ...roles.notes,
      ...read.notes,
      ...zeroWeights(weights.values),
    ],
    ignored: table.columns.flatMap(({ name }, at) => (used.has(at) ? [] : [name])),
  };
}

/** What the columns of a file are. */
interface UnderstoodColumns {
  readonly roles: Roles;
  readonly matches: readonly ItemMatch[];
  readonly reader: AnswerReader;
}

/**
 * Finds what the columns of a file are: those of the items, and those beside them.
 *
 * @param problems what is wrong with the file already
 * @throws DataProblems with every problem; guessed columns are problems until confirmed
 */
export function understoodColumns(
  table: SourceTable,
  sought: Sought,
  mapping: Mapping,
  profile: FoundProfile | null,
  problems: readonly Problem[] = [],
): UnderstoodColumns {
  const roles = findRoles(table, mapping, profile);
  const reader = answerReader(sought.scale, mapping);
  const { matches, problems: itemProblems } = findItems(table, sought.items, mapping, roles, reader);
  const guessed = mapping.confirm ? [] : matches.filter(({ score }) => score < 1);
  const all = [
    ...problems,
    ...roles.problems,
    ...itemProblems,
    ...reverseProblems(sought, mapping),
    ...guessed.map((match) => guessProblem(table, match)),
  ];
  if (all.length > 0) throw dataProblems(table.file, all);
  return { roles, matches, reader };
}

/** How the tool that wrote a file was known. */
export const profileNotes = (found: FoundProfile | null): string[] =>
  found ? [`The file is an export of ${found.profile.name} (it has ${found.by.join(', ')}).`] : [];

/** Files that tell by themselves which program writes them. */
const FORMATS: Readonly<Partial<Record<SourceTable['kind'], string>>> = {
  sav: 'SPSS',
  por: 'SPSS',
  dta: 'Stata',
};

/** A column's cell with its label, without the white space around it; null for an empty one. */
function textAt(table: SourceTable, at: number | null, row: number): string | null {
  if (at === null) return null;
  const column = table.columns[at] as SourceColumn;
  const cell = cellAt(column, row);
  if (cell === null) return null;
  return (column.valueLabels.get(cell) ?? String(cell)).trim() || null;
}

function guessProblem({ columns }: SourceTable, { item, column, by, score }: ItemMatch): Problem {
  const { name, label } = columns[column] as SourceColumn;
  const how =
    by === 'order'
      ? said({
          en: 'the order of the columns with answers',
          nl: 'de volgorde van de kolommen met antwoorden',
        })
      : said({ en: 'the likeness of its text', nl: 'de gelijkenis van de tekst' });
  return {
    row: null,
    column: name,
    item,
    value: label,
    count: 1,
    problem: said({
      en: `is guessed to be ${item}, by ${how} (score ${score.toFixed(2)})`,
      nl: `is naar schatting ${item}, op grond van ${how} (score ${score.toFixed(2)})`,
    }),
    cure: said({
      en: `set confirm to true when all guesses are right, or name the column of ${item} in columns`,
      nl: `zet confirm op true als alle schattingen kloppen, of noem de kolom van ${item} in columns`,
    }),
  };
}

function reverseProblems({ items }: Sought, { reverse = [] }: Mapping): Problem[] {
  return reverse
    .filter((name) => !items.some(({ item }) => item === name))
    .map((name) => ({
      row: null,
      column: null,
      item: null,
      value: name,
      count: 1,
      problem: said({
        en: `reverse names "${name}", which is no item`,
        nl: `reverse noemt "${name}", en dat is geen stelling`,
      }),
      cure: said({
        en: `expected ${items[0]?.item} to ${items.at(-1)?.item}`,
        nl: `verwacht ${items[0]?.item} tot en met ${items.at(-1)?.item}`,
      }),
    }));
}

function zeroWeights(weights: Float64Array | null): string[] {
  const zeros = weights?.filter((weight) => weight === 0).length ?? 0;
  return zeros === 0 ? [] : [`Respondents with weight 0 stand for nobody and are in no share: ${zeros}.`];
}

const nobody: Problem = {
  row: null,
  column: null,
  item: null,
  value: null,
  count: 1,
  problem: said({ en: 'has no respondents', nl: 'heeft geen respondenten' }),
  cure: said({ en: 'expected a row for each', nl: 'verwacht een rij voor elke respondent' }),
};

function weightsOf(
  table: SourceTable,
  at: number | null,
  rows: readonly number[],
): { readonly values: Float64Array | null; readonly problems: readonly Problem[] } {
  if (at === null) return { values: null, problems: [] };
  const column = table.columns[at] as SourceColumn;
  const problems = new Map<string, Problem>();
  const values = Float64Array.from(rows, (row) => {
    const cell = cellAt(column, row);
    const weight = typeof cell === 'number' ? cell : decimalNumber(cell ?? '');
    if (weight >= 0 && Number.isFinite(weight)) return weight;
    const value = String(cell ?? '');
    const known = problems.get(value);
    const place = { row: known?.row ?? table.rowNumber(row), column: column.name, item: null, value };
    problems.set(value, {
      ...place,
      count: (known?.count ?? 0) + 1,
      problem:
        value === ''
          ? said({ en: 'the weight is empty', nl: 'het gewicht is leeg' })
          : said({
              en: `${JSON.stringify(value)} is no weight`,
              nl: `${JSON.stringify(value)} is geen gewicht`,
            }),
      cure: said({
        en: 'expected a number of 0 or more, with a point or a comma for decimals',
        nl: 'verwacht een getal van 0 of meer, met een punt of een komma voor decimalen',
      }),
    });
    return Number.NaN;
  });
  return { values, problems: [...problems.values()] };
}

/** `1.25`, `1,25`, `1.234,5` and `1,234.5`. */
function decimalNumber(text: string): number {
  const plain = normalText(text).replace(/\s/g, '');
  if (!/^-?[\d.,]+(e[+-]?\d+)?$/.test(plain)) return Number.NaN;
  const comma = plain.lastIndexOf(',');
  const point = plain.lastIndexOf('.');
  if (comma > point) return Number(plain.replaceAll('.', '').replace(',', '.'));
  return Number(plain.replaceAll(',', ''));
}
