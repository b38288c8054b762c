import type { ColumnTable } from 'arquero';
import { readResource, toTable } from '../tables/read-resource.ts';

/**
 * The 35 statements of the quickscan in the order of the questionnaire.
 *
 * @param path a CSV of the same form; the package's own when left out
 * @returns columns item, position (1..35), section, label_nl, label_en, statement
 * @throws Error naming file, row, column and cure when the file breaks its schema
 */
export function loadInstrument(path?: string): ColumnTable {
  return toTable(readResource('quickscan-instrument', path)).orderby('position').reify();
}

/**
 * The differences 2010-2017 between the means, as table B1.1 prints them.
 *
 * @returns columns item, printed (text)
 * @throws Error naming file, row, column and cure when the file breaks its schema
 */
export function loadDifferences(path?: string): ColumnTable {
  return toTable(readResource('quickscan-differences', path));
}

/**
 * The panel of 43 municipalities and what each took part in (table 1.1).
 *
 * @returns columns municipality, web_survey, quickscan, interviews (booleans)
 * @throws Error naming file, row, column and cure when the file breaks its schema
 */
export function loadPanel(path?: string): ColumnTable {
  return toTable(readResource('panel', path));
}

/**
 * The sizes of samples and panel that the report states (table 1.1, section 1.4).
 *
 * @returns columns instrument, wave, statistic, printed (text), section
 * @throws Error naming file, row, column and cure when the file breaks its schema
 */
export function loadPanelTotals(path?: string): ColumnTable {
  return toTable(readResource('panel-totals', path));
}

/**
 * Every value that the report's text gives for the figures on the managers' web survey.
 *
 * @returns columns figure, question, wave, category, statistic (percent, change, n, dont_know), printed
 *   (text: `78`, or a fraction in words as `3/4`), precision, section
 * @throws Error naming file, row, column and cure when the file breaks its schema
 */
export function loadManagerFigures(path?: string): ColumnTable {
  return toTable(readResource('manager-figures', path));
}

/**
 * The ledger of claims on survey outcomes; `data/README.md` has the grammar of `statistic` and the reading
 * of each `precision`.
 *
 * @returns columns id, section, claim, instrument, wave, statistic, stated (text), precision, note, asked, quantity (null
 *   where empty)
 * @throws Error naming file, row, column and cure when the file breaks its schema
 */
export function loadClaims(path?: string): ColumnTable {
  return toTable(readResource('claims', path));
}

/**
 * Printed figures that are known to err, each with its reason.
 *
 * @returns columns figure, item, wave, statistic, source, printed, recomputed, reason
 * @throws Error naming file, row, column and cure when the file breaks its schema
 */
export function loadKnownMismatches(path?: string): ColumnTable {
  return toTable(readResource('known-mismatches', path));
}

/**
 * How each contradiction of the ledger most likely arose, one row per finding.
 *
 * @returns columns finding, kind (number, direction, wording), claims (ids, separated by spaces), title, explanation
 * @throws Error naming file, row, column and cure when the file breaks its schema
 */
export function loadExplanations(path?: string): ColumnTable {
  return toTable(readResource('explanations', path));
}
