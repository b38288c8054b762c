import { type ColumnTable, table } from 'arquero';
import type { CheckCell } from '../contracts/check-cell.ts';
import { CHECK_MIME } from '../contracts/check-mime.ts';
import { errorInWords } from '../contracts/error-in-words.ts';
import { currentLanguage, type Language, type Told } from '../contracts/language.ts';
import { placeName } from '../contracts/place-name.ts';
import {
  countsInWords,
  VERDICT_NAMES,
  type Verdict,
  type VerdictCounts,
  verdictCounts,
  verdictName,
} from '../contracts/verdict.ts';
import { htmlTable } from '../show/html-table.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import { cellInWords } from './cell-in-words.ts';

/** The cells of one figure or table of the report, and how they show themselves in a notebook. */
export interface FigureCheck {
  readonly figure: string;
  readonly cells: readonly CheckCell[];
  readonly counts: VerdictCounts;
}

const KEYS = ['item', 'wave', 'statistic'] as const;

/**
 * Lays printed figures beside recomputed ones, cell by cell.
 *
 * Every recomputed cell is compared with each place where the report prints it: `recomputed` where both
 * agree, else `wrong`. A printed cell that was judged before keeps its verdict. A recomputed cell that the
 * report prints nowhere is `not in the report`. Texts are compared as numbers of the printed precision, so
 * `3.7` and `3.70` agree, and nothing is rounded here: round as the report does first.
 *
 * @param figure the report's own number: `2.2`, `table B1.1`
 * @param printed columns item, wave, statistic, source, printed; and, where cells were
 *   judged before, verdict, reason and reason_nl
 * @param recomputed columns item, wave, statistic, recomputed
 * @returns the cells in the order of `recomputed`, with their counts
 * @throws Error when a column is missing, a key is recomputed twice, or a printed cell was not recomputed
 * @example
 * const rows = [{ item: 'a', wave: '1', statistic: 'agree', source: 'section 1', printed: '50' }];
 * const check = checkFigure(
 *   '1.1',
 *   from(rows),
 *   from([{ item: 'a', wave: '1', statistic: 'agree', recomputed: '51' }]),
 * );
 * check.cells[0].verdict
 * // 'wrong'
 */
export function checkFigure(figure: string, printed: AnyTable, recomputed: AnyTable): FigureCheck {
  const places = new Map<string, Place[]>();
  for (const row of rowsOf(printed, 'printed', [...KEYS, 'source', 'printed'])) {
    const key = keyOf(row);
    const list = places.get(key) ?? [];
    list.push(placeOf(row));
    places.set(key, list);
  }
  const cells: CheckCell[] = [];
  const done = new Set<string>();
  for (const row of rowsOf(recomputed, 'recomputed', [...KEYS, 'recomputed'])) {
    const key = keyOf(row);
    if (done.has(key))
      throw errorInWords({
        en: `figure ${figure}: ${describe(row)} is recomputed twice; give one row a cell`,
        nl: `figuur ${figure}: ${describe(row)} is twee keer nagerekend; geef één rij per cel`,
      });
    done.add(key);
    const cell = {
      item: String(row.item),
      wave: String(row.wave),
      statistic: String(row.statistic),
      recomputed: String(row.recomputed),
    };
    const found = places.get(key);
    if (!found) cells.push({ ...cell, source: '', printed: null, verdict: 'not in the report' });
    for (const place of found ?? []) {
      const same = Number(place.printed) === Number(cell.recomputed);
      cells.push({ ...cell, verdict: same ? 'recomputed' : 'wrong', ...place });
    }
  }
  const left = [...places.keys()].find((key) => !done.has(key));
  if (left !== undefined) {
    const cell = left.replaceAll('\t', ' ');
    throw errorInWords({
      en: `figure ${figure}: the report prints ${cell}, which was not recomputed`,
      nl: `figuur ${figure}: het rapport drukt ${cell} af, en dat is niet nagerekend`,
    });
  }
  return figureCheck(figure, cells);
}

type Place = Pick<CheckCell, 'source' | 'reason' | 'nl'> & { printed: string; verdict?: Verdict };

/** Where a cell is printed, with the verdict that it may already have. */
function placeOf({ source, printed, verdict, reason, reason_nl }: Record<string, unknown>): Place {
  return {
    source: String(source),
    printed: String(printed),
    ...(verdict ? { verdict: verdict as Verdict } : {}),
    ...(reason ? { reason: String(reason) } : {}),
    ...(reason && reason_nl ? { nl: { reason: String(reason_nl) } } : {}),
  };
}

function rowsOf(source: AnyTable, name: string, columns: readonly string[]): Record<string, unknown>[] {
  const missing = columns.filter((column) => !source.columnNames().includes(column));
  if (missing.length > 0) {
    const has = source.columnNames().join(', ');
    const dutch = name === 'printed' ? 'gedrukte' : 'nagerekende';
    throw errorInWords({
      en: `the ${name} table lacks column ${missing.join(', ')}; it has ${has}`,
      nl: `de tabel met ${dutch} cijfers mist kolom ${missing.join(', ')}; er is ${has}`,
    });
  }
  return source.objects() as Record<string, unknown>[];
}

