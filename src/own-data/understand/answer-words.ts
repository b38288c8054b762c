import type { NoAnswer } from './answer.ts';

/** Ways to agree or disagree on five points, as tools and their users write them, from the lowest up. */
export const AGREEMENT: readonly (readonly string[])[] = [
  [
    ...['helemaal', 'volledig', 'geheel', 'totaal', 'zeer', 'sterk', 'volkomen'].flatMap((much) => [
      `${much} oneens`,
      `${much} mee oneens`,
      `${much} niet mee eens`,
      `${much} niet eens`,
    ]),
    ...['fully', 'strongly', 'completely', 'totally', 'entirely'].map((much) => `${much} disagree`),
  ],
  [
    'oneens',
    'mee oneens',
    'niet mee eens',
    'niet eens',
    'enigszins oneens',
    'enigszins mee oneens',
    'beetje oneens',
    'een beetje oneens',
    'een beetje mee oneens',
    'disagree',
    'somewhat disagree',
    'tend to disagree',
  ],
  [
    'niet eens/niet oneens',
    'niet eens, niet oneens',
    'niet eens niet oneens',
    'niet eens en niet oneens',
    'niet mee eens/niet mee oneens',
    'niet mee eens, niet mee oneens',
    'niet eens of oneens',
    'niet eens/oneens',
    'noch eens, noch oneens',
    'noch eens noch oneens',
    'noch mee eens, noch mee oneens',
    'eens noch oneens',
    'neutraal',
    'neutral',
    'neither agree nor disagree',
    'neither agree or disagree',
  ],
  [
    'eens',
    'mee eens',
    'enigszins eens',
    'enigszins mee eens',
    'beetje eens',
    'een beetje eens',
    'een beetje mee eens',
    'agree',
    'somewhat agree',
    'tend to agree',
  ],
  [
    ...['helemaal', 'volledig', 'geheel', 'totaal', 'zeer', 'sterk', 'volkomen'].flatMap((much) => [
      `${much} eens`,
      `${much} mee eens`,
    ]),
    ...['fully', 'strongly', 'completely', 'totally', 'entirely'].map((much) => `${much} agree`),
  ],
];

/** Ways to say that there is no answer, and why. */
export const NO_ANSWER_WORDS: Readonly<Record<NoAnswer, readonly string[]>> = {
  empty: ['', 'na', '#null!', '.', 'nan'],
  "don't know": [
    'weet niet',
    'weet ik niet',
    'weet het niet',
    'weet niet/geen mening',
    'weet ik niet/geen mening',
    'geen mening/weet niet',
    'geen mening',
    'geen idee',
    'w.n.',
    "don't know",
    'dont know',
    'do not know',
    "don't know/no opinion",
    'no opinion',
    'not sure',
    'unsure',
  ],
  'not applicable': [
    'n.v.t.',
    'n.v.t',
    'nvt',
    'niet van toepassing',
    'weet niet/n.v.t.',
    'weet niet/niet van toepassing',
    'n/a',
    'n.a.',
    'not applicable',
    'does not apply',
  ],
  skipped: [
    'geen antwoord',
    'niet beantwoord',
    'niet ingevuld',
    'overgeslagen',
    'niet gesteld',
    'niet gevraagd',
    'weigert',
    'geweigerd',
    'wil niet zeggen',
    'wil ik niet zeggen',
    'zeg ik liever niet',
    'missing',
    'no answer',
    'not answered',
    'not asked',
    'skipped',
    'refused',
    'prefer not to say',
    '-',
  ],
};

/** Castor's codes for a value that is missing, as `##USER_MISSING_95##`. */
export const CASTOR_MISSING: Readonly<Record<string, NoAnswer>> = {
  95: 'skipped', // measurement failed
  96: 'not applicable',
  97: 'skipped', // not asked
  98: "don't know",
  99: 'skipped', // not done
};

/** Numbers that by custom stand for a missing answer, and can be none of a short scale. */
export const CUSTOMARY_MISSING: ReadonlySet<number> = new Set([
  88, 97, 98, 99, 888, 997, 998, 999, 9999, -88, -97, -98, -99, -999, -9999,
]);
