import type { Told } from '../../contracts/language.ts';

// What is wrong in the same way before a cell runs and while it does, in words that are the same too.

/** @param near the name that was probably meant */
export const unknownNameAdvice = (name: string, near: string | undefined): Told =>
  near === undefined
    ? {
        en: `nothing is called ${name} here. Is it spelt right (capitals count), and did the cell run that makes it? What a package brings has to be in an import.`,
        nl: `niets heet hier ${name}. Klopt de spelling (hoofdletters tellen), en is de cel uitgevoerd die het maakt? Wat uit een pakket komt, moet in een import staan.`,
      }
    : {
        en: `nothing is called ${name} here; did you mean ${near}?`,
        nl: `niets heet hier ${name}; bedoelde je ${near}?`,
      };

/** @param near the name that was probably meant */
export const noExportAdvice = (name: string, near: string | undefined): Told =>
  near === undefined
    ? { en: `the package has nothing that is called ${name}`, nl: `in het pakket heet niets ${name}` }
    : {
        en: `the package has no ${name}; did you mean ${near}?`,
        nl: `het pakket heeft geen ${name}; bedoelde je ${near}?`,
      };

export const madeTwiceAdvice = (name: string): Told => ({
  en: `${name} is made twice in this cell: take another name for one of them`,
  nl: `${name} wordt in deze cel twee keer gemaakt: kies voor één ervan een andere naam`,
});

export const COMPARISON_ADVICE: Told = {
  en: '= gives something a value; write === to compare',
  nl: '= geeft iets een waarde; schrijf === om te vergelijken',
};
