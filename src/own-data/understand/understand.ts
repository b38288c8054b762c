import { said } from '../../contracts/told.ts';
import type { ReplicateWeights, SurveyDesign } from '../../stats/index.ts';
import type { SourceColumn, SourceTable } from '../source-table.ts';
import { chooseRows, type ExportFinding } from './choose-rows.ts';
import { findItems } from './item-columns.ts';
import { type ItemReading, itemReadings } from './item-reading.ts';
import { widenLong } from './long-format.ts';
import type { Mapping } from './mapping.ts';
import type { ItemMatch } from './match-items.ts';
import { dataProblems, type Problem } from './problems.ts';
import { type FoundProfile, findProfile } from './profiles.ts';
import { answerReader } from './read-answer.ts';
import { type ItemAnswers, readItems } from './read-items.ts';
import { respondentWeights } from './respondent-weights.ts';
import { findRoles, type Roles, roleColumns } from './roles.ts';
import { sampleDesign } from './sample-design.ts';
import type { Sought } from './sought.ts';
import { answerFindings } from './straight-lines.ts';
import { textAt } from './text-at.ts';

/** A user's file understood: who answered what, and all that was found on the way. */
export interface Understood {
  readonly table: SourceTable;
  /** The tool that wrote the file, where it is known */
  readonly profile: string | null;
  readonly matches: readonly ItemMatch[];
  readonly roles: Roles;
  /** Positions in the table of those who count as respondents */
  readonly rows: readonly number[];
  readonly respondents: readonly string[];
  readonly groups: readonly (string | null)[];
  /** Weights by respondent; null where no column is named */
  readonly weights: Float64Array | null;
  /** How respondents were drawn; null where one by one */
  readonly design: SurveyDesign | ReplicateWeights | null;
  readonly items: readonly ItemAnswers[];
  readonly findings: readonly ExportFinding[];
  readonly notes: readonly string[];
  /** Columns that nothing was read from */
  readonly ignored: readonly string[];
}

/**
 * Understands a user's file: finds the tool that wrote it, the columns of the items, the respondents
 * and the answers. Whatever was decided is in `notes`, `matches` and `findings`; what cannot be decided
 * is refused, all of it at once.
 *
 * @param source the file as a table
 * @param sought the items and their scale
 * @param mapping what the user says of the file
 * @throws DataProblems with every problem, its place, count and cure;
 *   guessed columns are problems until confirmed
 * @example
 * const table = readTable({
 *   name: 'a.csv',
 *   bytes: new TextEncoder().encode('q1;q2\nagree;disagree\nagree;agree\n'),
 * });
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
  const { roles, matches, readingOf } = understoodColumns(table, sought, mapping, profile, long?.problems);
  const itemColumns = new Set(matches.map(({ column }) => column));
  const chosen = chooseRows(table, mapping, roles, profile, itemColumns);
  const read = readItems(table, matches, chosen.rows, readingOf);
  const weights = respondentWeights(table, roles.weight, chosen.rows);
  const sample = sampleDesign(table, roles, mapping, chosen.rows, weights.values);
  const problems = [...chosen.problems, ...read.problems, ...weights.problems, ...sample.problems];
  if (chosen.rows.length === 0) problems.unshift(nobody);
  if (problems.length > 0) throw dataProblems(table.file, problems);
  const used = new Set<number | null>([...itemColumns, ...roleColumns(roles)]);
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
    design: sample.design,
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
  readonly readingOf: (item: string) => ItemReading;
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
  return { roles, matches, readingOf: itemReadings(sought, mapping) };
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
