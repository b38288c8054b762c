import type { Language } from '../charts/index.ts';

const EN = {
  reading: (file: string) => `reading ${file}`,
  counting: (file: string, seconds: number) => `counting ${file}, ${seconds} s`,
  parts: { guard: 'trying what tables give away', charts: 'charts', changes: 'changes', page: 'page' },
  hashing: (file: string, seconds: number) => `SHA-256 of ${file}, ${seconds} s`,
  drawing: 'drawing',
  error: 'error',
  lookOver: (path: string, isGuessed: boolean) =>
    `look over ${path}, correct it, and run again with --mapping ${path}${isGuessed ? ' (or with --confirm where all guesses are right)' : ''}`,
  ownQuestions: 'the survey is no quickscan? --own-questions takes the questions and labels of the file',
  wrote: (n: number, files: number, out: string, page: string) =>
    `${n} respondents; wrote ${files} files in ${out}: open or mail ${page}`,
  withheld: (items: string) => `nothing is shown of ${items}: it would give people away`,
  apart: (name: string) =>
    `${name} holds answers that are not there now; it was not laid beside these, since others answered then`,
  again: (out: string) =>
    `${out} holds earlier tables; if they are out, run again with --before ${out} and another --out`,
  heldBack: 'Not for publication: why something is held back.',
};

/** What the command says, in one language. */
export type QuickscanWords = typeof EN;

const NL: QuickscanWords = {
  reading: (file) => `${file} lezen`,
  counting: (file, seconds) => `${file} tellen, ${seconds} s`,
  parts: {
    guard: 'proberen wat tabellen verraden',
    charts: 'grafieken',
    changes: 'veranderingen',
    page: 'pagina',
  },
  hashing: (file, seconds) => `SHA-256 van ${file}, ${seconds} s`,
  drawing: 'tekenen',
  error: 'fout',
  lookOver: (path, isGuessed) =>
    `bekijk ${path}, verbeter het, en geef het weer mee met --mapping ${path}${isGuessed ? ' (of met --confirm als alle vermoedens kloppen)' : ''}`,
  ownQuestions: 'geen quickscan? --own-questions neemt de vragen en labels van het bestand',
  wrote: (n, files, out, page) =>
    `${n} respondenten; ${files} bestanden geschreven in ${out}: open of mail ${page}`,
  withheld: (items) => `van ${items} wordt niets getoond: het zou mensen verraden`,
  apart: (name) =>
    `${name} bevat antwoorden die er nu niet zijn; het is hier niet naast gelegd, want toen antwoordden anderen`,
  again: (out) =>
    `${out} bevat eerdere tabellen; zijn die al naar buiten, geef dan --before ${out} mee en een andere --out`,
  heldBack: 'Niet voor publicatie: waarom er iets is weggelaten.',
};

const WORDS = { en: EN, nl: NL } satisfies Record<Language, QuickscanWords>;

/** What `rekenschap quickscan` says. */
export const quickscanWords = (language: Language): QuickscanWords => WORDS[language];
