import type { Language } from '../charts/index.ts';
import type { CountedItem } from '../own-data/index.ts';
import type { Label } from '../tables/index.ts';

const EN = {
  title: (wave: string) => `Our quickscan of ${wave}`,
  ownTitle: (title: string, wave: string) => `${title}, ${wave}`,
  read: (n: number, file: string) => `${n} respondents were read from ${file}.`,
  beside: (waves: string) =>
    `Their answers stand beside those of ${waves}, as recovered from the printed report.`,
  weighted:
    'Shares of our own wave are weighted; n is the number of respondents who answered, the effective n how many equally weighted ones would tell as much.',
  designed: (parts: string) =>
    `Standard errors follow the sample: ${parts}. The effective n tells what unequal weights cost, and not what the sample does.`,
  design: {
    stratum: (column: string) => `strata by ${column}`,
    cluster: (column: string) => `clusters by ${column}`,
    population: (column: string) => `a finite population by ${column}`,
    replicates: (columns: number) => `${columns} replicate weights`,
  },
  figures: 'Figures',
  changes: (from: string, to: string) => `Changes from ${from} to ${to}`,
  changesNote:
    'Share that agrees in points, means in scale points, both with a 95% interval; p corrected by Holm for all statements. Where the print leaves open what was answered earlier, p is a range.',
  changesWeighted:
    'Share that agrees in points, means in scale points, both with a 95% interval from weighted, design-based standard errors; p is of the means, corrected by Holm for all statements, and a range where the print leaves open what was answered earlier. A rank test is left out: it takes answers that all count alike.',
  conclusions: { stands: 'stands', 'does not stand': 'does not stand', undetermined: 'undetermined' },
  changeHeads: ['Statement', 'Agree (points)', 'Mean', 'p (Welch)', 'p (rank)', 'Conclusion'],
  weightedHeads: ['Statement', 'Agree (points)', 'Mean', 'n', 'Effective n', 'p', 'Conclusion'],
  to: 'to',
  groups: (by: string) => `Share that agrees, by ${by}`,
  groupsNote: (minimum: number) =>
    `Groups with fewer than ${minimum} answers are held back, and so is what would let them be worked out from totals, rounded percentages or earlier tables.`,
  groupsWeighted:
    'Shares are weighted. What is held back was decided as if the unweighted counts of every group were printed, for somebody who knows what the members of each group weigh.',
  withheld: (labels: string) =>
    `Nothing is shown of these statements, since it would give people away: ${labels}.`,
  groupHeads: ['Statement', 'Group', 'Agree', 'n', 'Effective n'],
  held: 'held back',
  statement: 'Statement',
  all: 'All',
  agreeNote:
    'Share that agrees, with a 95% interval, and how many equally weighted respondents tell as much.',
  agreeing: (answers: string) => `Here to agree is to answer: ${answers}.`,
  or: ' or ',
  categories: 'Of a question with categories every answer has a row.',
  agreeHeads: ['Statement', 'n', 'Effective n', 'Agree', '95% interval'],
  agree: 'Our own wave, statement by statement',
  missing: 'What was left empty',
  missingHeads: ['Statement', 'Answered', 'Empty', "Don't know", 'Not applicable', 'Skipped'],
  notes: 'What was read, and how',
  factHeads: ['What', 'Value'],
  facts: {
    file: 'File',
    tool: 'Written by',
    respondents: 'Respondents',
    respondent: 'Column with ids',
    group: 'Column with groups',
    weight: 'Column with weights',
    filter: 'Column of a filter',
    stratum: 'Column of strata',
    cluster: 'Column of clusters',
    population: 'Column with units in the population',
    replicates: 'Replicate weights',
    none: 'none',
  },
  columns: 'Which column is which statement',
  columnHeads: ['Statement', 'Column', 'Question in the file', 'Known by', 'Score'],
  by: { mapping: 'mapping', code: 'code', label: 'label', question: 'likeness', order: 'order' },
  findings: 'Seen in the file',
  findingHeads: ['Seen', 'How often', 'Rows', 'What was done'],
  kinds: {
    'try-out': 'try-out',
    totals: 'row of totals',
    unfinished: 'not finished',
    'not selected': 'not selected by the filter',
    duplicate: 'id that came twice',
    'same answers': 'the same answers as another',
    'straight-lining': 'one answer throughout',
    'no answers': 'no answer at all',
  },
  done: { 'left out': 'left out', kept: 'kept' },
  safe: 'What tables can give away',
  safeNotes: [
    'Printed tables can tell what a few people answered: from a total and the other groups, from whole percentages of a small group, from the difference between a table of eleven and an earlier one of ten. The recovery that found the answers behind the printed report was therefore set upon this page too, before it was made.',
    'A small group is shown nowhere, and each of its counts keeps several possible values for somebody who knows all tables here, all earlier ones that were named, and who is in which group.',
  ],
  table: 'The numbers of this chart',
  made: 'Made by rekenschap on this computer; nothing was sent anywhere.',
  sheets: {
    counts: 'counts',
    changes: 'changes',
    agree: 'own wave',
    groups: 'groups',
    missing: 'no answer',
    codebook: 'codebook',
    file: 'file',
  },
};

