import type { Language } from '../contracts/language.ts';

/** What `rekenschap check` says, in one language. */
interface CheckWords {
  readonly row: string;
  readonly column: string;
  readonly columns: string;
  readonly rows: string;
  readonly of: string;
  readonly and: string;
  readonly notRead: string;
  readonly noScale: string;
  readonly unread: string;
  scale(min: number, max: number, by: string): string;
  waiting(done: number, all: number, seconds: string): string;
  readonly weighted: string;
  total(place: string, parts: string): string;
  readonly link: string;
  claim(line: number, words: string): string;
  written(folder: string): string;
  values(count: number): string;
  crosstabWaiting(seconds: string): string;
}

export const CHECK_WORDS = {
  en: {
    row: 'row',
    column: 'column',
    columns: 'columns',
    rows: 'rows',
    of: 'of',
    and: 'and',
    notRead: 'not read',
    noScale: 'scale: unknown; give --scale',
    unread: 'not read',
    scale: (min, max, by) => `scale: ${min} to ${max} (${by})`,
    waiting: (done, all, seconds) => `checked ${done} of ${all} rows in ${seconds} s`,
    weighted:
      'totals and differences are not checked: weighted groups add up by weights that are not printed',
    total: (place, parts) => `total in ${place}, of ${parts}`,
    link: 'in',
    claim: (line, words) => `claim in line ${line}, ${words}`,
    written: (folder) => `wrote the audit in ${folder}`,
    values: (count) => `${count} printed values in cells and margins`,
    crosstabWaiting: (seconds) => `checking the crosstab, ${seconds} s`,
  },
  nl: {
    row: 'rij',
    column: 'kolom',
    columns: 'kolommen',
    rows: 'rijen',
    of: 'van',
    and: 'en',
    notRead: 'niet gelezen',
    noScale: 'schaal: onbekend; geef --scale',
    unread: 'niet gelezen',
    scale: (min, max, by) => `schaal: ${min} tot ${max} (${by})`,
    waiting: (done, all, seconds) => `${done} van ${all} rijen nagegaan in ${seconds} s`,
    weighted:
      'totalen en verschillen zijn niet nagegaan: gewogen groepen tellen op met gewichten die niet gedrukt zijn',
    total: (place, parts) => `totaal in ${place}, van ${parts}`,
    link: 'in',
    claim: (line, words) => `bewering in regel ${line}, ${words}`,
    written: (folder) => `de controle staat in ${folder}`,
    values: (count) => `${count} gedrukte waarden in cellen en randen`,
    crosstabWaiting: (seconds) => `bezig met de kruistabel, ${seconds} s`,
  },
} satisfies Record<Language, CheckWords>;
