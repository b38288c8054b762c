import type { Language } from '../charts/index.ts';

/** The words of a page on a survey of one's own, in both languages. */
const WORDS = {
  en: {
    title: (wave: string) => `Our quickscan of ${wave}`,
    read: (n: number, file: string) => `${n} respondents were read from ${file}.`,
    beside: (waves: string) =>
      `Their answers stand beside those of ${waves}, as recovered from the printed report.`,
    weighted: 'Shares of our own wave are weighted; n is the number of respondents who answered.',
    notes: 'What was read, and how',
    figures: 'Figures',
    changes: (from: string, to: string) => `Changes from ${from} to ${to}`,
    changesNote:
      'Share that agrees in points, means in scale points, both with a 95% interval; p corrected by Holm for all statements. Where the print leaves open what was answered earlier, p is a range.',
    changesWeighted:
      'Left out: its tests take answers that all count alike, and these are weighted. See the intervals below.',
    conclusions: { stands: 'stands', 'does not stand': 'does not stand', undetermined: 'undetermined' },
    changeHeads: ['Statement', 'Agree (points)', 'Mean', 'p (Welch)', 'p (rank)', 'Conclusion'],
    groups: (by: string) => `Share that agrees, by ${by}`,
    groupsNote: (minimum: number) =>
      `Unweighted. Groups with fewer than ${minimum} answers are held back, and so is what would let them be worked out.`,
    held: 'held back',
    statement: 'Statement',
    all: 'All',
    agreeNote:
      'Share that agrees, with a 95% interval, and how many equally weighted respondents tell as much.',
    agreeHeads: ['Statement', 'n', 'Effective n', 'Agree', '95% interval'],
    agree: 'Our own wave, statement by statement',
    missing: 'What was left empty',
    missingHeads: ['Statement', 'Answered', 'Empty', "Don't know", 'Not applicable', 'Skipped'],
    findings: 'Seen in the file',
    table: 'The numbers of this chart',
    made: 'Made by rekenschap on this computer; nothing was sent anywhere.',
  },
  nl: {
    title: (wave: string) => `Onze quickscan van ${wave}`,
    read: (n: number, file: string) => `Uit ${file} zijn ${n} respondenten gelezen.`,
    beside: (waves: string) =>
      `Hun antwoorden staan naast die van ${waves}, herleid uit het gedrukte rapport.`,
    weighted: 'De aandelen van onze eigen meting zijn gewogen; n is het aantal respondenten dat antwoordde.',
    notes: 'Wat is gelezen, en hoe',
    figures: 'Figuren',
    changes: (from: string, to: string) => `Veranderingen van ${from} naar ${to}`,
    changesNote:
      'Aandeel dat het eens is in punten, gemiddelden in schaalpunten, beide met een 95%-interval; p gecorrigeerd volgens Holm voor alle stellingen. Waar de druk openlaat wat eerder is geantwoord, is p een bereik.',
    changesWeighted:
      'Weggelaten: de toetsen nemen antwoorden die even zwaar tellen, en deze zijn gewogen. Zie de intervallen hieronder.',
    conclusions: { stands: 'staat', 'does not stand': 'staat niet', undetermined: 'onbeslist' },
    changeHeads: ['Stelling', 'Eens (punten)', 'Gemiddelde', 'p (Welch)', 'p (rang)', 'Conclusie'],
    groups: (by: string) => `Aandeel dat het eens is, per ${by}`,
    groupsNote: (minimum: number) =>
      `Ongewogen. Groepen met minder dan ${minimum} antwoorden zijn weggelaten, en ook waaruit ze te herleiden zouden zijn.`,
    held: 'weggelaten',
    statement: 'Stelling',
    all: 'Alle',
    agreeNote:
      'Aandeel dat het eens is, met een 95%-interval, en hoeveel even zware respondenten evenveel zeggen.',
    agreeHeads: ['Stelling', 'n', 'Effectieve n', 'Eens', '95%-interval'],
    agree: 'Onze eigen meting, stelling voor stelling',
    missing: 'Wat leeg bleef',
    missingHeads: ['Stelling', 'Beantwoord', 'Leeg', 'Weet niet', 'Niet van toepassing', 'Overgeslagen'],
    findings: 'Opgevallen in het bestand',
    table: 'De getallen van deze grafiek',
    made: 'Gemaakt door rekenschap op deze computer; er is niets verstuurd.',
  },
} satisfies Record<Language, unknown>;

/** The words of one language. */
type OwnWords = (typeof WORDS)['en'];

/** The words in which a page is written. */
export const ownWords = (language: Language): OwnWords => WORDS[language];
