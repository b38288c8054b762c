import { dutchNumber, refusal } from '../refusal.ts';

/**
 * By which factor does a standard error shrink because much of the population answered? sqrt((N - n) /
 * (N - 1)) for simple random sampling without replacement: 1 for a single answer, 0 when all answered.
 * It speaks of chance in who was drawn; it cannot mend that those who answered may differ from the rest.
 *
 * @param n units that answered, integer in [1, population]
 * @param population units there are, integer > 1
 * @returns factor in [0, 1]
 * @throws RangeError when n or the population is out of range
 * @see Cochran (1977), Sampling Techniques, 3rd ed., sections 2.6 and 3.2 (Wiley, ISBN 978-0-471-16240-7)
 * @example finitePopulationCorrection(24, 43) // 0.6725927
 */
export function finitePopulationCorrection(n: number, population: number): number {
  checkPopulation(n, population);
  return Math.sqrt((population - n) / (population - 1));
}

/**
 * Lets "n of a population" through when it can be.
 *
 * @param n units that answered
 * @param population units there are
 * @throws RangeError when the population is no integer above 1 or n no integer in [1, population]
 */
export function checkPopulation(n: number, population: number): void {
  if (!Number.isSafeInteger(population) || population < 2) {
    throw refusal({
      en: `the population is ${population}; expected an integer of 2 or more`,
      nl: `de populatie is ${dutchNumber(population)}; verwacht een heel getal van 2 of meer`,
    });
  }
  if (!Number.isSafeInteger(n) || n < 1 || n > population) {
    throw refusal({
      en: `${n} of a population of ${population} cannot be; expected an integer from 1 to ${population}`,
      nl: `${dutchNumber(n)} uit een populatie van ${population} kan niet; verwacht een heel getal van 1 tot en met ${population}`,
    });
  }
}
