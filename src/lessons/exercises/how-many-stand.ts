import type { Language } from '../../charts/language.ts';
import { writeNumber } from '../../contracts/language.ts';
import { benjaminiHochberg, holm } from '../../stats/index.ts';
import { printsAs } from '../answers/prints-as.ts';
import { readChosen } from '../answers/read-chosen.ts';
import { readNumber } from '../answers/read-number.ts';
import type { Exercise, Misconception, Words } from '../exercise.ts';
import { tellsApart } from '../judge-answer.ts';
import { toLessonTable } from '../lesson-table.ts';
import { type Draw, firstFitting } from '../made-up/first-fitting.ts';
import { itemChangesOf } from '../made-up/tested-changes.ts';

/** One test for each of many statements, and the level meant for all of them together. */
export interface ManyTests {
  readonly level: number;
  readonly tests: readonly { readonly item: string; readonly p: number }[];
}

const below = ({ level }: ManyTests, pValues: readonly number[]): number =>
  pValues.filter((p) => p < level).length;
const pOf = ({ tests }: ManyTests): number[] => tests.map(({ p }) => p);

/** A made-up family of tests: some small p-values, the rest anywhere. */
function drawTests(draw: Draw): ManyTests {
  const small = draw.between(6, 12);
  return {
    level: 0.05,
    tests: Array.from({ length: 35 }, (_, index) => ({
      item: `x${index + 1}`,
      p: index < small ? 10 ** (-draw.between(140, 500) / 100) : draw.between(60, 999) / 1000,
    })),
  };
}

/** Each p-value times its own rank from below, as if the smallest needed no correction. */
function timesRank(pValues: readonly number[]): number[] {
  const rising = [...pValues].sort((a, b) => a - b);
  return pValues.map((p) => p * (rising.indexOf(p) + 1));
}

/** A misconception that leads to one number, where that is not the right one. */
function mistake(
  id: string,
  words: Words,
  number: (data: ManyTests) => number,
): Misconception<ManyTests, number> {
  return {
    id,
    words,
    typical: number,
    fits: (answer, data) => answer === number(data) && answer !== below(data, holm(pOf(data))),
  };
}

const STATEMENT = { en: 'statement', nl: 'stelling' } satisfies Record<Language, string>;

