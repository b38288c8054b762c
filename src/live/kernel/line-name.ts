import { said } from '../../contracts/told.ts';

/** A line of a cell, as errors name it in the language of the cells. */
export const lineName = (line: number): string => said({ en: `line ${line}`, nl: `regel ${line}` });
