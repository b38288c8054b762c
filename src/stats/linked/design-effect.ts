import { dutchNumber, refusal } from '../refusal.ts';

/**
 * By which factor do alike answers within clusters swell the variance of a mean? Kish: 1 + (m - 1) ICC with
 * m = sum of m_g^2 / N, the cluster size that a random respondent lives in. N / design effect is the number
 * of independent answers that N are worth.
 *
 * @param icc intraclass correlation, in [-1, 1]
 * @param sizes respondents per cluster, integers > 0
 * @returns the factor, > 0; 1 when icc is 0 or every cluster holds one
 * @throws RangeError when icc is out of range, or too far below 0 for clusters of this size, a size is no
 *   integer above 0, or there is no cluster
 * @see Kish (1965), Survey Sampling, section 5.4 (Wiley, ISBN 978-0-471-10949-5)
 * @example designEffect(0.05, [2, 5, 3]) // 1.14
 */
export function designEffect(icc: number, sizes: readonly number[]): number {
  if (!(icc >= -1 && icc <= 1))
    throw refusal({
      en: `the intraclass correlation is ${icc}; expected -1 to 1`,
      nl: `de intraklassecorrelatie is ${dutchNumber(icc)}; verwacht -1 tot en met 1`,
    });
  if (sizes.length === 0)
    throw refusal({
      en: 'a design effect needs at least one cluster',
      nl: 'een designeffect vraagt minstens één cluster',
    });
  let n = 0;
  let squares = 0;
  sizes.forEach((size, index) => {
    if (!Number.isSafeInteger(size) || size < 1) {
      throw refusal({
        en: `cluster ${index + 1}: ${size} is not a size; expected an integer of 1 or more`,
        nl: `cluster ${index + 1}: ${dutchNumber(size)} is geen omvang; verwacht een heel getal van 1 of meer`,
      });
    }
    n += size;
    squares += size * size;
  });
  const effect = 1 + (squares / n - 1) * icc;
  if (effect <= 0) {
    throw refusal({
      en: `an intraclass correlation of ${icc} cannot be in clusters of this size: it would leave a mean without variance`,
      nl: `een intraklassecorrelatie van ${dutchNumber(icc)} kan niet in clusters van deze omvang: een gemiddelde zou dan geen variantie hebben`,
    });
  }
  return effect;
}
