import type { Told } from '../contracts/language.ts';

/** The columns of the two files that say more of a table. */
const COLUMNS = {
  mapping: 'column,meaning,categories,group,of',
  claims: 'row,group,statistic,stated,relation,than,than_group',
};

/** What the arguments and options of `rekenschap check` are. */
export const CHECK_HELP = {
  file: { en: 'the file that holds the table', nl: 'het bestand met de tabel' },
  scale: { en: 'lowest and highest answer, such as 0-10', nl: 'laagste en hoogste antwoord, zoals 0-10' },
  items: { en: 'items averaged into one answer', nl: 'stellingen waarvan één antwoord het gemiddelde is' },
  n: {
    en: 'answers, or least and most, where the table prints none: 67 or 60-70',
    nl: 'aantal antwoorden, of minste en meeste, als de tabel er geen geeft: 67 of 60-70',
  },
  rounding: { en: 'how values were rounded', nl: 'hoe waarden zijn afgerond' },
  weighted: {
    en: 'the printed values come from weighted data; then no row is called wrong',
    nl: 'de waarden komen uit gewogen gegevens; dan heet geen rij fout',
  },
  base: { en: 'what percentages and n are of', nl: 'waarvan percentages en n zijn' },
  mapping: {
    en: `CSV with ${COLUMNS.mapping}: what columns hold, and what totals what`,
    nl: `CSV met ${COLUMNS.mapping}: wat kolommen bevatten, en wat waarvan het totaal is`,
  },
  claims: {
    en: `CSV with ${COLUMNS.claims}: what a text says of the table`,
    nl: `CSV met ${COLUMNS.claims}: wat een tekst over de tabel zegt`,
  },
  crosstab: {
    en: 'the table is a crosstab: its cells hold counts, or percentages of the row, the column or the total',
    nl: 'de tabel is een kruistabel: de cellen bevatten aantallen, of percentages van de rij, de kolom of het totaal',
  },
  total: {
    en: 'the row, or the group of columns, that totals the others',
    nl: 'de rij, of de groep kolommen, die het totaal van de andere is',
  },
  sheet: { en: 'a sheet of a workbook', nl: 'een blad van een werkmap' },
  table: { en: 'a table of a web page, from 1', nl: 'een tabel van een webpagina, vanaf 1' },
  maxImpossible: {
    en: 'end with 1 when more rows, claims, totals and differences are wrong',
    nl: 'eindig met 1 als er meer rijen, beweringen, totalen en verschillen fout zijn',
  },
  lang: { en: 'language of findings and reasons', nl: 'taal van bevindingen en redenen' },
  out: {
    en: 'write findings.md, rows.csv, unread.csv and audit.json there',
    nl: 'schrijf daar findings.md, rows.csv, unread.csv en audit.json',
  },
} satisfies Record<string, Told>;
