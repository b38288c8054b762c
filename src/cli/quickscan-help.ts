import type { Told } from '../contracts/language.ts';

/** What the arguments and options of `rekenschap quickscan` are. */
export const QUICKSCAN_HELP = {
  export: {
    en: 'CSV, Excel, OpenDocument, SPSS, Stata, Parquet or Arrow',
    nl: 'CSV, Excel, OpenDocument, SPSS, Stata, Parquet of Arrow',
  },
  wave: {
    en: 'what your own measurement is called, e.g. 2026',
    nl: 'hoe je eigen meting heet, bijvoorbeeld 2026',
  },
  by: {
    en: 'column that divides respondents, e.g. team',
    nl: 'kolom die respondenten verdeelt, bijvoorbeeld team',
  },
  weight: { en: 'column of weights', nl: 'kolom met gewichten' },
  strata: {
    en: 'column with the stratum that each respondent was drawn from',
    nl: 'kolom met het stratum waaruit elke respondent is getrokken',
  },
  cluster: {
    en: 'column with the primary sampling unit, where whole units were drawn',
    nl: 'kolom met de eerste steekproefeenheid, als hele eenheden zijn getrokken',
  },
  fpc: {
    en: 'column with how many units the population has in the stratum',
    nl: 'kolom met hoeveel eenheden de populatie in het stratum heeft',
  },
  replicates: {
    en: 'columns of replicate weights, with commas, or as rep*',
    nl: 'kolommen met herhaalde gewichten, met komma’s, of als rep*',
  },
  replicateScale: {
    en: 'what their squared deviations are multiplied by',
    nl: 'waarmee hun gekwadrateerde afwijkingen worden vermenigvuldigd',
  },
  mapping: {
    en: 'what the file leaves open, as this command writes it to be looked over',
    nl: 'wat het bestand openlaat, zoals dit commando het opschrijft om na te kijken',
  },
  confirm: { en: 'guessed columns are right', nl: 'de vermoede kolommen kloppen' },
  before: {
    en: 'what was published of the same respondents: an output folder of this command, or a CSV of counts',
    nl: 'wat er al van dezelfde respondenten is gepubliceerd: een uitvoermap van dit commando, of een CSV met aantallen',
  },
  ownQuestions: {
    en: 'a survey that is not the quickscan: by the questions and labels of the file',
    nl: 'een enquête die niet de quickscan is: met de vragen en labels van het bestand',
  },
  items: {
    en: 'with --own-questions: columns with the answers, with commas between them',
    nl: 'met --own-questions: kolommen met de antwoorden, met komma’s ertussen',
  },
  answers: {
    en: 'with --own-questions: answers, the lowest first, with semicolons',
    nl: 'met --own-questions: antwoorden, het laagste eerst, met puntkomma’s',
  },
  scale: {
    en: 'columns on another scale, e.g. "q1,q2: Never; Sometimes; Often" or "q3: 0-10"',
    nl: 'kolommen met een andere schaal, bijvoorbeeld "q1,q2: Nooit; Soms; Vaak" of "q3: 0-10"',
  },
  categories: {
    en: 'columns with categories, e.g. "transport" or "transport: Bus; Train"',
    nl: 'kolommen met categorieën, bijvoorbeeld "vervoer" of "vervoer: Bus; Trein"',
  },
  title: {
    en: 'with --own-questions: what the survey is called',
    nl: 'met --own-questions: hoe de enquête heet',
  },
  language: { en: 'of page, charts and messages', nl: 'van pagina, grafieken en meldingen' },
  minimum: { en: 'smallest group that is shown', nl: 'kleinste groep die wordt getoond' },
  out: { en: 'where to write', nl: 'waar te schrijven' },
} satisfies Record<string, Told>;
