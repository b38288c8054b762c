import type { Language } from '../../charts/language.ts';
import { readSorting } from '../answers/read-sorting.ts';
import type { Exercise, Misconception, Words } from '../exercise.ts';
import { tellsApart } from '../judge-answer.ts';
import { toLessonTable } from '../lesson-table.ts';
import { firstFitting } from '../made-up/first-fitting.ts';
import {
  changesOfStudy,
  concluded,
  drawChanges,
  type MadeUpConclusion,
  type TestedChanges,
  type Way,
  WHOLE_WAY,
} from '../made-up/tested-changes.ts';

type Sorting = ReadonlyMap<string, MadeUpConclusion>;

const CLASSES = {
  stands: ['stands', 'stand', 'overeind', 'blijft overeind', 'staat'],
  'does not stand': [
    'does not stand',
    'does not',
    'no',
    'falls',
    'doesnotstand',
    'niet overeind',
    'blijft niet overeind',
    'valt',
    'nee',
  ],
  undetermined: ['undetermined', 'open', 'onbeslist', 'onbepaald', 'niet te zeggen'],
} satisfies Record<MadeUpConclusion, readonly string[]>;

const right = (data: TestedChanges): Sorting => concluded(data, WHOLE_WAY);
const same = (one: Sorting, other: Sorting): boolean =>
  one.size === other.size && [...one].every(([item, word]) => other.get(item) === word);

/** Whether a sorting that goes wrong explains every statement that was sorted wrong. */
function explains(predicted: Sorting, answer: Sorting, data: TestedChanges): boolean {
  const truth = right(data);
  const wrong = [...answer].filter(([item, word]) => truth.get(item) !== word);
  return wrong.length > 0 && wrong.every(([item, word]) => predicted.get(item) === word);
}

/**
 * A misconception fits where it leads to the answer; or explains what is wrong in it, when none leads to it.
 */
function mistake(
  id: string,
  words: Words,
  sorting: (data: TestedChanges) => Sorting,
): Misconception<TestedChanges, Sorting> {
  return {
    id,
    words,
    typical: sorting,
    fits(answer, data) {
      const predicted = sorting(data);
      if (same(answer, predicted)) return true;
      const isKnown = sortChangesExercise.misconceptions.some(({ typical }) => {
        const other = typical(data);
        return other !== undefined && same(answer, other);
      });
      return !isKnown && explains(predicted, answer, data);
    },
  };
}

const byWay = (id: string, way: Partial<Way>, en: string, nl: string) =>
  mistake(id, { en, nl }, (data) => concluded(data, { ...WHOLE_WAY, ...way }));

const mapped = (data: TestedChanges, into: Readonly<Record<MadeUpConclusion, MadeUpConclusion>>): Sorting =>
  new Map([...right(data)].map(([item, word]) => [item, into[word]]));

/** The columns of its table. */
const HEADS = {
  en: {
    item: 'statement',
    meanLow: 'p of means, lowest',
    meanHigh: 'p of means, highest',
    rankLow: 'p of ranks, lowest',
    rankHigh: 'p of ranks, highest',
  },
  nl: {
    item: 'stelling',
    meanLow: 'p gemiddelde, laagst',
    meanHigh: 'p gemiddelde, hoogst',
    rankLow: 'p rang, laagst',
    rankHigh: 'p rang, hoogst',
  },
} satisfies Record<Language, object>;

