import type { Language } from '../charts/language.ts';
import type { GradingProblem } from './grade-notebook.ts';

/** What is said to a learner of a graded notebook. */
export const CLASSROOM_WORDS = {
  nl: {
    heads: ['notebook', 'taal', 'goed', 'van', 'uitgevoerd', 'lijkt op'],
    freshHead: (title: string) => `${title} (verzonnen gegevens)`,
    cells: { right: 'goed', open: 'open', wrong: (causes: string) => `fout: ${causes}` },
    overview: (notebooks: number) => `Overzicht van ${notebooks} notebooks`,
    tally: (right: number, wrong: number, open: number) => `${right} goed, ${wrong} fout, ${open} open`,
    graded: (name: string) => `nagekeken: ${name}`,
    wrote: (notebooks: number, table: string, overview: string) =>
      `${notebooks} notebooks nagekeken; tabel: ${table}; overzicht met wat er misging: ${overview}; terugkoppeling per leerling: feedback/`,
    line: (right: string, of: string) => `${right} van ${of} goed`,
    like: (names: string) => `lijkt op ${names}`,
    notRead: 'niet gelezen',
    whole: 'helemaal',
    ranNot: {
      time: 'duurde te lang',
      memory: 'te veel geheugen',
      output: 'te veel uitvoer',
      exit: 'beëindigde het programma',
      interrupted: 'afgebroken',
      error: 'fout',
    } satisfies Record<GradingProblem['why'], string>,
    inCell: (number: number, why: string) => `cel ${number}: ${why}`,
    title: (name: string) => `Terugkoppeling: ${name}`,
    score: (right: number, of: number) => `${right} van ${of} opdrachten goed.`,
    report: 'Gegevens van het rapport',
    fresh: 'Verzonnen gegevens',
    right: 'goed',
    open: 'geen antwoord',
    wrong: 'nog niet goed',
    either: 'of',
    none: 'In dit notebook staat geen opdracht van de lessen.',
    broken: (message: string) =>
      `Dit bestand kon niet worden gelezen, en is dus niet nagekeken. Lever het notebook opnieuw in, zoals Jupyter of de pagina het bewaart. Wat eraan mankeert: ${message}`,
    problems: 'Wat er niet liep',
    problemsHow:
      'Een cel die niet liep, is overgeslagen; stond er een antwoord in, dan telt dat niet. Cellen zijn geteld vanaf 1, tekst meegerekend.',
    freshScore: (right: number, of: number) => `Met verzonnen gegevens: ${right} van ${of} goed.`,
    cell: (number: number, line: string) =>
      number > 0 ? `cel ${number}, die begint met \`${line}\`,` : 'het notebook',
    why: {
      time: 'duurde te lang en is gestopt; staat er een lus in die niet eindigt?',
      memory: 'vroeg te veel geheugen en is gestopt',
      output: 'schreef te veel en is gestopt',
      exit: 'beëindigde het programma (process.exit of een fout in Node)',
      interrupted: 'is afgebroken',
      error: 'gaf een fout',
    } satisfies Record<GradingProblem['why'], string>,
  },
  en: {
    heads: ['notebook', 'language', 'right', 'of', 'run', 'alike'],
    freshHead: (title: string) => `${title} (made-up data)`,
    cells: { right: 'right', open: 'open', wrong: (causes: string) => `wrong: ${causes}` },
    overview: (notebooks: number) => `Overview of ${notebooks} notebooks`,
    tally: (right: number, wrong: number, open: number) => `${right} right, ${wrong} wrong, ${open} open`,
    graded: (name: string) => `graded: ${name}`,
    wrote: (notebooks: number, table: string, overview: string) =>
      `${notebooks} notebooks graded; table: ${table}; overview with what went wrong: ${overview}; feedback to each learner: feedback/`,
    line: (right: string, of: string) => `${right} of ${of} right`,
    like: (names: string) => `like ${names}`,
    notRead: 'not read',
    whole: 'whole',
    ranNot: {
      time: 'took too long',
      memory: 'too much memory',
      output: 'too much output',
      exit: 'ended the program',
      interrupted: 'interrupted',
      error: 'error',
    } satisfies Record<GradingProblem['why'], string>,
    inCell: (number: number, why: string) => `cell ${number}: ${why}`,
    title: (name: string) => `Feedback: ${name}`,
    score: (right: number, of: number) => `${right} of ${of} exercises right.`,
    report: 'Data of the report',
    fresh: 'Made-up data',
    right: 'right',
    open: 'no answer',
    wrong: 'not right yet',
    either: 'or',
    none: 'This notebook sets no exercise of the lessons.',
    broken: (message: string) =>
      `This file could not be read, so it is not graded. Hand the notebook in again, as Jupyter or the page saves it. What is wrong with it: ${message}`,
    problems: 'What did not run',
    problemsHow:
      'A cell that did not run was left out; an answer in it does not count. Cells are counted from 1, text included.',
    freshScore: (right: number, of: number) => `On made-up data: ${right} of ${of} right.`,
    cell: (number: number, line: string) =>
      number > 0 ? `cell ${number}, which begins with \`${line}\`,` : 'the notebook',
    why: {
      time: 'took too long and was stopped; is there a loop in it that does not end?',
      memory: 'asked for too much memory and was stopped',
      output: 'wrote too much and was stopped',
      exit: 'ended the program (process.exit, or an error of Node)',
      interrupted: 'was interrupted',
      error: 'failed',
    } satisfies Record<GradingProblem['why'], string>,
  },
} satisfies Record<Language, unknown>;
