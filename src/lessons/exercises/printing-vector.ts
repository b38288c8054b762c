import { feasibleSet } from '../../recovery/index.ts';
import type { CountVector } from '../../stats/index.ts';
import { readList } from '../answers/read-list.ts';
import type { Exercise } from '../exercise.ts';
import { tellsApart } from '../judge-answer.ts';
import { firstFitting } from '../made-up/first-fitting.ts';
import {
  areCounts,
  drawPrintedRow,
  type MadeUpRow,
  printedLike,
  rowOfItem,
  tableOfRow,
} from '../made-up/printed-row.ts';

const FORM = {
  keys: ['response', 'antwoord', 'answer', 'category', 'categorie'],
  columns: ['count', 'aantal'],
};

const same = (one: CountVector, other: CountVector): boolean =>
  one.length === other.length && one.every((count, index) => count === other[index]);

const percentsOf = ({ row }: MadeUpRow): number[] => row.percents.map(Number);
const unrounded = (data: MadeUpRow): number[] =>
  percentsOf(data).map((percent) => (percent * data.row.n) / 100);
const roundedEach = (data: MadeUpRow): number[] => unrounded(data).map(Math.round);

function isRight(answer: CountVector, data: MadeUpRow): boolean {
  if (!areCounts(answer, data)) return false;
  const like = printedLike(answer, data);
  return like.n && like.percents && like.mean && like.sd && like.ends;
}

/** Counts with the row's n and percentages, whose mean or SD is not the row's. */
function byPercentagesAlone(data: MadeUpRow): CountVector | undefined {
  const { row } = data;
  const found = feasibleSet({ ...row, mean: null, sd: null });
  return found.find((vector) => !isRight(vector, data));
}

/** Lesson 2: counts that print as the row. */
export const printingVectorExercise: Exercise<MadeUpRow, CountVector> = {
  id: 'printing-vector',
  title: { en: 'Counts behind a row', nl: 'Aantallen achter een rij' },
  question: ({ item, row }) => ({
    en: `How many people gave each of the five answers of row ${item}? Give five counts that, rounded, are exactly this row: ${row.n} people, these percentages, mean and SD.`,
    nl: `Hoeveel mensen gaven elk van de vijf antwoorden van rij ${item}? Geef vijf aantallen die na afronden precies deze rij zijn: ${row.n} mensen, deze percentages, dit gemiddelde en deze SD.`,
  }),
  form: {
    en: 'An answer here is five numbers, answer 1 first: a list, or a table with the columns response and count.',
    nl: 'Een antwoord is hier vijf getallen, te beginnen bij antwoord 1: een lijst, of een tabel met de kolommen antwoord en aantal.',
  },
  fromStudy: (study) => rowOfItem(study, 'v2g'),
  fresh: (seed) =>
    firstFitting(
      seed,
      (draw) => drawPrintedRow(draw, draw.between(160, 280)),
      (data) => tellsApart(printingVectorExercise, data),
    ),
  table: tableOfRow,
  read: (given) => readList(given, FORM),
  same,
  isRight,
  misconceptions: [
    {
      id: 'not-whole-people',
      words: {
        en: 'You count people: give five whole numbers of 0 or more.',
        nl: 'Je telt mensen: geef vijf hele getallen van 0 of meer.',
      },
      typical: unrounded,
      fits: (answer, data) => !areCounts(answer, data),
    },
    {
      id: 'percentages-as-counts',
      words: {
        en: 'Those are the percentages themselves. A percentage is a number in every 100; here more people answered.',
        nl: 'Dat zijn de percentages zelf. Een percentage is een aantal per 100 mensen; hier antwoordden er meer.',
      },
      typical: percentsOf,
    },
    {
      id: 'reversed',
      words: {
        en: 'The counts are right in the reverse order: begin with answer 1.',
        nl: 'De aantallen kloppen in omgekeerde volgorde: begin bij antwoord 1.',
      },
      typical: (data) => feasibleSet(data.row)[0]?.toReversed(),
      fits: (answer, data) => areCounts(answer, data) && isRight(answer.toReversed(), data),
    },
    {
      id: 'each-rounded-by-itself',
      words: {
        en: 'You turned each percentage into a count by itself, and together they are not n. A rounded percentage leaves several counts: choose among them so that the sum fits.',
        nl: 'Je maakte van elk percentage apart een aantal, en samen zijn ze niet n. Een afgerond percentage laat meer dan één aantal toe: kies zo dat de som klopt.',
      },
      typical: roundedEach,
      fits: (answer, data) =>
        areCounts(answer, data) &&
        !printedLike(answer, data).n &&
        answer.every((count, index) => Math.abs(count - (unrounded(data)[index] as number)) <= 1),
    },
    {
      id: 'other-n',
      words: {
        en: 'Your counts do not add up to the n of the row.',
        nl: 'Jouw aantallen zijn samen niet gelijk aan de n van de rij.',
      },
      typical: ({ row }) => row.percents.map(() => row.n),
      fits: (answer, data) =>
        areCounts(answer, data) &&
        !printedLike(answer, data).n &&
        !same(answer, percentsOf(data)) &&
        answer.some((count, index) => Math.abs(count - (unrounded(data)[index] as number)) > 1),
    },
    {
      id: 'percentages-alone',
      words: {
        en: 'Your counts give the percentages and n, and not the mean or the SD. Those stand in the row too: choose the counts that fit them.',
        nl: 'Jouw aantallen geven de percentages en n, maar niet het gemiddelde of de SD. Ook die staan in de rij: kies de aantallen die daarbij passen.',
      },
      typical: byPercentagesAlone,
      fits: (answer, data) => {
        if (!areCounts(answer, data)) return false;
        const like = printedLike(answer, data);
        return like.n && like.percents && !(like.mean && like.sd);
      },
    },
    {
      id: 'summary-alone',
      words: {
        en: 'n is right, but not every percentage is that of the row. Divide each of your counts by n and round.',
        nl: 'n klopt, maar niet elk percentage is dat van de rij. Deel elk van jouw aantallen door n en rond af.',
      },
      typical: ({ row }) => row.percents.map((_, index) => (index === 2 ? row.n : 0)),
      fits: (answer, data) => {
        if (!areCounts(answer, data) || isRight(answer.toReversed(), data)) return false;
        const like = printedLike(answer, data);
        return like.n && !like.percents;
      },
    },
  ],
  otherwise: {
    en: 'Compute from your counts what the row prints, and compare figure by figure, also the lowest and highest answer.',
    nl: 'Bereken uit jouw aantallen alles wat in de rij staat, en vergelijk cijfer voor cijfer, ook het laagste en hoogste antwoord.',
  },
  hints: [
    {
      en: 'A percentage of a known n leaves only a few counts. Which counts round to the first percentage?',
      nl: 'Een percentage van een bekende n laat maar een paar aantallen toe. Welke aantallen ronden af op het eerste percentage?',
    },
    {
      en: 'List the possible counts of each answer, then keep the combinations whose sum is n, then those with the mean, then those with the SD.',
      nl: 'Schrijf bij elk antwoord de mogelijke aantallen op. Houd dan de combinaties over waarvan de som n is, daarvan die met het juiste gemiddelde, en daarvan die met de juiste SD.',
    },
    {
      en: 'feasibleSet(vectorTask.data.row) lists every one of them.',
      nl: 'feasibleSet(vectorTask.data.row) noemt ze allemaal.',
    },
  ],
  solve: (data) => feasibleSet(data.row)[0] as CountVector,
};