/** Lesson 3: which differences stand, which do not, which the print leaves undetermined. */
export const sortChangesExercise: Exercise<TestedChanges, Sorting> = {
  id: 'sort-changes',
  title: { en: 'Stands, does not, undetermined', nl: 'Overeind, niet, onbeslist' },
  question: ({ asked, tests, level }) => ({
    en: `Sort ${asked.join(', ')} into stands, does not stand and undetermined. A difference stands when both tests, corrected by Holm for ${tests.length} statements, are below ${level} for all counts that print so; it does not stand when neither ever is; else it is undetermined.`,
    nl: `Verdeel ${asked.join(', ')} over overeind, niet overeind en onbeslist. Een verschil blijft overeind als beide toetsen, door Holm gecorrigeerd voor ${tests.length} stellingen, onder ${String(level).replace('.', ',')} zijn voor alle aantallen die zo worden afgedrukt; niet als geen van beide dat ooit is; anders is het onbeslist.`,
  }),
  form: {
    en: 'An answer here gives each statement one of "stands", "does not stand" and "undetermined", such as { x1: "stands" }, for all that are asked.',
    nl: 'Een antwoord geeft hier elke stelling "overeind", "niet overeind" of "onbeslist", zoals { x1: "overeind" }, voor alle die gevraagd zijn.',
  },
  fromStudy: (study) => changesOfStudy(study, ['v2d', 'v1a', 'v3c']),
  fresh: (seed) =>
    firstFitting(
      seed,
      drawChanges,
      (data) => new Set(right(data).values()).size === 3 && tellsApart(sortChangesExercise, data),
    ),
  table: ({ tests }, language) => {
    const heads = HEADS[language];
    return toLessonTable(
      tests.map(({ item, byMean, byRank }) => ({
        [heads.item]: item,
        [heads.meanLow]: byMean.lower,
        [heads.meanHigh]: byMean.upper,
        [heads.rankLow]: byRank.lower,
        [heads.rankHigh]: byRank.upper,
      })),
    );
  },
  read: (given, { asked }) => readSorting(given, asked, CLASSES),
  same,
  isRight: (answer, data) => same(answer, right(data)),
  misconceptions: [
    byWay(
      'uncorrected',
      { corrected: false },
      'You looked at each p by itself. With 35 statements one or two differences seem real by chance: correct first.',
      'Je keek naar elke p op zichzelf. Bij 35 stellingen lijken er toevallig een of twee echt: corrigeer eerst.',
    ),
    byWay(
      'one-test-means',
      { tests: ['byMean'] },
      'You looked at the test of the means alone. Both tests must agree before a difference stands or falls.',
      'Je keek alleen naar de toets van de gemiddelden. Beide toetsen moeten het eens zijn voordat een verschil overeind blijft of valt.',
    ),
    byWay(
      'lowest-only',
      { ends: ['lower'] },
      'You took the most favourable counts. A difference stands only when it does for all counts that print so.',
      'Je nam de gunstigste aantallen. Een verschil blijft pas overeind als dat geldt voor alle aantallen die zo worden afgedrukt.',
    ),
    mistake(
      'undetermined-is-no',
      {
        en: 'You sorted what is undetermined under does not stand. Not knowing is not the same as knowing that it does not.',
        nl: 'Je zette wat onbeslist is bij niet overeind. Niet weten is iets anders dan weten van niet.',
      },
      (data) =>
        mapped(data, {
          stands: 'stands',
          undetermined: 'does not stand',
          'does not stand': 'does not stand',
        }),
    ),
    mistake(
      'no-proof-is-undetermined',
      {
        en: 'You called undetermined what does not stand: where neither test is ever below the level, that is settled.',
        nl: 'Je noemde onbeslist wat niet overeind blijft: waar geen toets ooit onder het niveau komt, staat dat vast.',
      },
      (data) =>
        mapped(data, { stands: 'stands', undetermined: 'undetermined', 'does not stand': 'undetermined' }),
    ),
    mistake(
      'reversed',
      {
        en: 'You exchanged stands and does not stand: a small p speaks for a difference.',
        nl: 'Je verwisselde overeind en niet overeind: een kleine p pleit vóór een verschil.',
      },
      (data) =>
        mapped(data, { stands: 'does not stand', undetermined: 'undetermined', 'does not stand': 'stands' }),
    ),
    mistake(
      'all-undetermined',
      {
        en: 'You called a difference undetermined that holds for all counts and in both tests. Rounding does not make everything uncertain.',
        nl: 'Je noemde een verschil onbeslist dat voor alle aantallen en in beide toetsen geldt. Afronden maakt niet alles onzeker.',
      },
      (data) =>
        mapped(data, {
          stands: 'undetermined',
          undetermined: 'undetermined',
          'does not stand': 'does not stand',
        }),
    ),
  ],
  otherwise: {
    en: 'Not yet. For each statement write four corrected p-values: two tests, each with its lowest and highest.',
    nl: 'Nog niet. Schrijf voor elke stelling vier gecorrigeerde p-waarden op: twee toetsen, elk met de laagste en hoogste.',
  },
  hints: [
    {
      en: 'Three words need three rules. When is a difference below the level always, when never, when now and then?',
      nl: 'Drie woorden vragen drie regels. Wanneer is een verschil altijd onder het niveau, wanneer nooit, wanneer soms?',
    },
    {
      en: 'Correct each of the four columns by itself with holm, over all 35 statements, not only over those that are asked.',
      nl: 'Corrigeer elk van de vier kolommen apart met holm, over alle 35 stellingen, niet alleen over de gevraagde.',
    },
    {
      en: 'holm(task.data.tests.map(({ byMean }) => byMean.upper)), and so on; then look up the statements in each.',
      nl: 'holm(task.data.tests.map(({ byMean }) => byMean.upper)), enzovoort; zoek dan de stellingen in elk op.',
    },
  ],
  solve: right,
};