const keyOf = (row: Record<string, unknown>): string => KEYS.map((key) => String(row[key])).join('\t');
const describe = (row: Record<string, unknown>): string => KEYS.map((key) => String(row[key])).join(' ');

/**
 * Cells that were compared already, as a check that counts them and shows itself in a notebook.
 *
 * @param figure the report's own number: `2.2`, `table B1.1`
 * @param cells one per printed place, and one per value that the report does not give
 * @example
 * const cell = {
 *   item: 'a',
 *   wave: '1',
 *   statistic: 'agree',
 *   source: 'section 1',
 *   printed: '50',
 *   recomputed: '50',
 * };
 * figureCheck('1.1', [{ ...cell, verdict: 'recomputed' }]).counts.recomputed
 * // 1
 */
export function figureCheck(figure: string, cells: readonly CheckCell[]): FigureCheck {
  const check = { figure, cells, counts: verdictCounts(cells) };
  return Object.defineProperty(check, Symbol.for('Jupyter.display'), { value: () => bundleOf(check) });
}

/**
 * One sentence that says how a check came out, in the current language when none is named.
 *
 * @example
 * const rows = [{ item: 'a', wave: '1', statistic: 'agree', source: 'section 1', printed: '50' }];
 * const check = checkFigure(
 *   '1.1',
 *   from(rows),
 *   from([{ item: 'a', wave: '1', statistic: 'agree', recomputed: '51' }]),
 * );
 * summarise(check, 'en').startsWith('figure 1.1')
 * // true
 */
export function summarise(check: FigureCheck, language: Language = currentLanguage()): string {
  const name = check.figure.startsWith('table') ? check.figure : `figure ${check.figure}`;
  return `${placeName(name, language)}: ${countsInWords(check.counts, language)}`;
}

/** The columns of a check as it is shown, with what they are called. */
const COLUMNS = {
  verdict: { en: 'verdict', nl: 'oordeel' },
  item: { en: 'item', nl: 'onderdeel' },
  wave: { en: 'wave', nl: 'meting' },
  statistic: { en: 'statistic', nl: 'cijfer' },
  printed: { en: 'printed', nl: 'gedrukt' },
  recomputed: { en: 'recomputed', nl: 'nagerekend' },
  source: { en: 'source', nl: 'plaats' },
  reason: { en: 'reason', nl: 'reden' },
} satisfies Record<string, Told>;

function bundleOf(check: FigureCheck): Record<string, unknown> {
  const language = currentLanguage();
  const sentence = summarise(check);
  // what needs a reader first: it is what a reviewer came for
  const rank = ({ verdict }: CheckCell) => VERDICT_NAMES.indexOf(verdict);
  const sorted = [...check.cells].sort((a, b) => rank(a) - rank(b));
  const tableOf = (shown: readonly CheckCell[]) =>
    htmlTable(
      (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])
        .filter((name) => name !== 'reason' || shown.some(({ reason }) => reason))
        .map((name) => ({
          name: COLUMNS[name][language],
          values: shown.map((cell) => textOf(cell, name, language)),
        })),
      { note: sentence },
    );
  const open = sorted.filter(({ verdict }) => verdict !== 'recomputed');
  return {
    [CHECK_MIME]: { figure: check.figure, cells: check.cells },
    'text/html': tableOf(sorted).html,
    // a terminal shows what needs a reader; the rest agrees
    'text/plain': open.length === 0 ? sentence : `${sentence}\n${tableOf(open).text}`,
  };
}

/** A cell's text in one column of what is shown. */
function textOf(cell: CheckCell, column: keyof typeof COLUMNS, language: Language): string {
  if (column === 'verdict') return verdictName(cell.verdict, language);
  return cellInWords(cell, language)[column] ?? (column === 'reason' ? '' : '–');
}

/**
 * The cells of a check as an Arquero table, for further work in a notebook.
 *
 * @example
 * const rows = [{ item: 'a', wave: '1', statistic: 'agree', source: 'section 1', printed: '50' }];
 * const check = checkFigure(
 *   '1.1',
 *   from(rows),
 *   from([{ item: 'a', wave: '1', statistic: 'agree', recomputed: '51' }]),
 * );
 * checkTable(check).array('recomputed')
 * // ['51']
 */
export function checkTable(check: FigureCheck): ColumnTable {
  const columns = [
    'item',
    'wave',
    'statistic',
    'source',
    'printed',
    'recomputed',
    'verdict',
    'reason',
  ] as const;
  return table(
    Object.fromEntries(columns.map((name) => [name, check.cells.map((cell) => cell[name] ?? null)])),
  );
}
