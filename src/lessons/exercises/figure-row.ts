import { type CountVector, validN } from '../../stats/index.ts';
import { printsAs } from '../answers/prints-as.ts';
import { type ListForm, readList } from '../answers/read-list.ts';
import type { Exercise } from '../exercise.ts';
import { tellsApart } from '../judge-answer.ts';
import { firstFitting } from '../made-up/first-fitting.ts';
import { countsOfWaves, drawTwoWaves, namedItem, type TwoWaves, wavesOfItem } from '../made-up/two-waves.ts';

const FORM: ListForm = {
  columns: ['percent', 'procent', 'share', 'aandeel', 'p'],
  keys: ['response', 'antwoord', 'answer', 'category', 'categorie'],
};

const exact = (counts: CountVector, base = validN(counts)): number[] =>
  counts.map((count) => (100 * count) / base);
const rounded = (values: readonly number[]): number[] => values.map((value) => Math.round(value));
const prints = (answer: readonly number[], values: readonly number[], decimals = 0): boolean =>
  answer.length === values.length &&
  answer.every((each, index) => printsAs(each, values[index] as number, decimals));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const cumulative = (values: readonly number[]): number[] =>
  values.map((_, index) => sum(values.slice(0, index + 1)));

/** Lesson 1: all five percentages of a bar. */
export const figureRowExercise: Exercise<TwoWaves, readonly number[]> = {
  id: 'figure-row',
  title: { en: 'The bar of a figure', nl: 'De balk van een figuur' },
  question(data) {
    const [label, [, later]] = [namedItem(data), data.waves];
    return {
      en: `A figure shows the answers to ${label.en} in ${later} as one bar of five parts. Give the five whole percentages, from strongly disagree to strongly agree.`,
      nl: `Een figuur toont de antwoorden op ${label.nl} in ${later} als één balk van vijf delen. Geef de vijf hele percentages, van helemaal oneens tot helemaal eens.`,
    };
  },
  form: {
    en: 'An answer here is five percentages: a list, or a table with the columns response and percent.',
    nl: 'Een antwoord is hier vijf percentages: een lijst, of een tabel met de kolommen antwoord en procent.',
  },
  fromStudy: (study) => wavesOfItem(study, 'v5e'),
  fresh: (seed) => firstFitting(seed, drawTwoWaves, (data) => tellsApart(figureRowExercise, data)),
  table: countsOfWaves,
  read: (given) => readList(given, FORM),
  same: (one, other) => prints(one, other),
  isRight: (answer, { after }) => prints(answer, exact(after)),
  misconceptions: [
    {
      id: 'forced-to-100',
      words: {
        en: 'Your percentages add up to exactly 100 because one was adjusted. Rounded parts need not: round each part by itself and leave the sum as it comes.',
        nl: 'Jouw percentages zijn samen precies 100 doordat er één is aangepast. Bij afgeronde delen hoeft dat niet: rond elk deel apart af en laat de som zoals die uitkomt.',
      },
      typical({ after }) {
        const parts = rounded(exact(after));
        const excess = sum(parts) - 100;
        const largest = parts.indexOf(Math.max(...parts));
        return excess === 0
          ? undefined
          : parts.map((part, index) => (index === largest ? part - excess : part));
      },
      fits: (answer, { after }) =>
        answer.length === after.length &&
        sum(answer) === 100 &&
        answer.every((part, index) => Math.abs(part - (exact(after)[index] as number)) < 1.5),
    },
    {
      id: 'cut-off',
      words: {
        en: 'You cut the decimals off. To round is to take the nearest whole percentage: 12.7 becomes 13.',
        nl: 'Je kapte de decimalen af. Afronden is het dichtstbijzijnde hele percentage nemen: 12,7 wordt 13.',
      },
      typical: ({ after }) => exact(after).map(Math.trunc),
    },
    {
      id: 'both-waves-as-base',
      words: {
        en: 'You divided by the answers of both waves. A bar has the answers of its own wave as base.',
        nl: 'Je deelde door de antwoorden van beide metingen. Een balk heeft de antwoorden van zijn eigen meting als basis.',
      },
      typical: ({ before, after }) => rounded(exact(after, validN(before) + validN(after))),
    },
    {
      id: 'other-wave',
      words: {
        en: 'That is the bar of the earlier wave.',
        nl: 'Dat is de balk van de eerdere meting.',
      },
      typical: ({ before }) => rounded(exact(before)),
    },
    {
      id: 'cumulative',
      words: {
        en: 'Each of your numbers holds the one before it. A part of a bar is one answer, without the others.',
        nl: 'In elk van jouw getallen zit het vorige al. Een deel van een balk is één antwoord, zonder de andere.',
      },
      typical: ({ after }) => rounded(cumulative(exact(after))),
      fits: (answer, { after }) =>
        [after, after.toReversed()].some((counts) => {
          const given = counts === after ? answer : answer.toReversed();
          return [exact(counts), rounded(exact(counts))].some((parts) => prints(given, cumulative(parts)));
        }),
    },
    {
      id: 'reversed',
      words: {
        en: 'The parts are right, the order is reversed: begin with strongly disagree.',
        nl: 'De delen kloppen, de volgorde is omgekeerd: begin met helemaal oneens.',
      },
      typical: ({ after }) => rounded(exact(after)).reverse(),
    },
    {
      id: 'counts',
      words: {
        en: 'Those are numbers of people. Divide each by how many answered, times 100.',
        nl: 'Dat zijn aantallen mensen. Deel elk door hoeveel er antwoordden, maal 100.',
      },
      typical: ({ after }) => [...after],
    },
    {
      id: 'proportions',
      words: {
        en: 'Those are proportions. Percentages are a hundred times as much.',
        nl: 'Dat zijn fracties. Percentages zijn honderd keer zo veel.',
      },
      typical: ({ after }) => exact(after).map((value) => Math.round(value) / 100),
      fits: (answer, { after }) =>
        prints(
          answer,
          exact(after).map((value) => value / 100),
          2,
        ),
    },
    {
      id: 'category-left-out',
      words: {
        en: 'A bar has five parts, also where one is 0. Give a number for each answer.',
        nl: 'Een balk heeft vijf delen, ook als er één 0 is. Geef een getal voor elk antwoord.',
      },
      typical: ({ after }) => rounded(exact(after)).slice(1),
      fits: (answer, { after }) => answer.length < after.length,
    },
  ],
  otherwise: {
    en: 'Take one answer at a time: its count, divided by all answers of the wave asked.',
    nl: 'Neem één antwoord tegelijk: het aantal, gedeeld door alle antwoorden van de gevraagde meting.',
  },
  hints: [
    {
      en: 'Five counts, one base: who answered in the wave asked.',
      nl: 'Vijf aantallen, één basis: wie in de gevraagde meting antwoordde.',
    },
    {
      en: 'Round each percentage by itself. Do not be alarmed when they add up to 99 or 101.',
      nl: 'Rond elk percentage apart af. Schrik niet als ze samen 99 of 101 zijn.',
    },
    {
      en: 'barTask.data.after.map((count) => printPercent(count, validN(barTask.data.after)))',
      nl: 'barTask.data.after.map((aantal) => printPercent(aantal, validN(barTask.data.after)))',
    },
  ],
  solve: ({ after }) => rounded(exact(after)),
};
