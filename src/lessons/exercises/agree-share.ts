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
  namedItem,
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
  question(data) {
    const [label, [, later]] = [namedItem(data), data.waves];
    return {
      en: `Which whole percentage of those who answered ${label.en} in ${later} agrees or strongly agrees (answer 4 or 5)?`,
      nl: `Hoeveel procent van de mensen die in ${later} antwoordden op ${label.nl}, is het eens of helemaal eens (antwoord 4 of 5)? Geef een heel percentage.`,
    };
  },
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
        en: 'You added two percentages that were each rounded. The rounding errors add up as well. Add the counts, divide, and round once, at the end.',
        nl: 'Je telde twee percentages op die elk al waren afgerond. Dan tel je de afrondingsfouten ook bij elkaar op. Tel de aantallen op, deel, en rond één keer af, aan het eind.',
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
      'four-only',
      {
        en: 'You counted only answer 4. Who strongly agrees (answer 5) agrees too.',
        nl: 'Je telde alleen antwoord 4. Wie het helemaal eens is (antwoord 5), is het ook eens.',
      },
      (data) => top(data, 2) - top(data, 1),
    ),
    numberMistake(
      'three-categories',
      {
        en: 'You counted the middle answer as well. Who answers 3 neither agrees nor disagrees.',
        nl: 'Je telde het middelste antwoord mee. Wie 3 antwoordt, is het eens noch oneens.',
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
        en: 'That is the share in the earlier wave. Look which columns belong to the wave that is asked.',
        nl: 'Dat is het aandeel in de eerdere meting. Kijk welke kolommen bij de gevraagde meting horen.',
      },
      ({ before }) => agreeShare(before),
    ),
    numberMistake(
      'waves-together',
      {
        en: 'You took both waves together. Only the answers of the wave that is asked count, in the part and in the whole.',
        nl: 'Je nam beide metingen samen. Alleen de antwoorden van de gevraagde meting tellen, in het deel en in het geheel.',
      },
      ({ before, after }) => agreeShare(after.map((count, index) => count + (before[index] ?? 0))),
    ),
    numberMistake(
      'not-agreeing',
      {
        en: 'That is everybody who does not agree. Asked is who does.',
        nl: 'Dat is iedereen die het niet eens is. Gevraagd is wie het wel eens is.',
      },
      ({ after }) => 100 - agreeShare(after),
    ),
    numberMistake(
      'disagree',
      {
        en: 'That is the share that disagrees: the scale runs from 1, strongly disagree, to 5, strongly agree.',
        nl: 'Dat is het aandeel dat het oneens is: de schaal loopt van 1, helemaal oneens, tot 5, helemaal eens.',
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
    en: 'Write down three numbers of the wave that is asked: how many answered 4, how many 5, and how many answered at all.',
    nl: 'Schrijf eerst drie getallen van de gevraagde meting op: hoeveel mensen 4 antwoordden, hoeveel 5, en hoeveel er in totaal antwoordden.',
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
      en: 'const [ , , , four, five] = shareTask.data.after; then 100 * (four + five) / (the sum of shareTask.data.after), rounded at the very end.',
      nl: 'const [ , , , vier, vijf] = shareTask.data.after; dan 100 * (vier + vijf) / (de som van shareTask.data.after), pas aan het eind afgerond.',
    },
  ],
  solve: ({ after }) => Math.round(agreeShare(after)),
};
