import { agreeCount, agreeShare, type CountVector, validN } from '../../stats/index.ts';
import { numberMistake } from '../answers/number-mistake.ts';
import { printsAs, roundedTo } from '../answers/prints-as.ts';
import { readNumber } from '../answers/read-number.ts';
import type { Exercise } from '../exercise.ts';
import { tellsApart } from '../judge-answer.ts';
import { firstFitting } from '../made-up/first-fitting.ts';
import {
  drawTwoWaves,
  sumOfRounded,
  type TwoWaves,
  tableOfWaves,
  wavesOfItem,
} from '../made-up/two-waves.ts';

const change = ({ before, after }: TwoWaves, share: (counts: CountVector) => number): number =>
  share(after) - share(before);
const topBox = (counts: CountVector): number => (100 * (counts.at(-1) ?? 0)) / validN(counts);

/** Lesson 1: by how many points the agree share changed, with one decimal. */
export const changeInPointsExercise: Exercise<TwoWaves, number> = {
  id: 'change-in-points',
  title: { en: 'The change between two waves', nl: 'De verandering tussen twee metingen' },
  question: ({ label, waves: [earlier, later] }) => ({
    en: `By how many percentage points did the agree share of ${label.en} change from ${earlier} to ${later}? Give one decimal; a fall is negative.`,
    nl: `Hoeveel procentpunten veranderde het aandeel eens van ${label.nl} van ${earlier} naar ${later}? Geef één decimaal; een daling is negatief.`,
  }),
  form: {
    en: 'An answer here is one number of percentage points, such as -1.2 or "3,4 points".',
    nl: 'Een antwoord is hier één getal in procentpunten, zoals -1.2 of "3,4 punten".',
  },
  fromStudy: (study) => wavesOfItem(study, 'v5b'),
  fresh: (seed) => firstFitting(seed, drawTwoWaves, (data) => tellsApart(changeInPointsExercise, data)),
  table: tableOfWaves,
  read: (given) => readNumber(given),
  same: (one, other) => roundedTo(one, 1) === roundedTo(other, 1),
  isRight: (answer, data) => printsAs(answer, change(data, agreeShare), 1),
  misconceptions: [
    numberMistake(
      'rounded-first',
      {
        en: 'You took the difference of two rounded shares. Each may be half a point off, so the difference may be a whole point off: subtract first, round last.',
        nl: 'Je nam het verschil van twee afgeronde aandelen. Elk aandeel kan een half punt afwijken, hun verschil dus een heel punt. Trek eerst af en rond pas dan af.',
      },
      (data) => change(data, (counts) => Math.round(agreeShare(counts))),
      1,
    ),
    numberMistake(
      'added-rounded-parts',
      {
        en: 'You added rounded parts in each wave and took the difference. Go back to the counts.',
        nl: 'Je telde in elke meting afgeronde delen op en nam het verschil. Ga terug naar de aantallen.',
      },
      (data) => change(data, sumOfRounded),
      1,
    ),
    numberMistake(
      'relative',
      {
        en: 'That is the change as a percentage of the earlier share. A change in percentage points is the one percentage minus the other.',
        nl: 'Dat is de verandering als percentage van het eerdere aandeel. Een verandering in procentpunten is het ene percentage min het andere.',
      },
      ({ before, after }) => 100 * (agreeShare(after) / agreeShare(before) - 1),
      1,
    ),
    numberMistake(
      'wrong-direction',
      {
        en: 'The size is right, the sign is not: take later minus earlier, so that a rise is positive.',
        nl: 'De grootte klopt, het teken niet: reken later min eerder, zodat een stijging positief is.',
      },
      (data) => -change(data, agreeShare),
      1,
    ),
    {
      ...numberMistake(
        'one-share',
        {
          en: 'That is the agree share in one wave. A change is the difference of two shares.',
          nl: 'Dat is het aandeel eens in één meting. Een verandering is het verschil van twee aandelen.',
        },
        ({ after }: TwoWaves) => agreeShare(after),
        1,
      ),
      fits: (answer, { before, after }) =>
        [before, after].some((counts) => printsAs(answer, agreeShare(counts))),
    },
    numberMistake(
      'counts',
      {
        en: 'That is the difference of two numbers of people. The waves are not equally large: compare shares.',
        nl: 'Dat is het verschil van twee aantallen mensen. De metingen zijn niet even groot: vergelijk aandelen.',
      },
      (data) => change(data, agreeCount),
      1,
    ),
    numberMistake(
      'top-box-only',
      {
        en: 'You compared who strongly agrees. Agreeing is answer 4 or 5.',
        nl: 'Je vergeleek wie het helemaal eens is. Eens is antwoord 4 of 5.',
      },
      (data) => change(data, topBox),
      1,
    ),
    numberMistake(
      'rounded-to-whole',
      {
        en: 'You rounded to whole points; one decimal is asked.',
        nl: 'Je rondde af op hele punten; gevraagd is één decimaal.',
      },
      (data) => Math.round(change(data, agreeShare)),
      1,
    ),
    {
      ...numberMistake(
        'proportion',
        {
          en: 'That is a difference of proportions. In percentage points it is a hundred times as much.',
          nl: 'Dat is een verschil van fracties. In procentpunten is het honderd keer zo veel.',
        },
        (data: TwoWaves) => change(data, agreeShare) / 100,
        3,
      ),
    },
  ],
  otherwise: {
    en: 'Compute the two shares with all their decimals first, and lay them side by side.',
    nl: 'Bereken eerst de twee aandelen met al hun decimalen, en leg ze naast elkaar.',
  },
  hints: [
    {
      en: 'You know how to get one share. A change needs two of them, each on its own base.',
      nl: 'Je weet hoe je één aandeel krijgt. Voor een verandering heb je er twee nodig, elk op zijn eigen basis.',
    },
    {
      en: 'Round nothing on the way: keep every decimal until the difference is there.',
      nl: 'Rond onderweg niets af: houd alle decimalen tot het verschil er staat.',
    },
    {
      en: 'agreeShare(changeTask.data.after) - agreeShare(changeTask.data.before), and then one decimal.',
      nl: 'agreeShare(changeTask.data.after) - agreeShare(changeTask.data.before), en dan één decimaal.',
    },
  ],
  solve: (data) => roundedTo(change(data, agreeShare), 1),
};
