import { feasibleSet, numberOfCountVectors } from '../../recovery/index.ts';
import { readList } from '../answers/read-list.ts';
import type { Exercise, Misconception } from '../exercise.ts';
import { tellsApart } from '../judge-answer.ts';
import { firstFitting } from '../made-up/first-fitting.ts';
import { drawPrintedRow, type MadeUpRow, rowOfItem, tableOfRow } from '../made-up/printed-row.ts';

/** How many count vectors are left by: all figures, all but the SD, percentages and n, and n, mean and SD. */
type Numbers = readonly [all: number, withoutSd: number, percentages: number, summary: number];

const PLACES = [
  ['all', 'alles', 'a'],
  ['withoutsd', 'without sd', 'zondersd', 'zonder sd', 'b'],
  ['percentages', 'percentagesonly', 'percentages only', 'alleen percentages', 'c'],
  ['summary', 'summaryonly', 'n, mean, sd', 'samenvatting', 'n, gemiddelde, sd', 'd'],
];
const FORM = {
  places: PLACES,
  keys: ['figures', 'cijfers', 'given', 'gegeven', 'what', 'wat', 'name', 'naam'],
  columns: ['vectors', 'number', 'count', 'aantal'],
  whole: true,
};

const withoutMean = ({ row }: MadeUpRow) => ({ ...row, mean: null, sd: null });
const withoutPercents = ({ row }: MadeUpRow) => ({ ...row, percents: row.percents.map(() => null) });
const numbers = new WeakMap<MadeUpRow, Numbers>();

function numbersOf(data: MadeUpRow): Numbers {
  const known = numbers.get(data);
  if (known) return known;
  const found: Numbers = [
    feasibleSet(data.row).length,
    feasibleSet({ ...data.row, sd: null }).length,
    feasibleSet(withoutMean(data)).length,
    feasibleSet(withoutPercents(data)).length,
  ];
  numbers.set(data, found);
  return found;
}

/** As if the counts of each answer could be chosen without looking at the others. */
function independent({ row }: MadeUpRow): number {
  return row.percents.reduce((product, percent) => {
    const counts = Array.from({ length: row.n + 1 }, (_, count) => (100 * count) / row.n);
    return product * counts.filter((share) => Math.abs(share - Number(percent)) <= 0.5).length;
  }, 1);
}

const endsUnused = ({ row: { n, mean, sd, percents } }: MadeUpRow): number =>
  Number(numberOfCountVectors({ n, mean, sd, min: 1, max: percents.length }));

const replaced = (data: MadeUpRow, place: number, by: number): Numbers =>
  numbersOf(data).map((number, index) => (index === place ? by : number)) as unknown as Numbers;

/** Whether (b) and (c) stand in each other's place. */
const isExchanged = (answer: Numbers, right: Numbers): boolean =>
  right[1] !== right[2] && replacedAll(right, [0, 2, 1, 3]).every((number, at) => number === answer[at]);
const replacedAll = (from: Numbers, places: readonly number[]): Numbers =>
  places.map((place) => from[place]) as unknown as Numbers;

/** A misconception about one of the four numbers, whatever the others are. */
function aboutOne(
  id: string,
  place: number,
  by: (data: MadeUpRow) => number,
  en: string,
  nl: string,
): Misconception<MadeUpRow, Numbers> {
  return {
    id,
    words: { en, nl },
    typical: (data) => replaced(data, place, by(data)),
    fits(answer, data) {
      const right = numbersOf(data);
      // (a) comes from the same row in whatever way one goes wrong in the others
      if (isExchanged(answer, right)) return false;
      return answer[0] === right[0] && answer[place] === by(data) && by(data) !== right[place];
    },
  };
}

/** Whether SD and mean each rule vectors out, while few enough are left to look at. */
function eachFigureTells(data: MadeUpRow): boolean {
  const percentages = feasibleSet(withoutMean(data)).length;
  const withoutSd = feasibleSet({ ...data.row, sd: null }).length;
  return percentages < 100 && withoutSd < percentages && feasibleSet(data.row).length < withoutSd;
}

