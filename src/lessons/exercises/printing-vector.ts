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
    en: `Give five counts that print exactly as row ${item}: ${row.n} answers, the same whole percentages, mean and SD.`,
    nl: `Geef vijf aantallen die precies zo worden afgedrukt als rij ${item}: ${row.n} antwoorden, dezelfde hele percentages, hetzelfde gemiddelde en dezelfde SD.`,
  }),
  form: {
    en: 'An answer here is five numbers, answer 1 first: a list, or a table with the columns response and count.',
    nl: 'Een antwoord is hier vijf getallen, antwoord 1 eerst: een lijst, of een tabel met de kolommen response en count.',
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
        en: 'Counts are of people: whole numbers of 0 or more, five of them.',
        nl: 'Aantallen zijn mensen: hele getallen van 0 of meer, vijf stuks.',
      },
      typical: unrounded,
      fits: (answer, data) => !areCounts(answer, data),
    },
    {
      id: 'percentages-as-counts',
      words: {
        en: 'Those are the percentages themselves. A percentage is of 100; here more people answered.',
        nl: 'Dat zijn de percentages zelf. Een percentage is van 100; hier antwoordden meer mensen.',
      },
      typical: percentsOf,
    },
    {
      id: 'reversed',
      words: {
        en: 'The counts fit from the other end: the first is of answer 1.',
        nl: 'De aantallen passen van de andere kant: het eerste is van antwoord 1.',
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
        en: 'Your counts do not add up to the n that is printed.',
        nl: 'Jouw aantallen zijn samen niet de n die is afgedrukt.',
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
        en: 'Your counts give the percentages and n, and not the mean or the SD. Those are figures too: let them choose.',
        nl: 'Jouw aantallen geven de percentages en n, maar niet het gemiddelde of de SD. Dat zijn ook cijfers: laat die kiezen.',
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
        en: 'n is right, and a percentage is not the printed one. Divide each of your counts by n and round it.',
        nl: 'n klopt, en een percentage is niet het afgedrukte. Deel elk van jouw aantallen door n en rond af.',
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
    en: 'Not yet. Compute from your counts what the row prints, and compare figure by figure, also the lowest and highest answer.',
    nl: 'Nog niet. Bereken uit jouw aantallen wat de rij afdrukt, en vergelijk cijfer voor cijfer, ook het laagste en hoogste antwoord.',
  },
  hints: [
    {
      en: 'A percentage of a known n leaves only a few counts. Which counts round to the first percentage?',
      nl: 'Een percentage van een bekende n laat maar een paar aantallen toe. Welke aantallen ronden af op het eerste percentage?',
    },
    {
      en: 'List the possible counts of each answer, then keep the combinations whose sum is n, then those with the mean, then those with the SD.',
      nl: 'Zet de mogelijke aantallen van elk antwoord op een rij, houd dan de combinaties waarvan de som n is, dan die met het gemiddelde, dan die met de SD.',
    },
    {
      en: 'feasibleSet(task.data.row) lists every one of them.',
      nl: 'feasibleSet(task.data.row) noemt ze allemaal.',
    },
  ],
  solve: (data) => feasibleSet(data.row)[0] as CountVector,
};
