import { agreeCount, newcombeInterval, validN } from '../../stats/index.ts';
import { readList } from '../answers/read-list.ts';
import type { Exercise, Misconception } from '../exercise.ts';
import { tellsApart } from '../judge-answer.ts';
import { firstFitting } from '../made-up/first-fitting.ts';
import { drawTwoWaves, type TwoWaves, tableOfWaves, wavesOfItem } from '../made-up/two-waves.ts';

/** Lower and upper bound, percentage points. */
type Bounds = readonly [lower: number, upper: number];

const FORM = {
  places: [
    ['lower', 'low', 'from', 'van', 'onder', 'ondergrens', 'min'],
    ['upper', 'high', 'to', 'tot', 'boven', 'bovengrens', 'max'],
  ],
};
const NORMAL = 1.96;
/** How far from a usual method's bounds an answer may lie, in standard errors of the change. */
const SLACK = 0.17;

interface Parts {
  readonly change: number;
  readonly error: number;
  readonly errors: readonly [before: number, after: number];
  readonly after: number;
}

/** The change of the agree share and the standard errors behind it, percentage points. */
function partsOf({ before, after }: TwoWaves): Parts {
  const [earlier, later] = [before, after].map((counts) => {
    const n = validN(counts);
    const share = agreeCount(counts) / n;
    return { share: 100 * share, error: 100 * Math.sqrt((share * (1 - share)) / n) };
  }) as [{ share: number; error: number }, { share: number; error: number }];
  return {
    change: later.share - earlier.share,
    error: Math.hypot(earlier.error, later.error),
    errors: [earlier.error, later.error],
    after: later.share,
  };
}

const around = (centre: number, half: number): Bounds => [centre - half, centre + half];
const near = (answer: Bounds, [lower, upper]: Bounds, error: number): boolean =>
  Math.abs(answer[0] - lower) <= SLACK * error && Math.abs(answer[1] - upper) <= SLACK * error;

function mistake(
  id: string,
  bounds: (parts: Parts) => Bounds,
  en: string,
  nl: string,
): Misconception<TwoWaves, Bounds> {
  const typical = (data: TwoWaves) => bounds(partsOf(data));
  // bounds of proportions lie near each other on another scale
  const scale = id === 'proportions' ? 100 : 1;
  return {
    id,
    words: { en, nl },
    typical,
    fits: (answer, data) => near(answer, typical(data), partsOf(data).error / scale),
  };
}

/** Newcombe's interval, percentage points. */
function scoreBounds({ before, after }: TwoWaves): Bounds {
  const { lower, upper } = newcombeInterval(
    agreeCount(after),
    validN(after),
    agreeCount(before),
    validN(before),
  );
  return [100 * lower, 100 * upper];
}

