import { type CountVector, validN } from '../stats/counts/count-vector.ts';
import { printPercent } from '../stats/print/print-percent.ts';
import { printTwice } from '../stats/print/print-twice.ts';
import { countIn } from '../tables/scale.ts';

/**
 * Every fair way in which a share of some answers may have been printed.
 *
 * @param categories the answers that are added, numbered from 1
 * @param decimals decimals in print
 * @returns what each way prints, by its name, the direct one first
 */
export function shareReadings(
  counts: CountVector,
  categories: readonly number[],
  decimals: number,
): Record<string, string[]> {
  const n = validN(counts);
  const chosen = categories.map((category) => counts[category - 1] ?? 0);
  const count = countIn(counts, categories);
  const readings: Record<string, string[]> = {
    direct: [printPercent(count, n, decimals)],
    'half to even': [printPercent(count, n, decimals, 'half-even')],
  };
  if (chosen.length > 1) {
    const sum = chosen.reduce((total, value) => total + Number(printPercent(value, n, decimals)), 0);
    readings['the sum of rounded categories'] = [String(sum)];
  }
  if (decimals > 0) return readings;
  readings['rounding twice, to a decimal and then whole'] = [printTwice(count, n)];
  if (chosen.length > 1) {
    const sum = chosen.reduce((total, value) => total + Number(printTwice(value, n)), 0);
    readings['the sum of categories rounded twice'] = [String(sum)];
  }
  return readings;
}