/** The words of one language. */
export type OwnWords = typeof EN;

const NL: OwnWords = {
  title: (wave) => `Onze quickscan van ${wave}`,
  ownTitle: (title, wave) => `${title}, ${wave}`,
  read: (n, file) => `Uit ${file} zijn ${n} respondenten gelezen.`,
  beside: (waves) => `Hun antwoorden staan naast die van ${waves}, herleid uit het gedrukte rapport.`,
  weighted:
    'De aandelen van onze eigen meting zijn gewogen; n is het aantal respondenten dat antwoordde, de effectieve n hoeveel even zware respondenten evenveel zouden zeggen.',
  designed: (parts) =>
    `De standaardfouten volgen de steekproef: ${parts}. De effectieve n zegt wat ongelijke gewichten kosten, en niet wat de steekproef kost.`,
  design: {
    stratum: (column) => `strata naar ${column}`,
    cluster: (column) => `clusters naar ${column}`,
    population: (column) => `een eindige populatie naar ${column}`,
    replicates: (columns) => `${columns} replicatiegewichten`,
  },
  figures: 'Figuren',
  changes: (from, to) => `Veranderingen van ${from} naar ${to}`,
  changesNote:
    'Aandeel dat het eens is in punten, gemiddelden in schaalpunten, beide met een 95%-interval; p gecorrigeerd volgens Holm voor alle stellingen. Waar de druk openlaat wat eerder is geantwoord, is p een bereik.',
  changesWeighted:
    'Aandeel dat het eens is in punten, gemiddelden in schaalpunten, beide met een 95%-interval uit gewogen standaardfouten die bij de steekproef horen; p is die van de gemiddelden, gecorrigeerd volgens Holm voor alle stellingen, en een bereik waar de druk openlaat wat eerder is geantwoord. Een rangtoets ontbreekt: die neemt antwoorden die even zwaar tellen.',
  conclusions: { stands: 'staat', 'does not stand': 'staat niet', undetermined: 'onbeslist' },
  changeHeads: ['Stelling', 'Eens (punten)', 'Gemiddelde', 'p (Welch)', 'p (rang)', 'Conclusie'],
  weightedHeads: ['Stelling', 'Eens (punten)', 'Gemiddelde', 'n', 'Effectieve n', 'p', 'Conclusie'],
  to: 'tot',
  groups: (by) => `Aandeel dat het eens is, per ${by}`,
  groupsNote: (minimum) =>
    `Groepen met minder dan ${minimum} antwoorden zijn weggelaten, en ook waaruit ze te herleiden zouden zijn: uit totalen, afgeronde percentages of eerdere tabellen.`,
  groupsWeighted:
    'De aandelen zijn gewogen. Wat is weggelaten, is bepaald alsof de ongewogen aantallen van elke groep gedrukt stonden, voor wie weet hoe zwaar de leden van elke groep tellen.',
  withheld: (labels) => `Van deze stellingen wordt niets getoond, omdat het mensen zou verraden: ${labels}.`,
  groupHeads: ['Stelling', 'Groep', 'Eens', 'n', 'Effectieve n'],
  held: 'weggelaten',
  statement: 'Stelling',
  all: 'Alle',
  agreeNote:
    'Aandeel dat het eens is, met een 95%-interval, en hoeveel even zware respondenten evenveel zeggen.',
  agreeing: (answers) => `Eens is hier wie antwoordt: ${answers}.`,
  or: ' of ',
  categories: 'Van een vraag met categorieën heeft elk antwoord een rij.',
  agreeHeads: ['Stelling', 'n', 'Effectieve n', 'Eens', '95%-interval'],
  agree: 'Onze eigen meting, stelling voor stelling',
  missing: 'Wat leeg bleef',
  missingHeads: ['Stelling', 'Beantwoord', 'Leeg', 'Weet niet', 'Niet van toepassing', 'Overgeslagen'],
  notes: 'Wat is gelezen, en hoe',
  factHeads: ['Wat', 'Waarde'],
  facts: {
    file: 'Bestand',
    tool: 'Geschreven door',
    respondents: 'Respondenten',
    respondent: 'Kolom met nummers',
    group: 'Kolom met groepen',
    weight: 'Kolom met gewichten',
    filter: 'Kolom van een filter',
    stratum: 'Kolom met strata',
    cluster: 'Kolom met clusters',
    population: 'Kolom met eenheden in de populatie',
    replicates: 'Replicatiegewichten',
    none: 'geen',
  },
  columns: 'Welke kolom is welke stelling',
  columnHeads: ['Stelling', 'Kolom', 'Vraag in het bestand', 'Herkend aan', 'Score'],
  by: { mapping: 'koppeling', code: 'code', label: 'label', question: 'gelijkenis', order: 'volgorde' },
  findings: 'Opgevallen in het bestand',
  findingHeads: ['Opgevallen', 'Hoe vaak', 'Rijen', 'Wat ermee is gedaan'],
  kinds: {
    'try-out': 'proefinvulling',
    totals: 'rij met totalen',
    unfinished: 'niet afgemaakt',
    'not selected': 'niet geselecteerd door het filter',
    duplicate: 'nummer dat tweemaal voorkomt',
    'same answers': 'dezelfde antwoorden als een ander',
    'straight-lining': 'overal hetzelfde antwoord',
    'no answers': 'geen enkel antwoord',
  },
  done: { 'left out': 'weggelaten', kept: 'meegeteld' },
  safe: 'Wat tabellen kunnen verraden',
  safeNotes: [
    'Gedrukte tabellen kunnen verraden wat enkelen antwoordden: uit een totaal en de andere groepen, uit hele percentages van een kleine groep, uit het verschil tussen een tabel van elf en een eerdere van tien. De herleiding die de antwoorden achter het gedrukte rapport vond, is daarom ook op deze pagina losgelaten voordat ze werd gemaakt.',
    'Een kleine groep wordt nergens getoond, en elk van haar aantallen houdt meerdere mogelijke waarden voor wie alle tabellen hier kent, alle eerdere die zijn opgegeven, en wie in welke groep zit.',
  ],
  table: 'De getallen van deze grafiek',
  made: 'Gemaakt door rekenschap op deze computer; er is niets verstuurd.',
  sheets: {
    counts: 'aantallen',
    changes: 'veranderingen',
    agree: 'eigen meting',
    groups: 'groepen',
    missing: 'geen antwoord',
    codebook: 'codeboek',
    file: 'bestand',
  },
};

/** The words of a page on a survey of one's own, in both languages. */
const WORDS = { en: EN, nl: NL } satisfies Record<Language, OwnWords>;

/** The words in which a page is written. */
export const ownWords = (language: Language): OwnWords => WORDS[language];

const MISSING: Readonly<Record<keyof CountedItem['none'], Label>> = {
  empty: { nl: 'leeg', en: 'empty' },
  "don't know": { nl: 'weet niet', en: "don't know" },
  'not applicable': { nl: 'niet van toepassing', en: 'not applicable' },
  skipped: { nl: 'overgeslagen', en: 'skipped' },
};

/** What a reason for no answer is called. */
export const missingWords = (reason: keyof CountedItem['none']): Label => MISSING[reason];
