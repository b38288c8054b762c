import type { Language } from '../../charts/language.ts';
import { grimmer } from '../../recovery/index.ts';
import { readChosen } from '../answers/read-chosen.ts';
import type { Exercise, Misconception, Words } from '../exercise.ts';
import { tellsApart } from '../judge-answer.ts';
import { toLessonTable } from '../lesson-table.ts';
import { firstFitting } from '../made-up/first-fitting.ts';
import {
  drawSummaries,
  meanCanBe,
  numberBehind,
  rowsOfOtherReport,
  type SummariesOfScores,
  type SummaryOfScores,
} from '../made-up/summary-rows.ts';

/** Labels of the rows that cannot be, in the order of the rows. */
type Chosen = readonly string[];

const SAYING = {
  yes: ['impossible', 'wrong', 'cannot be', 'onmogelijk', 'fout', 'kan niet'],
  no: ['possible', 'consistent', 'right', 'can be', 'mogelijk', 'goed', 'kan'],
};

const labelsWhere = ({ rows }: SummariesOfScores, holds: (row: SummaryOfScores) => boolean): Chosen =>
  rows.filter(holds).map(({ label }) => label);
const cannotBe = (row: SummaryOfScores): boolean => numberBehind(row) === 0n;
const right = (data: SummariesOfScores): Chosen => labelsWhere(data, cannotBe);
const same = (one: Chosen, other: Chosen): boolean => one.join('\n') === other.join('\n');

/** Impossible when the range that is printed is not used. */
const withoutRange = ({ n, mean, sd }: SummaryOfScores): boolean => !grimmer(mean, sd, n).consistent;

const asPopulations = new WeakMap<SummaryOfScores, SummaryOfScores>();
/** Impossible when the printed SD is read as one with n below the line. */
function asPopulation(row: SummaryOfScores): boolean {
  const read = asPopulations.get(row) ?? {
    ...row,
    sd: (Number(row.sd) * Math.sqrt(row.n / (row.n - 1))).toFixed(2),
  };
  asPopulations.set(row, read);
  return cannotBe(read);
}

const farEnd = ({ mean, sd, min, max }: SummaryOfScores): boolean =>
  Math.max(max - Number(mean), Number(mean) - min) > 2 * Number(sd);

const mistake = (
  id: string,
  holds: (row: SummaryOfScores) => boolean,
  words: Words,
): Misconception<SummariesOfScores, Chosen> => ({ id, words, typical: (data) => labelsWhere(data, holds) });

const KNOWN: readonly Misconception<SummariesOfScores, Chosen>[] = [
  mistake('trusts-the-print', () => false, {
    en: 'You found no row impossible. That a number is printed is no evidence: look for scores that fit each row.',
    nl: 'Volgens jou is geen rij onmogelijk. Dat een getal gedrukt staat, is geen bewijs: zoek bij elke rij scores die passen.',
  }),
  mistake('suspects-all', () => true, {
    en: 'You found every row impossible. For some of them scores that fit can be found.',
    nl: 'Volgens jou is elke rij onmogelijk. Bij een deel ervan zijn wel passende scores te vinden.',
  }),
  mistake('means-only', (row) => !meanCanBe(row), {
    en: 'You looked at the means alone. A row whose mean can be is impossible too when its SD or range cannot go with it.',
    nl: 'Je keek alleen naar de gemiddelden. Ook een rij met een mogelijk gemiddelde is onmogelijk als de SD of het bereik er niet bij kan.',
  }),
  mistake('range-unused', withoutRange, {
    en: 'You left the printed range out. Somebody had the lowest score and somebody the highest: that counts too.',
    nl: 'Je gebruikte het bereik niet. Iemand had de laagste score en iemand de hoogste: dat telt ook mee.',
  }),
  mistake('population-sd', asPopulation, {
    en: 'You read the SD as if it were divided by n. Reports print the SD that is divided by n - 1.',
    nl: 'Je las de SD alsof die door n is gedeeld. Rapporten geven de SD die door n - 1 is gedeeld.',
  }),
  mistake('two-sd-rule', farEnd, {
    en: 'You called a row impossible because a score lies more than two SDs from the mean. That is unusual, not impossible.',
    nl: 'Je noemde een rij onmogelijk omdat een score meer dan twee keer de SD van het gemiddelde ligt. Dat is ongewoon, niet onmogelijk.',
  }),
  {
    id: 'exchanged',
    words: {
      en: 'You chose exactly the others: name the rows that cannot be.',
      nl: 'Je koos precies de verkeerde rijen: noem de rijen die niet kunnen.',
    },
    typical: (data) => labelsWhere(data, (row) => !cannotBe(row)),
  },
];

const isKnown = (answer: Chosen, data: SummariesOfScores): boolean =>
  KNOWN.some(({ typical }) => same(typical(data) ?? [], answer));
const accused = (answer: Chosen, data: SummariesOfScores) =>
  answer.filter((label) => !right(data).includes(label));
const missed = (answer: Chosen, data: SummariesOfScores) =>
  right(data).filter((label) => !answer.includes(label));
const inOrder = ({ rows }: SummariesOfScores, labels: readonly string[]): Chosen =>
  rows.map(({ label }) => label).filter((label) => labels.includes(label));
const possible = (data: SummariesOfScores) => labelsWhere(data, (row) => !cannotBe(row));