/** Lesson 3: how many of many differences stand after Holm's correction. */
export const howManyStandExercise: Exercise<ManyTests, number> = {
  id: 'how-many-stand',
  title: { en: 'Thirty-five tests at once', nl: 'Vijfendertig toetsen tegelijk' },
  question: ({ tests, level }) => ({
    en: `${tests.length} differences are tested, each with its p-value. How many stand: are still below ${level} after Holm's correction for ${tests.length} tests?`,
    nl: `Er zijn ${tests.length} verschillen getoetst, elk met een p-waarde. Hoeveel blijven er overeind: liggen na Holms correctie voor ${tests.length} toetsen nog onder ${writeNumber(level, 'nl', 2)}?`,
  }),
  form: {
    en: 'An answer here is one whole number, or the list of the statements that stand.',
    nl: 'Een antwoord is hier één heel getal, of een lijst van de stellingen die overeind blijven.',
  },
  fromStudy: (study) => ({
    level: 0.05,
    tests: itemChangesOf(study).map(({ item, welchP }) => ({ item, p: welchP.upper })),
  }),
  fresh: (seed) => firstFitting(seed, drawTests, (data) => tellsApart(howManyStandExercise, data)),
  table: ({ tests }, language: Language) =>
    toLessonTable(tests.map(({ item, p }) => ({ [STATEMENT[language]]: item, p }))),
  read(given, { tests }) {
    const number = readNumber(given, true);
    if (number !== undefined) return number;
    // a list of those that stand says how many, and must be the right ones
    const names = readChosen(
      given,
      tests.map(({ item }) => item),
      { yes: [], no: [] },
    );
    if (!names) return undefined;
    const rising = [...tests].sort((a, b) => a.p - b.p).slice(0, names.length);
    return rising.every(({ item }) => names.includes(item)) ? names.length : Number.NaN;
  },
  same: (one, other) => one === other,
  isRight: (answer, data) => answer === below(data, holm(pOf(data))),
  misconceptions: [
    mistake(
      'uncorrected',
      {
        en: 'You counted every p below 0.05. Of 35 tests without any difference one or two fall below 0.05 by chance: correct for the number of tests.',
        nl: 'Je telde elke p onder 0,05. Van 35 toetsen zonder enig verschil komen er door toeval een of twee onder 0,05: corrigeer voor het aantal toetsen.',
      },
      (data) => below(data, pOf(data)),
    ),
    mistake(
      'bonferroni',
      {
        en: 'You multiplied every p by the number of tests, which is Bonferroni. Holm multiplies the smallest by 35, the next by 34, and so on, which leaves more standing.',
        nl: 'Je vermenigvuldigde elke p met het aantal toetsen; dat is Bonferroni. Holm vermenigvuldigt de kleinste met 35, de volgende met 34, enzovoort, en laat zo meer overeind.',
      },
      (data) =>
        below(
          data,
          pOf(data).map((p) => p * data.tests.length),
        ),
    ),
    mistake(
      'false-discovery-rate',
      {
        en: 'That is how many stand when one in twenty of those found may be false (Benjamini-Hochberg). Holm allows hardly any false one at all.',
        nl: 'Dat is hoeveel er overeind blijven als één op de twintig gevonden verschillen onecht mag zijn (Benjamini-Hochberg). Holm laat vrijwel geen enkel onecht verschil toe.',
      },
      (data) => below(data, benjaminiHochberg(pOf(data))),
    ),
    mistake(
      'times-rank',
      {
        en: 'You multiplied by the rank: 1 for the smallest p. With Holm the smallest p has the largest factor.',
        nl: 'Je vermenigvuldigde met de rang: 1 voor de kleinste p. Bij Holm krijgt de kleinste p de grootste factor.',
      },
      (data) => below(data, timesRank(pOf(data))),
    ),
    {
      ...mistake(
        'expected-by-chance',
        {
          en: 'That is how many you expect below 0.05 if nothing had changed. Asked is how many stand.',
          nl: 'Dat is hoeveel je er onder 0,05 verwacht als er niets was veranderd. Gevraagd is hoeveel er overeind blijven.',
        },
        (data) => data.level * data.tests.length,
      ),
      fits: (answer, data) => printsAs(answer, data.level * data.tests.length),
    },
    mistake(
      'those-that-fall',
      {
        en: 'That is how many do not stand.',
        nl: 'Dat is hoeveel er niet overeind blijven.',
      },
      (data) => data.tests.length - below(data, holm(pOf(data))),
    ),
    mistake(
      'all',
      {
        en: 'That is how many tests there are.',
        nl: 'Dat is hoeveel toetsen er zijn.',
      },
      (data) => data.tests.length,
    ),
  ],
  otherwise: {
    en: 'Sort the p-values, the smallest first, and write beside each by what Holm multiplies it.',
    nl: 'Zet de p-waarden op volgorde, de kleinste eerst, en schrijf achter elke waarde waarmee Holm die vermenigvuldigt.',
  },
  hints: [
    {
      en: 'Holm asks more of the smallest p than of the next one. Where does it stop?',
      nl: 'Holm vraagt meer van de kleinste p dan van de volgende. Waar houdt het op?',
    },
    {
      en: 'The smallest p times 35, the next times 34, and so on. Where one is 0.05 or more, that one and all after it fall.',
      nl: 'De kleinste p maal 35, de volgende maal 34, enzovoort. Is er één 0,05 of meer, dan vallen die en alle volgende af.',
    },
    {
      en: 'holm(standTask.data.tests.map(({ p }) => p)) corrects them all; count those below standTask.data.level.',
      nl: 'holm(standTask.data.tests.map(({ p }) => p)) corrigeert ze allemaal; tel die onder standTask.data.level.',
    },
  ],
  solve: (data) => below(data, holm(pOf(data))),
};
