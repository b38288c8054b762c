import type { Language } from '../charts/language.ts';

/** What an exercise says of itself and of an answer. */
export const LESSON_WORDS = {
  nl: {
    exercise: 'Opdracht',
    made: (seed: number) => `verzonnen gegevens, nummer ${seed}`,
    form: 'Antwoord',
    open: 'Nog geen antwoord. Zet het op de plaats van undefined en voer de cel opnieuw uit.',
    right: 'Goed.',
    rightOnFresh: (times: number) => `Goed, ook op ${times} andere reeksen gegevens.`,
    notYet: 'Nog niet goed.',
    either: 'Of:',
    only: 'Op deze gegevens klopt het, op andere niet: jouw functie moet met de gegevens rekenen die zij krijgt.',
    fails: (message: string) => `Jouw functie geeft een fout: ${message}`,
    waiting: 'Dit antwoord is er nog niet (een Promise): zet er await voor.',
    hints: (of: number) =>
      `Er zijn ${of} tips: 1 is een duwtje, ${of} wijst de weg. Verander het getal en voer de cel uit.`,
    hint: (number: number, of: number) => `Tip ${number} van ${of}`,
  },
  en: {
    exercise: 'Exercise',
    made: (seed: number) => `made-up data, number ${seed}`,
    form: 'Answer',
    open: 'No answer yet. Put it in the place of undefined and run the cell again.',
    right: 'Right.',
    rightOnFresh: (times: number) => `Right, on ${times} other sets of data as well.`,
    notYet: 'Not right yet.',
    either: 'Or:',
    only: 'It is right for these data and not for others: your function must work with the data that it is given.',
    fails: (message: string) => `Your function fails: ${message}`,
    waiting: 'This answer is not there yet (a Promise): put await before it.',
    hints: (of: number) =>
      `There are ${of} hints: 1 is a nudge, ${of} shows the way. Change the number and run the cell.`,
    hint: (number: number, of: number) => `Hint ${number} of ${of}`,
  },
} satisfies Record<Language, unknown>;
