import type { Language } from '../contracts/language.ts';

/** The words for kinds of finding and for how sure one is, in the order in which a reader wants them. */
export const FINDING_WORDS = {
  en: {
    kinds: {
      number: 'Numbers that cannot be right',
      direction: 'Places that exclude each other',
      attribution: 'Sentences that name another group or question',
      wording: 'Words that do not fit their numbers (no errors)',
      open: 'What the print leaves open (no errors)',
    },
    sure: {
      certain: 'certain: no reading makes these places right',
      likely: 'likely: right only if something holds that the report does not show',
      wording: 'each place can be defended by itself, and no number is wrong',
    },
    short: { certain: 'certain', likely: 'likely', wording: 'two places exclude each other' },
  },
  nl: {
    kinds: {
      number: 'Cijfers die niet kunnen kloppen',
      direction: 'Plaatsen die elkaar uitsluiten',
      attribution: 'Zinnen die een andere groep of vraag noemen',
      wording: 'Woorden die niet bij hun cijfers passen (geen fouten)',
      open: 'Wat het gedrukte openlaat (geen fouten)',
    },
    sure: {
      certain: 'zeker: geen lezing maakt deze plaatsen juist',
      likely: 'waarschijnlijk: alleen juist als iets waar is dat het rapport niet laat zien',
      wording: 'elke plaats is op zichzelf te verdedigen, en geen cijfer is onjuist',
    },
    short: { certain: 'zeker', likely: 'waarschijnlijk', wording: 'twee plaatsen sluiten elkaar uit' },
  },
} satisfies Record<Language, Record<'kinds' | 'sure' | 'short', Readonly<Record<string, string>>>>;

type Part = 'kinds' | 'sure' | 'short';

/** A word for a kind of finding, or for how sure one is; the name itself where it has none. */
export function findingWord(language: Language, part: Part, name: string): string {
  const words: Readonly<Record<string, string>> = FINDING_WORDS[language][part];
  return words[name] ?? name;
}
