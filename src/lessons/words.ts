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
    severalAnswers:
      'Er staan meer antwoorden achter elkaar. Een decimaal staat achter een punt: 12.5, niet 12,5. Geef een lijst tussen [ en ].',
    notANumber:
      'Uit de berekening komt geen getal (NaN). Zit er iets in wat undefined is, of tekst waar een getal hoort?',
    givesNothing:
      'Jouw functie geeft niets terug. Zet return voor de waarde, of laat de accolades { } eromheen weg.',
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
    severalAnswers:
      'Several answers stand beside each other. Decimals stand behind a point: 12.5, not 12,5. Give a list between [ and ].',
    notANumber:
      'No number comes out of the computation (NaN). Is something in it undefined, or text where a number is wanted?',
    givesNothing:
      'Your function gives nothing back. Put return before the value, or leave out the braces { } around it.',
    hints: (of: number) =>
      `There are ${of} hints: 1 is a nudge, ${of} shows the way. Change the number and run the cell.`,
    hint: (number: number, of: number) => `Hint ${number} of ${of}`,
  },
} satisfies Record<Language, unknown>;
