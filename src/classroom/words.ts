import type { Language } from '../charts/language.ts';
import type { GradingProblem } from './grade-notebook.ts';

/** What is said to a learner of a graded notebook. */
export const CLASSROOM_WORDS = {
  nl: {
    title: (name: string) => `Terugkoppeling: ${name}`,
    score: (right: number, of: number) => `${right} van ${of} opdrachten goed.`,
    report: 'Gegevens van het rapport',
    fresh: 'Verzonnen gegevens',
    right: 'goed',
    open: 'geen antwoord',
    wrong: 'nog niet goed',
    either: 'of',
    none: 'In dit notebook staat geen opdracht van de lessen.',
    broken: (message: string) => `Dit bestand kon niet worden gelezen: ${message}`,
    problems: 'Wat er niet liep',
    cell: (number: number) => (number > 0 ? `cel ${number}` : 'het notebook'),
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
    title: (name: string) => `Feedback: ${name}`,
    score: (right: number, of: number) => `${right} of ${of} exercises right.`,
    report: 'Data of the report',
    fresh: 'Made-up data',
    right: 'right',
    open: 'no answer',
    wrong: 'not right yet',
    either: 'or',
    none: 'This notebook sets no exercise of the lessons.',
    broken: (message: string) => `This file could not be read: ${message}`,
    problems: 'What did not run',
    cell: (number: number) => (number > 0 ? `cell ${number}` : 'the notebook'),
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
