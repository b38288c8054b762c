import { errorInWords } from '../contracts/error-in-words.ts';
import { loadInstrument, loadSurvey } from '../report/load-tables.ts';
import { type OwnAnswers, ownAnswers } from './own-answers.ts';
import type { ReadOptions } from './read-table.ts';
import { readTableFile } from './read-table-file.ts';
import type { Mapping } from './understand/mapping.ts';
import type { Sought } from './understand/sought.ts';
import { understand } from './understand/understand.ts';

/**
 * How to read a user's own quickscan. What the file leaves open is said as in a {@link Mapping}; its `group`
 * takes the place of the municipality.
 */
export interface OwnQuickscanOptions extends ReadOptions, Mapping {
  /** Label of the wave, e.g. `2024` */
  readonly wave: string;
  /**
   * What columns are called in the file, by item code, `respondent` or `municipality`; `null` says that
   * the file has no such column. Without an entry an item is looked for under its own code, the respondent
   * under usual names of ids, the municipality under `municipality` or `gemeente`, in any case.
   */
  readonly columns?: Readonly<Record<string, string | null>>;
}

/** A user's own quickscan, and all that is not an answer in it. */
export type OwnQuickscan = OwnAnswers;

/**
 * Reads a user's own quickscan export: one row per respondent, one column per
 * item (`v1a` to `v5g`), or a row an answer.
 *
 * Answers are 1 to 5 or their labels ("Helemaal oneens" to "Helemaal eens") in Dutch or English, as
 * survey tools write them. What is no answer is counted apart: empty, don't know, not applicable,
 * skipped. The file's kind is told by its bytes: see {@link readTableFile}. Respondents are named by
 * their row unless there is a column with their ids. Columns that can only be guessed are refused, with
 * the guess, until `confirm` is set.
 *
 * @param path the export
 * @param options wave label, and what the file leaves open
 * @throws DataProblems naming file, row, column and cure of everything that cannot be read: a missing column,
 *   cells that are no answer, a respondent id that is empty or repeated, no respondents
 * @example
 * const own = await readOwnQuickscan('examples/exports/synthetic-comma.csv', { wave: '2024' });
 * new Set(own.counts.array('wave')).size
 * // 1
 */
export async function readOwnQuickscan(path: string, options: OwnQuickscanOptions): Promise<OwnQuickscan> {
  const { wave } = options;
  if (wave.trim() === '')
    throw errorInWords({
      en: 'wave is empty; give the measurement a label, e.g. 2024',
      nl: 'wave is leeg; geef de meting een naam, bijvoorbeeld 2024',
    });
  const source = await readTableFile(path, options);
  return ownAnswers(understand(source, quickscanSought(), quickscanMapping(options)), wave);
}

/**
 * What the options of a quickscan say of its columns, as any export is told it: `respondent` and
 * `municipality` are no items, but who answered and the group.
 *
 * @example
 * quickscanMapping({ wave: '2024', columns: { municipality: 'team' } }).group
 * // 'team'
 */
export function quickscanMapping<Options extends OwnQuickscanOptions>(options: Options): Options & Mapping {
  const { respondent, municipality, ...columns } = options.columns ?? {};
  return {
    ...options,
    columns,
    ...(respondent === undefined ? {} : { respondent }),
    ...(municipality === undefined ? {} : { group: municipality }),
  };
}

/**
 * The statements of the quickscan and their scale, as a file is searched for them.
 *
 * @example
 * quickscanSought().items.length
 * // 35
 */
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
