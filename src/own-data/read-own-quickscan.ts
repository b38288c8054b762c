import { type ColumnTable, table } from 'arquero';
import { loadInstrument, loadSurvey } from '../report/load-tables.ts';
import { responseTable } from '../tables/response-table.ts';
import { type LinkedResponses, requireLinked, type UnlinkedResponses } from '../tables/response-tables.ts';
import type { ReadOptions } from './read-table.ts';
import { readTableFile } from './read-table-file.ts';
import { answerTally } from './understand/answer-tally.ts';
import type { Mapping } from './understand/mapping.ts';
import { findingTable, matchTable } from './understand/report-tables.ts';
import { type Sought, type Understood, understand } from './understand/understand.ts';

/**
 * How to read a user's own quickscan. What the file leaves open is said as in a {@link Mapping}; its `group` takes the
 * place of the municipality.
 */
export interface OwnQuickscanOptions extends ReadOptions, Mapping {
  /** label of the wave, e.g. `2024` */
  readonly wave: string;
  /**
   * What columns are called in the file, by item code, `respondent` or `municipality`; `null` says that
   * the file has no such column. Without an entry an item is looked for under its own code, the respondent
   * under usual names of ids, the municipality under `municipality` or `gemeente`, in any case.
   */
  readonly columns?: Readonly<Record<string, string | null>>;
}

/** A user's own quickscan, and all that is not an answer in it. */
export interface OwnQuickscan {
  /** one row per respondent and item */
  readonly linked: LinkedResponses;
  /** the same answers counted per item, basis `own`, in the order of the questionnaire */
  readonly counts: UnlinkedResponses;
  /** columns wave, item, answered, empty, dont_know, not_applicable, skipped: together the number of respondents */
  readonly missing: ColumnTable;
  readonly respondents: number;
  /** respondents without a single answer; they stay in `linked` */
  readonly blank: number;
  /** columns of the file that were not read */
  readonly ignored: readonly string[];
  /** the tool that wrote the file, where it is known */
  readonly profile: string | null;
  /** what was seen in the file and decided about it, in plain sentences */
  readonly notes: readonly string[];
  /** columns item, column, by, score: which column was taken for which item, and how it was known */
  readonly columns: ColumnTable;
  /** columns finding, count, rows, done: try-outs, totals, duplicates, one answer throughout */
  readonly findings: ColumnTable;
  /** weights by respondent, where a column with them is named */
  readonly weights: Float64Array | null;
}

/**
 * Reads a user's own quickscan export: one row per respondent, one column per item (`v1a` to `v5g`), or a row an answer.
 *
 * Answers are 1 to 5 or their labels ("Helemaal oneens" to "Helemaal eens") in Dutch or English, as survey tools write
 * them. What is no answer is counted apart: empty, don't know, not applicable, skipped. The file's kind is told by its
 * bytes: see {@link readTableFile}. Respondents are named by their row unless there is a column with their ids. Columns
 * that can only be guessed are refused, with the guess, until `confirm` is set.
 *
 * @param path the export
 * @param options wave label, and what the file leaves open
 * @throws DataProblems naming file, row, column and cure of everything that cannot be read: a missing column, cells that
 *   are no answer, a respondent id that is empty or repeated, no respondents
 */
export async function readOwnQuickscan(path: string, options: OwnQuickscanOptions): Promise<OwnQuickscan> {
  const { wave } = options;
  if (wave.trim() === '') throw new Error('wave is empty; give the measurement a label, e.g. 2024');
  const { respondent, municipality, ...columns } = options.columns ?? {};
  const source = await readTableFile(path, options);
  const understood = understand(source, quickscanSought(), {
    ...options,
    columns,
    ...(respondent === undefined ? {} : { respondent }),
    ...(municipality === undefined ? {} : { group: municipality }),
  });
  return ownQuickscan(understood, wave);
}

/** The statements of the quickscan and their scale, as a file is searched for them. */
export function quickscanSought(): Sought {
  const rows = loadInstrument().objects() as Record<'item' | 'label_nl' | 'label_en' | 'statement', string>[];
  return {
    items: rows.map(({ item, label_nl, label_en, statement }) => ({
      item,
      texts: [label_nl, label_en, statement, `${item} ${label_nl}`, `${item} ${label_en}`],
    })),
    scale: loadSurvey().scale,
    expected:
      'expected 1-5, empty, or NA, a label from "Helemaal oneens" ("Strongly disagree") to "Helemaal eens" ' +
      '("Strongly agree"), or "Weet niet" ("Don\'t know"); say in labels or missing what else it means',
  };
}

function ownQuickscan(understood: Understood, wave: string): OwnQuickscan {
  const { items, respondents, groups } = understood;
  const tallies = items.map((item) => ({ item: item.item, ...answerTally(item.answers, 5) }));
  let linked: LinkedResponses | undefined;
  const blank = understood.findings.find(({ kind }) => kind === 'no answers')?.count ?? 0;
  const column = (values: (tally: (typeof tallies)[number]) => unknown) => tallies.map(values);
  return {
    // a row an answer is many times the answers: it is made when it is asked for
    get linked() {
      linked ??= linkedTable(understood, wave);
      return linked;
    },
    counts: responseTable(
      tallies
        .filter(({ counts }) => counts.some((count) => count > 0))
        .map(({ item, counts }) => ({ wave, item, counts, basis: 'own' as const, feasible: 1 })),
    ),
    missing: table({
      wave: column(() => wave),
      item: column(({ item }) => item),
      answered: column(({ answered }) => answered),
      empty: column(({ none }) => none.empty),
      dont_know: column(({ none }) => none["don't know"]),
      not_applicable: column(({ none }) => none['not applicable']),
      skipped: column(({ none }) => none.skipped),
    }),
    respondents: respondents.length,
    blank,
    ignored: understood.ignored,
    profile: understood.profile,
    notes: understood.notes,
    columns: matchTable(understood),
    findings: findingTable(understood.findings),
    weights: understood.weights,
  };

  function linkedTable(of: Understood, label: string): LinkedResponses {
    const width = of.items.length;
    const length = respondents.length * width;
    const rowOf = (at: number) => Math.floor(at / width);
    const cell = <T>(value: (person: number, item: number) => T) =>
      Array.from({ length }, (_, at) => value(rowOf(at), at % width));
    return requireLinked(
      table({
        wave: cell(() => label),
        respondent: cell((person) => respondents[person]),
        municipality: cell((person) => groups[person] ?? null),
        item: cell((_, item) => of.items[item]?.item),
        response: cell((person, item) => {
          const answer = of.items[item]?.answers[person] ?? 0;
          return answer > 0 ? answer : null;
        }),
      }),
    );
  }
}
