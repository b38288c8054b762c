import type { CheckCell } from '../contracts/check-cell.ts';
import { currentLanguage, type Language } from '../contracts/language.ts';
import { placeName } from '../contracts/place-name.ts';
import { statisticName } from '../contracts/statistic-name.ts';
import { numberTold } from '../contracts/told.ts';

/**
 * A cell in the words of a language: places, numbers with its decimal
 * sign, reasons. Verdict, wave and codes stay.
 *
 * @param language the current one when left out
 * @example
 * cellInWords({
 *   item: 'v1a', wave: '2017', statistic: 'mean', source: 'table B1.1',
 *   printed: '3.75', recomputed: '3.75', verdict: 'recomputed',
 * }, 'nl').source
 * // 'tabel B1.1'
 */
export function cellInWords(cell: CheckCell, language: Language = currentLanguage()): CheckCell {
  if (language === 'en') return cell;
  return {
    ...cell,
    statistic: statisticName(cell.statistic, language),
    source: placeName(cell.source, language),
    printed: cell.printed === null ? null : numberTold(cell.printed)[language],
    recomputed: numberTold(cell.recomputed)[language],
    ...cell.nl,
  };
}
