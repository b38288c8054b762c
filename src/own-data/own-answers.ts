import { type ColumnTable, table } from 'arquero';
import { responseTable } from '../tables/response-table.ts';
import { type LinkedResponses, requireLinked, type UnlinkedResponses } from '../tables/response-tables.ts';
import { type CountedAnswers, countedAnswers } from './understand/counted-answers.ts';
import { findingTable, matchTable } from './understand/report-tables.ts';
import type { Understood } from './understand/understand.ts';

/** Answers of one's own, and all that is not an answer in their file. */
export interface OwnAnswers {
  /** One row per respondent and item */
  readonly linked: LinkedResponses;
  /** The same answers counted per item, basis `own`, in the order of the questionnaire */
  readonly counts: UnlinkedResponses;
  /** The same by group, with the sums of weights */
  readonly counted: CountedAnswers;
  /**
   * Columns wave, item, answered, empty, dont_know, not_applicable,
   * skipped: together the number of respondents
   */
  readonly missing: ColumnTable;
  readonly respondents: number;
  /** Respondents without a single answer; they stay in `linked` */
  readonly blank: number;
  /** Columns of the file that were not read */
  readonly ignored: readonly string[];
  /** The tool that wrote the file, where it is known */
  readonly profile: string | null;
  /** What was seen in the file and decided about it, in plain sentences */
  readonly notes: readonly string[];
  /**
   * Columns item, column, question, by, score: which column was taken for which item, and how it was known
   */
  readonly columns: ColumnTable;
  /** Columns finding, count, rows, done: try-outs, totals, duplicates, one answer throughout */
  readonly findings: ColumnTable;
  /** The columns that say who answered, of which group, and what each counts for; null where there is none */
  readonly roles: OwnRoles;
  /** Weights by respondent, where a column with them is named */
  readonly weights: Float64Array | null;
}

/** Names of the columns beside the items. */
export type OwnRoles = Readonly<
  Record<
    'respondent' | 'group' | 'weight' | 'filter' | 'stratum' | 'cluster' | 'population' | 'replicates',
    string | null
  >
>;

/** What is known of a file once its answers are counted. */
export type Counted = Pick<
  Understood,
  'table' | 'matches' | 'roles' | 'findings' | 'ignored' | 'profile' | 'notes' | 'weights'
> & { readonly counted: CountedAnswers };

/** A file that was understood, as tables. */
export function ownAnswers(understood: Understood, wave: string): OwnAnswers {
  const counted = countedAnswers(understood);
  return answersOf({ ...understood, counted }, wave, () => linkedTable(understood, wave));
}

/**
 * Counted answers as tables.
 *
 * @param linkedOnce makes the answers by respondent when they are asked for
 */
export function answersOf(known: Counted, wave: string, linkedOnce: () => LinkedResponses): OwnAnswers {
  const { counted, findings, weights } = known;
  const { items } = counted;
  let linked: LinkedResponses | undefined;
  const column = (value: (item: (typeof items)[number]) => unknown) => items.map(value);
  const answered = ({ none }: (typeof items)[number]) =>
    counted.respondents - Object.values(none).reduce((sum, count) => sum + count, 0);
  return {
    // a row an answer is many times the answers: it is made when it is asked for
    get linked() {
      linked ??= linkedOnce();
      return linked;
    },
    counts: responseTable(
      items
        .filter(({ all }) => all.counts.some((count) => count > 0))
        .map(({ item, all }) => ({ wave, item, counts: all.counts, basis: 'own' as const, feasible: 1 })),
    ),
    counted,
    missing: table({
      wave: column(() => wave),
      item: column(({ item }) => item),
      answered: column(answered),
      empty: column(({ none }) => none.empty),
      dont_know: column(({ none }) => none["don't know"]),
      not_applicable: column(({ none }) => none['not applicable']),
      skipped: column(({ none }) => none.skipped),
    }),
    respondents: counted.respondents,
    blank: findings.find(({ kind }) => kind === 'no answers')?.count ?? 0,
    ignored: known.ignored,
    profile: known.profile,
    notes: known.notes,
    columns: matchTable(known),
    findings: findingTable(findings),
    roles: rolesOf(known),
    weights,
  };
}

function rolesOf({ roles, table: { columns } }: Pick<Counted, 'roles' | 'table'>): OwnRoles {
  const name = (role: Exclude<keyof OwnRoles, 'replicates'>) => {
    const at = roles[role];
    return at === null ? null : (columns[at]?.name ?? null);
  };
  const replicates = roles.replicates.map((at) => columns[at]?.name ?? '');
  return {
    respondent: name('respondent'),
    group: name('group'),
    weight: name('weight'),
    filter: name('filter'),
    stratum: name('stratum'),
    cluster: name('cluster'),
    population: name('population'),
    replicates: replicates.length === 0 ? null : replicates.join(', '),
  };
}

function linkedTable({ items, respondents, groups }: Understood, label: string): LinkedResponses {
  const width = items.length;
  const length = respondents.length * width;
  const rowOf = (at: number) => Math.floor(at / width);
  const cell = <T>(value: (person: number, item: number) => T) =>
    Array.from({ length }, (_, at) => value(rowOf(at), at % width));
  return requireLinked(
    table({
      wave: cell(() => label),
      respondent: cell((person) => respondents[person]),
      municipality: cell((person) => groups[person] ?? null),
      item: cell((_, item) => items[item]?.item),
      response: cell((person, item) => {
        const answer = items[item]?.answers[person] ?? 0;
        return answer > 0 ? answer : null;
      }),
    }),
  );
}
