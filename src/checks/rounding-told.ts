import type { Told } from '../contracts/language.ts';
import type { Rounding } from '../recovery/rounding.ts';

/** Ways of rounding in words, to stand after "if" and "when": `als`, in Dutch, with the verb at the end. */
export const ROUNDING_TOLD: Readonly<Record<Rounding, Told>> = {
  either: { en: 'exact halves went up or down', nl: 'precieze helften naar boven of naar beneden gingen' },
  'half-up': { en: 'exact halves went up', nl: 'precieze helften naar boven gingen' },
  'half-even': {
    en: 'exact halves went to the even digit',
    nl: 'precieze helften naar het even cijfer gingen',
  },
  'half-down': { en: 'exact halves went down', nl: 'precieze helften naar beneden gingen' },
  truncate: { en: 'further decimals were cut off', nl: 'verdere decimalen zijn afgekapt' },
  floor: { en: 'all values were rounded down', nl: 'alle waarden naar beneden zijn afgerond' },
  ceiling: { en: 'all values were rounded up', nl: 'alle waarden naar boven zijn afgerond' },
  twice: { en: 'values were rounded twice', nl: 'waarden twee keer zijn afgerond' },
};
