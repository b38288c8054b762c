import type { Language } from './language.ts';

/** The answers of the customary scale that agree, numbered from 1. */
export const CUSTOMARY_AGREE: readonly number[] = [4, 5];

/** The customary five answers to a statement, the lowest first, and those that agree in a few words. */
export const CUSTOMARY_ANSWERS = {
  nl: {
    answers: ['Helemaal oneens', 'Oneens', 'Niet eens, niet oneens', 'Eens', 'Helemaal eens'],
    agree: '(helemaal) eens',
  },
  en: {
    answers: ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
    agree: '(strongly) agree',
  },
} satisfies Record<Language, { readonly answers: readonly string[]; readonly agree: string }>;
