import type { UnlinkedResponses } from '../tables/response-tables.ts';
import type { DifferenceRow, FrequencyRow, InstrumentRow } from '../tables/rows.ts';
import { openStudy, type Study } from '../tables/study.ts';
import type { Survey } from '../tables/survey.ts';
import { type TypedTable, typed } from '../tables/typed-table.ts';
import type { ClaimRow, ExplanationRow, ManagerFigureRow, PanelRow, PanelTotalRow } from './rows.ts';

/**
 * What the survey is: its waves, its scale, its statements, and who was asked.
 *
 * @param study the package's own when left out, here and below
 * @example
 * loadSurvey().scale.answers.length
 * // 5
 */
export function loadSurvey(study: Study = openStudy()): Survey {
  return study.survey;
}

/**
 * The printed frequency tables. Printed figures stay text, as printed (`.88` without its zero).
 *
 * @returns columns table, wave, item, statistic (p1, p2, …, n, mean, sd, min, max), printed
 * @throws DataError naming file, row, column, item and cure when the file
 *   breaks its schema or a figure cannot be one
 * @example
 * loadFrequencies().get('printed', 0)
 * // '2'
 */
export function loadFrequencies(study: Study = openStudy()): TypedTable<FrequencyRow> {
  return study.frequencies();
}

/**
 * The response counts recovered from the printed tables.
 *
 * @returns columns wave, item, response (from 1), count, basis, feasible
 * @throws DataError naming file, row, column, item and cure when the file
 *   breaks its schema or an item is not whole
 * @example
 * loadResponses().get('count', 0)
 * // 5
 */
export function loadResponses(study: Study = openStudy()): UnlinkedResponses {
  return study.responses();
}

/**
 * The statements of the survey in the order of the questionnaire.
 *
 * @returns columns item, position (from 1), section, label_nl, label_en, statement
 * @throws DataError naming file, row, column and cure when the file breaks its schema, here and below
 * @example
 * loadInstrument().numRows()
 * // 35
 */
export function loadInstrument(study: Study = openStudy()): TypedTable<InstrumentRow> {
  return study.instrument();
}

/**
 * The differences between the means of two waves, as printed.
 *
 * @returns columns item, printed (text), from, to
 * @example
 * loadDifferences().get('printed', 0)
 * // '-0.09'
 */
export function loadDifferences(study: Study = openStudy()): TypedTable<DifferenceRow> {
  return study.differences();
}

/**
 * The panel of municipalities and what each took part in (table 1.1).
 *
 * @returns columns wave, municipality, web_survey, quickscan, interviews (the last three booleans)
 * @example
 * loadPanel().get('municipality', 0)
 * // 'Alkmaar'
 */
export function loadPanel(study: Study = openStudy()): TypedTable<PanelRow> {
  return typed(study.table('panel'));
}

/**
 * The sizes of samples and panel that the report states (table 1.1, section 1.4).
 *
 * @returns columns instrument, wave, statistic, printed (text), section
 * @example
 * loadPanelTotals().get('printed', 0)
 * // '10'
 */
export function loadPanelTotals(study: Study = openStudy()): TypedTable<PanelTotalRow> {
  return typed(study.table('panel-totals'));
}

/**
 * Every value that the report's text gives for the figures on the managers' web survey.
 *
 * @returns columns figure, question, wave, category, statistic (percent, change, n, dont_know), printed
 *   (text: `78`, or a fraction in words as `3/4`), precision, section
 * @example
 * loadManagerFigures().get('printed', 1)
 * // '78'
 */
export function loadManagerFigures(study: Study = openStudy()): TypedTable<ManagerFigureRow> {
  return typed(study.table('manager-figures'));
}

/**
 * The ledger of claims on survey outcomes; `data/README.md` has the grammar of `statistic` and the reading
 * of each `precision`.
 *
 * @returns columns id, section, claim, instrument, wave, statistic, stated (text), precision, note (null
 *   where empty)
 * @example
 * loadClaims().get('id', 0)
 * // 'c0.1-01'
 */
export function loadClaims(study: Study = openStudy()): TypedTable<ClaimRow> {
  return typed(study.table('claims'));
}

/**
 * The findings, a row each: where they stand, and all that is to be said for and against them.
 *
 * @returns columns finding, kind (number, direction, attribution, wording, open), sure (certain, likely,
 *   wording), figures and steps (separated by semicolons), claims (ids, separated by spaces), title,
 *   explanation, needed, rebuttal, answer
 * @example
 * loadExplanations().get('finding', 0)
 * // 'v1b-repeated'
 */
export function loadExplanations(study: Study = openStudy()): TypedTable<ExplanationRow> {
  return typed(study.table('explanations'));
}
