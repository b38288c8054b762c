import { agreeShare, disagreeShare, validN } from '../../stats/index.ts';
import { numberMistake } from '../answers/number-mistake.ts';
import { printsAs, roundedTo } from '../answers/prints-as.ts';
import { readNumber } from '../answers/read-number.ts';
import type { Exercise } from '../exercise.ts';
import { tellsApart } from '../judge-answer.ts';
import { firstFitting } from '../made-up/first-fitting.ts';
import {
  agreeOf,
  drawTwoWaves,
  sumOfRounded,
  type TwoWaves,
  tableOfWaves,
  wavesOfItem,
} from '../made-up/two-waves.ts';

const top = ({ after }: TwoWaves, categories: number): number =>
  (100 * after.slice(-categories).reduce((sum, count) => sum + count, 0)) / validN(after);

/** Lesson 1: the agree share of one statement in the later wave, as a whole percentage. */
export const agreeShareExercise: Exercise<TwoWaves, number> = {
  id: 'agree-share',
  title: { en: 'The agree share', nl: 'Het aandeel eens' },
  question: ({ label, waves: [, later] }) => ({
    en: `Which whole percentage of those who answered ${label.en} in ${later} agrees or strongly agrees (answers 4 and 5)?`,
    nl: `Welk heel percentage van wie ${label.nl} in ${later} beantwoordde, is het (helemaal) eens (antwoord 4 en 5)?`,
  }),
  form: {
    en: 'An answer here is one percentage: a number or text such as "12%".',
    nl: 'Een antwoord is hier één percentage: een getal of tekst zoals "12%".',
  },
  fromStudy: (study) => wavesOfItem(study, 'v5b'),
  fresh: (seed) => firstFitting(seed, drawTwoWaves, (data) => tellsApart(agreeShareExercise, data)),
  table: tableOfWaves,
  read: (given) => readNumber(given),
  same: (one, other) => Math.round(one) === Math.round(other),
  isRight: (answer, { after }) => printsAs(answer, agreeShare(after)),
  misconceptions: [
    numberMistake(
      'added-rounded-parts',
      {
        en: 'You added two percentages that were each rounded. Rounding errors add up as well: add the counts, divide, and round once, at the end.',
        nl: 'Je telde twee percentages op die elk al waren afgerond. Afrondfouten tellen ook op: tel de aantallen op, deel, en rond één keer af, aan het eind.',
      },
      ({ after }) => sumOfRounded(after),
    ),
    numberMistake(
      'top-box-only',
      {
        en: 'You counted only who strongly agrees (answer 5). To agree is answer 4 or 5.',
        nl: 'Je telde alleen wie het helemaal eens is (antwoord 5). Eens is antwoord 4 of 5.',
      },
      (data) => top(data, 1),
    ),
    numberMistake(
      'three-categories',
      {
        en: 'You counted the middle answer as well. Who answers 3 neither agrees nor disagrees.',
        nl: 'Je telde het middelste antwoord mee. Wie 3 antwoordt, is het niet eens en niet oneens.',
      },
      (data) => top(data, 3),
    ),
    numberMistake(
      'both-waves-as-base',
      {
        en: 'You divided by the answers of both waves. The base of a share is who answered in that wave.',
        nl: 'Je deelde door de antwoorden van beide metingen. De basis van een aandeel is wie in die meting antwoordde.',
      },
      ({ before, after }) => agreeOf(after, validN(before) + validN(after)),
    ),
    numberMistake(
      'other-wave',
      {
        en: 'That is the share of the earlier wave. Look which columns are of the wave that is asked.',
        nl: 'Dat is het aandeel van de eerdere meting. Kijk welke kolommen van de gevraagde meting zijn.',
      },
      ({ before }) => agreeShare(before),
    ),
    numberMistake(
      'disagree',
      {
        en: 'That is who disagrees: the scale runs from 1, strongly disagree, to 5, strongly agree.',
        nl: 'Dat is wie het oneens is: de schaal loopt van 1, helemaal oneens, tot 5, helemaal eens.',
      },
      ({ after }) => disagreeShare(after),
    ),
    numberMistake(
      'count',
      {
        en: 'That is how many agree, not which share: divide by the number who answered, times 100.',
        nl: 'Dat is hoeveel mensen het eens zijn, niet welk aandeel: deel door het aantal antwoorden, maal 100.',
      },
      ({ after }) => agreeOf(after, 100),
    ),
    {
      ...numberMistake(
        'proportion',
        {
          en: 'That is a proportion, between 0 and 1. A percentage is a hundred times as much.',
          nl: 'Dat is een fractie, tussen 0 en 1. Een percentage is honderd keer zo veel.',
        },
        ({ after }: TwoWaves) => agreeShare(after) / 100,
        2,
      ),
      typical: ({ after }: TwoWaves) => roundedTo(agreeShare(after) / 100, 2),
    },
  ],
  otherwise: {
    en: 'Not yet. Write down three numbers first: how many answered 4, how many 5, and how many answered at all, in the wave that is asked.',
    nl: 'Nog niet. Schrijf eerst drie getallen op: hoeveel mensen 4 antwoordden, hoeveel 5, en hoeveel er antwoordden, in de gevraagde meting.',
  },
  hints: [
    {
      en: 'A share is a part of a whole. Which answers are the part, and who is the whole?',
      nl: 'Een aandeel is een deel van een geheel. Welke antwoorden zijn het deel, en wie is het geheel?',
    },
    {
      en: 'The part: the counts of answers 4 and 5 of the wave asked, added. The whole: all five counts of that wave.',
      nl: 'Het deel: de aantallen van antwoord 4 en 5 van de gevraagde meting, opgeteld. Het geheel: alle vijf aantallen van die meting.',
    },
    {
      en: 'const [ , , , four, five] = task.data.after; then 100 * (four + five) / (the sum of task.data.after), rounded at the very end.',
      nl: 'const [ , , , vier, vijf] = task.data.after; dan 100 * (vier + vijf) / (de som van task.data.after), pas aan het eind afgerond.',
    },
  ],
  solve: ({ after }) => Math.round(agreeShare(after)),
};
