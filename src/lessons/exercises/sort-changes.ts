import type { Language } from '../../charts/language.ts';
import { writeNumber } from '../../contracts/language.ts';
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
    "doesn't stand",
    'not',
    'niet',
    'niet overeind',
    'blijft niet overeind',
    'valt',
    'nee',
  ],
  undetermined: ['undetermined', 'undecided', 'open', 'onbeslist', 'onbepaald', 'niet te zeggen'],
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
    en: `Do the differences of ${asked.join(', ')} stand, do they not, or is it undetermined? A difference stands when the p-values of both tests, corrected by Holm for ${tests.length} statements, are below ${level} whichever counts lie behind the print. It does not stand when neither ever is. Else it is undetermined.`,
    nl: `Blijven de verschillen van ${asked.join(', ')} overeind, niet overeind, of is het onbeslist? Een verschil blijft overeind als de p-waarden van beide toetsen, met Holm gecorrigeerd voor ${tests.length} stellingen, onder ${writeNumber(level, 'nl', 2)} liggen, welke aantallen er ook achter de afdruk zitten. Het blijft niet overeind als geen van beide dat ooit doet. Anders is het onbeslist.`,
  }),
  form: {
    en: 'An answer here calls each statement that is asked "stands", "does not stand" or "undetermined", such as { x1: "stands", x2: "undetermined" }.',
    nl: 'Een antwoord noemt hier elke gevraagde stelling "overeind", "niet overeind" of "onbeslist", zoals { x1: "overeind", x2: "onbeslist" }.',
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
      'Je keek naar elke p apart. Bij 35 stellingen lijken door toeval een of twee verschillen echt: corrigeer eerst.',
    ),
    byWay(
      'one-test-means',
      { tests: ['byMean'] },
      'You looked at the test of the means alone. A difference stands, or does not, only when both tests say so.',
      'Je keek alleen naar de toets van de gemiddelden. Een verschil blijft pas overeind, of niet overeind, als beide toetsen dat zeggen.',
    ),
    byWay(
      'lowest-only',
      { ends: ['lower'] },
      'You took the most favourable counts. A difference stands only when it does for all counts that can lie behind the print.',
      'Je nam de gunstigste aantallen. Een verschil blijft pas overeind als het dat doet bij alle aantallen die achter de afdruk kunnen zitten.',
    ),
    mistake(
      'undetermined-is-no',
      {
        en: 'You called what is undetermined does not stand. Not to know is something else than to know that it does not.',
        nl: 'Je noemde niet overeind wat onbeslist is. Iets niet weten is wat anders dan weten dat het niet zo is.',
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
        nl: 'Je verwisselde overeind en niet overeind: een kleine p pleit juist vóór een verschil.',
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
    {
      id: 'all-the-same',
      words: {
        en: 'You called all of them the same. Each statement has p-values of its own: look at them one at a time.',
        nl: 'Je noemde ze allemaal hetzelfde. Elke stelling heeft eigen p-waarden: bekijk ze één voor één.',
      },
      typical: ({ asked }) => new Map(asked.map((item) => [item, 'undetermined'])),
      fits: (answer) => new Set(answer.values()).size === 1,
    },
  ],
  otherwise: {
    en: 'Write down four corrected p-values of each statement: of two tests, each the lowest and the highest.',
    nl: 'Schrijf van elke stelling vier gecorrigeerde p-waarden op: van twee toetsen, elk de laagste en de hoogste.',
  },
  hints: [
    {
      en: 'Three words need three rules. When is p below 0.05 always, when never, and when at times?',
      nl: 'Drie woorden vragen om drie regels. Wanneer ligt p altijd onder 0,05, wanneer nooit, en wanneer soms?',
    },
    {
      en: 'Correct each of the four columns by itself with holm, over all 35 statements, not only over those that are asked.',
      nl: 'Corrigeer elk van de vier kolommen apart met holm, over alle 35 stellingen, niet alleen over de gevraagde.',
    },
    {
      en: 'holm(sortTask.data.tests.map(({ byMean }) => byMean.upper)), and so on; then look up the statements in each of the four.',
      nl: 'holm(sortTask.data.tests.map(({ byMean }) => byMean.upper)), enzovoort; zoek daarna in elk van de vier de stellingen op.',
    },
  ],
  solve: right,
};