/** Lesson 2: what each printed figure adds. */
export const howManyVectorsExercise: Exercise<MadeUpRow, Numbers> = {
  id: 'how-many-vectors',
  title: { en: 'What each figure tells', nl: 'Wat elk cijfer verraadt' },
  question: ({ item }) => ({
    en: `How many different vectors (five counts) fit row ${item} when you know (a) all that is printed, (b) all but the SD, (c) n and the percentages only, (d) n, mean and SD only? In all four you also know the lowest and the highest answer.`,
    nl: `Hoeveel verschillende rijtjes (vijf aantallen) passen bij rij ${item} als je (a) alles weet wat er staat, (b) alles behalve de SD, (c) alleen n en de percentages, (d) alleen n, het gemiddelde en de SD? Ook het laagste en het hoogste antwoord weet je alle vier de keren.`,
  }),
  form: {
    en: 'An answer here is four whole numbers: a list in the order a, b, c, d, or { a, b, c, d }.',
    nl: 'Een antwoord is hier vier hele getallen: een lijst in de volgorde a, b, c, d, of { a, b, c, d }.',
  },
  fromStudy: (study) => rowOfItem(study, 'v2g'),
  fresh: (seed) =>
    firstFitting(
      seed,
      (draw) => drawPrintedRow(draw, draw.between(205, 260)),
      (data) => eachFigureTells(data) && tellsApart(howManyVectorsExercise, data),
    ),
  table: tableOfRow,
  read: (given) => {
    const list = readList(given, FORM);
    return list?.length === 4 ? (list as unknown as Numbers) : undefined;
  },
  same: (one, other) => one.every((number, index) => number === other[index]),
  isRight: (answer, data) => answer.every((number, index) => number === numbersOf(data)[index]),
  misconceptions: [
    aboutOne(
      'answers-by-themselves',
      2,
      independent,
      'In (c) you multiplied what each percentage leaves by itself. The five counts must also add up to n, which rules most combinations out.',
      'Bij (c) vermenigvuldigde je wat elk percentage op zichzelf toelaat. De vijf aantallen moeten samen ook n zijn, en dat sluit de meeste combinaties uit.',
    ),
    aboutOne(
      'ends-unused',
      3,
      endsUnused,
      'In (d) you left the lowest and highest answer out. The row says that somebody gave them, and that rules vectors out.',
      'Bij (d) gebruikte je het laagste en hoogste antwoord niet. De rij zegt dat iemand die gaf, en dat sluit rijtjes uit.',
    ),
    aboutOne(
      'mean-dropped-too',
      1,
      (data) => numbersOf(data)[2],
      'In (b) only the SD is taken away: the mean is still known.',
      'Bij (b) is alleen de SD weg: het gemiddelde is nog bekend.',
    ),
    aboutOne(
      'mean-kept',
      2,
      (data) => numbersOf(data)[1],
      'In (c) the mean is taken away as well as the SD.',
      'Bij (c) is ook het gemiddelde weg, niet alleen de SD.',
    ),
    {
      id: 'reversed',
      words: {
        en: 'The numbers are right, but stand in the reverse order.',
        nl: 'De getallen kloppen, maar staan in omgekeerde volgorde.',
      },
      typical: (data) => numbersOf(data).toReversed() as unknown as Numbers,
    },
    {
      id: 'exchanged',
      words: {
        en: 'You exchanged (b) and (c): without the SD the mean is still known, so (b) leaves fewer vectors.',
        nl: 'Je verwisselde (b) en (c): zonder de SD is het gemiddelde nog bekend, dus (b) laat minder rijtjes over.',
      },
      typical: (data) => replacedAll(numbersOf(data), [0, 2, 1, 3]),
    },
    {
      id: 'one-each',
      words: {
        en: 'A row does not always settle the answers: where you do not know a figure, more vectors may be left.',
        nl: 'Een rij legt de antwoorden niet altijd vast: weet je een cijfer niet, dan kunnen er meer rijtjes overblijven.',
      },
      typical: () => [1, 1, 1, 1],
    },
    {
      id: 'fewer-figures-fewer-vectors',
      words: {
        en: 'Taking a figure away can only leave more vectors, never fewer: (b) is at least (a), and (c) at least (b).',
        nl: 'Een cijfer weglaten kan alleen meer rijtjes toelaten, nooit minder: (b) is minstens (a), en (c) minstens (b).',
      },
      typical: (data) => [
        numbersOf(data)[2] + 2,
        numbersOf(data)[2] + 1,
        numbersOf(data)[2],
        numbersOf(data)[3],
      ],
      fits: (answer, data) =>
        (answer[1] < answer[0] || answer[2] < answer[1]) &&
        !isExchanged(answer, numbersOf(data)) &&
        !answer.every((number, index) => number === numbersOf(data)[3 - index]),
    },
  ],
  otherwise: {
    en: 'Do (a) first: take the row as it is, then set a figure to null (unknown) and count again.',
    nl: 'Doe eerst (a): neem de rij zoals hij is, zet dan telkens een cijfer op null (onbekend) en tel opnieuw.',
  },
  hints: [
    {
      en: 'Each printed figure is a sieve. Which sieve is taken away in each of the four?',
      nl: 'Elk afgedrukt cijfer is een zeef. Welke zeef valt weg in elk van de vier?',
    },
    {
      en: 'feasibleSet takes a row with null where a figure is not given: { ...manyTask.data.row, sd: null }.',
      nl: 'feasibleSet neemt een rij met null waar een cijfer ontbreekt: { ...manyTask.data.row, sd: null }.',
    },
    {
      en: 'For (d): percents: manyTask.data.row.percents.map(() => null), and count the length of the list.',
      nl: 'Voor (d): percents: manyTask.data.row.percents.map(() => null), en tel hoe lang de lijst is.',
    },
  ],
  solve: numbersOf,
};