/** The columns of its table. */
const HEADS = {
  en: { row: 'row', mean: 'mean', min: 'lowest', max: 'highest' },
  nl: { row: 'rij', mean: 'gemiddelde', min: 'laagste', max: 'hoogste' },
} satisfies Record<Language, object>;

/** Lesson 4: which rows of another report's table cannot be. */
export const impossibleRowsExercise: Exercise<SummariesOfScores, Chosen> = {
  id: 'impossible-rows',
  title: { en: "Another report's table", nl: 'De tabel van een ander rapport' },
  question: () => ({
    en: 'Each row is of n people with a whole number as their score: the mean, the SD (with n - 1), the lowest and the highest score. Which rows are impossible: there are no n scores that give this row?',
    nl: 'Elke rij gaat over n mensen met een heel getal als score: het gemiddelde, de SD (met n - 1), de laagste en de hoogste score. Welke rijen zijn onmogelijk: er bestaan geen n scores die deze rij geven?',
  }),
  form: {
    en: 'An answer here names rows by their labels, or says impossible or possible for each of them; "none" is an answer too.',
    nl: 'Een antwoord noemt hier rijen bij hun naam, of zegt onmogelijk of mogelijk bij elk; "geen" is ook een antwoord.',
  },
  fromStudy: rowsOfOtherReport,
  fresh: (seed) =>
    firstFitting(
      seed,
      drawSummaries,
      (data) => right(data).length === 3 && tellsApart(impossibleRowsExercise, data),
    ),
  table: ({ rows }, language) =>
    toLessonTable(
      rows.map(({ label, n, mean, sd, min, max }) => {
        const heads = HEADS[language];
        return {
          [heads.row]: label,
          n,
          [heads.mean]: mean,
          SD: sd,
          [heads.min]: min,
          [heads.max]: max,
        };
      }),
    ),
  read: (given, { rows }) =>
    readChosen(
      given,
      rows.map(({ label }) => label),
      SAYING,
    ),
  same,
  isRight: (answer, data) => same(answer, right(data)),
  misconceptions: [
    ...KNOWN,
    {
      id: 'accuses-the-possible',
      words: {
        en: 'For one of your rows or more there are scores that fit. Look for them before you accuse the author.',
        nl: 'Bij één van jouw rijen of meer bestaan wel passende scores. Zoek die voordat je de schrijver beschuldigt.',
      },
      typical: (data) =>
        possible(data)
          .map((label) => inOrder(data, [...right(data), label]))
          .find((chosen) => !isKnown(chosen, data)),
      fits: (answer, data) =>
        accused(answer, data).length > 0 && missed(answer, data).length === 0 && !isKnown(answer, data),
    },
    {
      id: 'misses-one',
      words: {
        en: 'Your rows are impossible indeed, but there are more. Use every figure that a row prints.',
        nl: 'Jouw rijen zijn inderdaad onmogelijk, maar er zijn er meer. Gebruik elk cijfer dat in een rij staat.',
      },
      typical: (data) =>
        right(data)
          .map((label) => right(data).filter((each) => each !== label))
          .find((chosen) => !isKnown(chosen, data)),
      fits: (answer, data) =>
        missed(answer, data).length > 0 && accused(answer, data).length === 0 && !isKnown(answer, data),
    },
    {
      id: 'both-ways',
      words: {
        en: 'You call a row impossible that can be, and miss one that cannot. Take the rows one at a time: n and mean, then the SD, then the range.',
        nl: 'Je noemt een rij onmogelijk die wel kan, en je mist er een die niet kan. Neem de rijen één voor één: n en gemiddelde, dan de SD, dan het bereik.',
      },
      typical: (data) =>
        possible(data)
          .map((label) => inOrder(data, [...right(data).slice(1), label]))
          .find((chosen) => !isKnown(chosen, data)),
      fits: (answer, data) =>
        missed(answer, data).length > 0 && accused(answer, data).length > 0 && !isKnown(answer, data),
    },
  ],
  otherwise: {
    en: 'Take the rows one at a time: n and mean, then the SD, then the range.',
    nl: 'Neem de rijen één voor één: n en gemiddelde, dan de SD, dan het bereik.',
  },
  hints: [
    {
      en: 'Scores are whole numbers, so their sum is one. Is the mean times n a whole number, but for the rounding?',
      nl: 'Scores zijn hele getallen, dus hun som ook. Is het gemiddelde maal n, afgezien van de afronding, een heel getal?',
    },
    {
      en: 'Then the SD: the sum of the squares of the scores must be a whole number too. Then the range: somebody has the lowest score, somebody the highest, the others lie between.',
      nl: 'Dan de SD: ook de som van de kwadraten van de scores moet een heel getal zijn. Dan het bereik: iemand heeft de laagste score, iemand de hoogste, de anderen zitten ertussen.',
    },
    {
      en: 'numberOfCountVectors({ n, mean, sd, min, max }) counts the sets of scores from min to max that give the mean and SD of a row. Take off those without the lowest score (min + 1 in the place of min) and those without the highest (max - 1), and add those without both, which you took off twice. Where 0n is left, the row is impossible.',
      nl: 'numberOfCountVectors({ n, mean, sd, min, max }) telt de reeksen scores van min tot en met max die het gemiddelde en de SD van een rij geven. Trek de reeksen zonder de laagste score eraf (min + 1 in plaats van min) en die zonder de hoogste (max - 1), en tel die zonder allebei er weer bij: die trok je twee keer af. Blijft er 0n over, dan is de rij onmogelijk.',
    },
  ],
  solve: right,
};
