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
    en: 'You found no row impossible. That a number is printed is no evidence: look for scores behind each row.',
    nl: 'Je vond geen rij onmogelijk. Dat een getal gedrukt staat is geen bewijs: zoek scores achter elke rij.',
  }),
  mistake('suspects-all', () => true, {
    en: 'You found every row impossible. For most of them scores can be found.',
    nl: 'Je vond elke rij onmogelijk. Voor de meeste zijn scores te vinden.',
  }),
  mistake('means-only', (row) => !meanCanBe(row), {
    en: 'You looked at the means alone. A mean that can be, with an SD or a range that cannot, is as impossible.',
    nl: 'Je keek alleen naar de gemiddelden. Een gemiddelde dat kan, met een SD of bereik dat niet kan, is even onmogelijk.',
  }),
  mistake('range-unused', withoutRange, {
    en: 'You left the printed range out. Somebody had the lowest score and somebody the highest: that counts too.',
    nl: 'Je liet het afgedrukte bereik weg. Iemand had de laagste score en iemand de hoogste: dat telt ook.',
  }),
  mistake('population-sd', asPopulation, {
    en: 'You took the SD as one with n below the line. Reports print the one with n - 1.',
    nl: 'Je nam de SD als die met n onder de streep. Rapporten drukken die met n - 1 af.',
  }),
  mistake('two-sd-rule', farEnd, {
    en: 'You called a row impossible because a score lies more than two SDs from the mean. That is unusual, not impossible.',
    nl: 'Je noemde een rij onmogelijk omdat een score meer dan twee SD van het gemiddelde ligt. Dat is ongewoon, niet onmogelijk.',
  }),
  {
    id: 'exchanged',
    words: {
      en: 'You chose exactly the others: name the rows that cannot be.',
      nl: 'Je koos precies de andere: noem de rijen die niet kunnen.',
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
    en: 'Each row prints n, mean, SD (with n - 1) and the lowest and highest of whole scores. Which rows are impossible: no scores print so?',
    nl: 'Elke rij geeft n, gemiddelde, SD (met n - 1) en de laagste en hoogste van hele scores. Welke rijen zijn onmogelijk: er zijn geen scores die zo worden afgedrukt?',
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
        en: 'Among your rows is one that scores do print. Look for them before you accuse.',
        nl: 'Tussen jouw rijen zit er één waar wel scores achter kunnen zitten. Zoek die voordat je beschuldigt.',
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
        en: 'Your rows are impossible indeed, and they are not all. Use every figure that a row prints.',
        nl: 'Jouw rijen zijn inderdaad onmogelijk, maar het zijn ze niet allemaal. Gebruik elk cijfer dat een rij geeft.',
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
        en: 'You accuse a row that can be and miss one that cannot. Take the rows one at a time: n and mean, then the SD, then the range.',
        nl: 'Je beschuldigt een rij die kan en mist er één die niet kan. Neem de rijen één voor één: n en gemiddelde, dan de SD, dan het bereik.',
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
    en: 'Not yet. Take the rows one at a time: n and mean, then the SD, then the range.',
    nl: 'Nog niet. Neem de rijen één voor één: n en gemiddelde, dan de SD, dan het bereik.',
  },
  hints: [
    {
      en: 'Scores are whole, so their sum is. Does mean times n lie near a whole number, as near as the rounding allows?',
      nl: 'Scores zijn heel, dus hun som ook. Ligt gemiddelde maal n bij een heel getal, zo dicht als de afronding toelaat?',
    },
    {
      en: 'Then the SD: with a known sum the sum of squares must be whole too. Then the range: one score at each end, the others between.',
      nl: 'Dan de SD: bij een bekende som moet ook de som van kwadraten heel zijn. Dan het bereik: één score aan elk eind, de andere ertussen.',
    },
    {
      en: 'numberOfCountVectors({ n, mean, sd, min, max }) is 0n where no scores lie between min and max; a row may also miss its ends: compare with min + 1 or max - 1.',
      nl: 'numberOfCountVectors({ n, mean, sd, min, max }) is 0n waar geen scores tussen min en max passen; een rij kan ook haar einden missen: vergelijk met min + 1 of max - 1.',
    },
  ],
  solve: right,
};
