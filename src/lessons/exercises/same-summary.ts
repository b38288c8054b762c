import { countVectors, feasibleSet } from '../../recovery/index.ts';
import { agreeShare, type CountVector } from '../../stats/index.ts';
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

/** How far the agree share must be from that of the row, percentage points. */
const APART = 10;

const FORM = {
  keys: ['response', 'antwoord', 'answer', 'category', 'categorie'],
  columns: ['count', 'aantal'],
};

const shareOfRow = ({ row }: MadeUpRow): number =>
  row.percents.slice(-2).reduce((sum, each) => sum + Number(each), 0);
const apart = (answer: CountVector, data: MadeUpRow): boolean =>
  Math.abs(agreeShare(answer) - shareOfRow(data)) >= APART;
const summarised = (answer: CountVector, data: MadeUpRow): boolean => {
  const like = printedLike(answer, data);
  return like.n && like.mean && like.sd;
};

function* allWith({ row: { n, mean, sd, percents } }: MadeUpRow): Generator<CountVector> {
  yield* countVectors({ n, mean, sd, min: 1, max: percents.length });
}

function found(data: MadeUpRow): CountVector | undefined {
  for (const vector of allWith(data)) if (summarised(vector, data) && apart(vector, data)) return vector;
  return undefined;
}

/**
 * A vector with the row's n and mean whose SD is much smaller: all answers in two neighbouring categories.
 */
function meanAlone({ row }: MadeUpRow): CountVector {
  const sum = Math.round(Number(row.mean) * row.n);
  const low = Math.floor(sum / row.n);
  return row.percents.map((_, index) => {
    if (index + 1 === low) return row.n - (sum - low * row.n);
    return index === low ? sum - low * row.n : 0;
  });
}

/** Lesson 2: one mean and SD, another story. */
export const sameSummaryExercise: Exercise<MadeUpRow, CountVector> = {
  id: 'same-summary',
  title: {
    en: 'The same mean and SD, another story',
    nl: 'Hetzelfde gemiddelde en dezelfde SD, een ander verhaal',
  },
  question: (data) => ({
    en: `Suppose that of row ${data.item} only n, mean and SD were printed. Give five counts with that n, mean and SD whose agree share is at least ${APART} points from the ${shareOfRow(data)} percent of the row.`,
    nl: `Stel dat van rij ${data.item} alleen n, gemiddelde en SD waren afgedrukt. Geef vijf aantallen met die n, dat gemiddelde en die SD, waarvan het aandeel eens minstens ${APART} punten afwijkt van de ${shareOfRow(data)} procent van de rij.`,
  }),
  form: {
    en: 'An answer here is five counts, answer 1 first: a list, or a table with the columns response and count.',
    nl: 'Een antwoord is hier vijf aantallen, te beginnen bij antwoord 1: een lijst, of een tabel met de kolommen antwoord en aantal.',
  },
  fromStudy: (study) => rowOfItem(study, 'v2g'),
  fresh: (seed) =>
    firstFitting(
      seed,
      (draw) => drawPrintedRow(draw, draw.between(90, 160)),
      (data) => found(data) !== undefined && tellsApart(sameSummaryExercise, data),
    ),
  table: tableOfRow,
  read: (given) => readList(given, FORM),
  same: (one, other) => one.length === other.length && one.every((count, index) => count === other[index]),
  isRight: (answer, data) => areCounts(answer, data) && summarised(answer, data) && apart(answer, data),
  misconceptions: [
    {
      id: 'not-whole-people',
      words: {
        en: 'You count people: give five whole numbers of 0 or more.',
        nl: 'Je telt mensen: geef vijf hele getallen van 0 of meer.',
      },
      typical: ({ row }) => row.percents.map(() => row.n / row.percents.length + 0.1),
      fits: (answer, data) => !areCounts(answer, data),
    },
    {
      id: 'other-n',
      words: {
        en: 'Your counts do not add up to n.',
        nl: 'Jouw aantallen zijn samen niet gelijk aan n.',
      },
      typical: ({ row }) => row.percents.map(Number),
      fits: (answer, data) => areCounts(answer, data) && !printedLike(answer, data).n,
    },
    {
      id: 'too-near',
      words: {
        en: 'n, mean and SD are right, but the agree share is too near to that of the row. Look for counts that are spread in another way.',
        nl: 'n, gemiddelde en SD kloppen, maar het aandeel eens ligt te dicht bij dat van de rij. Zoek aantallen die anders verdeeld zijn.',
      },
      typical: ({ row }) => feasibleSet(row)[0],
      fits: (answer, data) => areCounts(answer, data) && summarised(answer, data) && !apart(answer, data),
    },
    {
      id: 'mean-alone',
      words: {
        en: 'n and mean are right, the SD is not: moving answers from one category to another changes the spread.',
        nl: 'n en gemiddelde kloppen, de SD niet: wie antwoorden verplaatst, verandert de spreiding.',
      },
      typical: meanAlone,
      fits: (answer, data) => {
        if (!areCounts(answer, data)) return false;
        const like = printedLike(answer, data);
        return like.n && like.mean && !like.sd;
      },
    },
    {
      id: 'sd-alone',
      words: {
        en: 'n and SD are right, the mean is not.',
        nl: 'n en SD kloppen, het gemiddelde niet.',
      },
      typical: (data) => feasibleSet(data.row)[0]?.toReversed(),
      fits: (answer, data) => {
        if (!areCounts(answer, data)) return false;
        const like = printedLike(answer, data);
        return like.n && like.sd && !like.mean;
      },
    },
    {
      id: 'n-alone',
      words: {
        en: 'n is right, mean and SD are not.',
        nl: 'n klopt, gemiddelde en SD allebei niet.',
      },
      typical: ({ row }) => row.percents.map((_, index) => (index === 0 ? row.n : 0)),
      fits: (answer, data) => {
        if (!areCounts(answer, data)) return false;
        const like = printedLike(answer, data);
        return like.n && !like.sd && !like.mean;
      },
    },
  ],
  otherwise: {
    en: 'Compute n, mean, SD and agree share from your counts, and compare each with the row.',
    nl: 'Bereken n, gemiddelde, SD en aandeel eens uit jouw aantallen, en vergelijk elk met de rij.',
  },
  hints: [
    {
      en: 'Move answers so that the mean stays: one person one answer up, another one down.',
      nl: 'Verplaats antwoorden zo dat het gemiddelde gelijk blijft: één persoon een antwoord omhoog, een andere één omlaag.',
    },
    {
      en: 'Two such moves, one outward and one inward, keep the SD too. That is hard by hand: let the computer list the vectors.',
      nl: 'Twee van zulke stappen, één naar buiten en één naar binnen, houden ook de SD gelijk. Met de hand is dat lastig: laat de computer alle rijtjes opsommen.',
    },
    {
      en: 'const { n, mean, sd } = storyTask.data.row; then [...countVectors({ n, mean, sd, min: 1, max: 5 })], and find one by its agreeShare.',
      nl: 'const { n, mean, sd } = storyTask.data.row; dan [...countVectors({ n, mean, sd, min: 1, max: 5 })], en zoek er één op zijn agreeShare.',
    },
  ],
  solve: (data) => found(data) as CountVector,
};