/** Lesson 3: the 95 percent interval of a change. */
export const intervalOfChangeExercise: Exercise<TwoWaves, Bounds> = {
  id: 'interval-of-change',
  title: { en: 'How sure is a change?', nl: 'Hoe zeker is een verandering?' },
  question: ({ label, waves: [earlier, later] }) => ({
    en: `Give a 95 percent interval of the change in the agree share of ${label.en} from ${earlier} to ${later}, in percentage points. Any usual method will do.`,
    nl: `Geef een 95%-interval van de verandering in het aandeel eens van ${label.nl} van ${earlier} naar ${later}, in procentpunten. Elke gangbare methode is goed.`,
  }),
  form: {
    en: 'An answer here is two numbers: [lower, upper] or { lower, upper }.',
    nl: 'Een antwoord is hier twee getallen: [lower, upper] of { lower, upper }.',
  },
  fromStudy: (study) => wavesOfItem(study, 'v3c'),
  fresh: (seed) =>
    firstFitting(seed, drawTwoWaves, (data) => {
      const { change, error } = partsOf(data);
      return Math.abs(change) > error && tellsApart(intervalOfChangeExercise, data);
    }),
  table: tableOfWaves,
  read(given) {
    const list = readList(
      typeof given === 'string' ? given.replace(/\b(?:to|tot|and|en)\b/g, ';') : given,
      FORM,
    );
    if (list?.length !== 2) return undefined;
    return [Math.min(...list), Math.max(...list)];
  },
  same: (one, other) => one.every((bound, index) => Math.abs(bound - (other[index] as number)) < 0.05),
  isRight(answer, data) {
    // wald's and the score method are both usual; others lie near one of the two
    const { change, error } = partsOf(data);
    return near(answer, around(change, NORMAL * error), error) || near(answer, scoreBounds(data), error);
  },
  misconceptions: [
    mistake(
      'one-standard-error',
      ({ change, error }) => around(change, error),
      'That is one standard error to either side, which holds about two in three. For 95 percent take 1.96.',
      'Dat is één standaardfout naar beide kanten, goed voor ongeveer twee op de drie. Neem voor 95 procent 1,96.',
    ),
    mistake(
      'errors-added',
      ({ change, errors: [before, after] }) => around(change, NORMAL * (before + after)),
      'You added the margins of the two waves. They seldom err together: add the squares of the standard errors, then take the root.',
      'Je telde de marges van de twee metingen op. Ze wijken zelden samen af: tel de kwadraten van de standaardfouten op en neem dan de wortel.',
    ),
    mistake(
      'later-wave-only',
      ({ change, errors: [, after] }) => around(change, NORMAL * after),
      'You took the uncertainty of the later wave alone. The earlier share is uncertain too.',
      'Je nam alleen de onzekerheid van de latere meting. Het eerdere aandeel is ook onzeker.',
    ),
    mistake(
      'interval-of-share',
      ({ after, errors: [, error] }) => around(after, NORMAL * error),
      'That is an interval of the share in the later wave, not of the change.',
      'Dat is een interval van het aandeel in de latere meting, niet van de verandering.',
    ),
    mistake(
      'wrong-direction',
      ({ change, error }) => around(-change, NORMAL * error),
      'You subtracted the other way round: later minus earlier.',
      'Je trok de andere kant op af: later min eerder.',
    ),
    mistake(
      'proportions',
      ({ change, error }) => around(change / 100, (NORMAL * error) / 100),
      'Those are proportions. In percentage points it is a hundred times as much.',
      'Dat zijn fracties. In procentpunten is het honderd keer zo veel.',
    ),
    mistake(
      'around-zero',
      ({ error }) => around(0, NORMAL * error),
      'That is what chance alone would give around no change. Put the interval around the change that was seen.',
      'Dat is wat toeval alleen zou geven rond geen verandering. Leg het interval om de verandering die is gezien.',
    ),
    mistake(
      'ninety-nine',
      ({ change, error }) => around(change, 2.576 * error),
      'That is the interval of 99 percent.',
      'Dat is het interval van 99 procent.',
    ),
  ],
  otherwise: {
    en: 'Not yet. Write down the change first, then the standard error of each share, then that of their difference.',
    nl: 'Nog niet. Schrijf eerst de verandering op, dan de standaardfout van elk aandeel, dan die van hun verschil.',
  },
  hints: [
    {
      en: 'An interval has a middle and a margin. The middle is the change that you see.',
      nl: 'Een interval heeft een midden en een marge. Het midden is de verandering die je ziet.',
    },
    {
      en: 'The variance of a share p of n answers is p (1 - p) / n. Variances of independent shares add up; the margin is 1.96 times the root.',
      nl: 'De variantie van een aandeel p van n antwoorden is p (1 - p) / n. Varianties van onafhankelijke aandelen tel je op; de marge is 1,96 maal de wortel.',
    },
    {
      en: 'newcombeInterval(agreeCount(after), validN(after), agreeCount(before), validN(before)) gives the bounds as proportions.',
      nl: 'newcombeInterval(agreeCount(after), validN(after), agreeCount(before), validN(before)) geeft de grenzen als fracties.',
    },
  ],
  solve: scoreBounds,
};
