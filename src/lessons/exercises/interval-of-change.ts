import { agreeCount, newcombeInterval, validN } from '../../stats/index.ts';
import { readList } from '../answers/read-list.ts';
import type { Exercise, Misconception } from '../exercise.ts';
import { tellsApart } from '../judge-answer.ts';
import { firstFitting } from '../made-up/first-fitting.ts';
import { drawTwoWaves, namedItem, type TwoWaves, tableOfWaves, wavesOfItem } from '../made-up/two-waves.ts';

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
  return {
    id,
    words: { en, nl },
    typical,
    fits: (answer, data) =>
      near(answer, typical(data), partsOf(data).error / scaleOf(id)) && nearest(answer, data) === id,
  };
}

/** Bounds of proportions lie near each other on another scale. */
const scaleOf = (id: string): number => (id === 'proportions' ? 100 : 1);

/** Of the ways that lead near an answer the one that leads nearest. */
function nearest(answer: Bounds, data: TwoWaves): string | undefined {
  const distances = intervalOfChangeExercise.misconceptions.map(({ id, typical }) => {
    const [lower, upper] = typical(data) as Bounds;
    return { id, distance: (Math.abs(answer[0] - lower) + Math.abs(answer[1] - upper)) * scaleOf(id) };
  });
  return distances.sort((one, other) => one.distance - other.distance)[0]?.id;
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

/** `1,2 tot 3,4`, `from 1.2 to 3.4`, `1.2 - 3.4`, or a middle and a margin: `2.3 ± 1.1`. */
function boundsIn(text: string): number[] | undefined {
  const [middle, margin] = readList(text.replace(/±|\+\s?\/?\s?-/, ';')) ?? [];
  if (/±|\+\s?\/?\s?-/.test(text) && middle !== undefined && margin !== undefined)
    return [middle - margin, middle + margin];
  const parted = text
    .replace(/\b(?:van|from|tussen|between)\b/gi, '')
    .replace(/\b(?:to|tot|and|en)\b/gi, ';')
    .replace(/(?<=[\d%])\s*[-–—]\s*(?=[-\u2212]?\d)/g, ';');
  return readList(parted, FORM);
}

/** Lesson 3: the 95 percent interval of a change. */
export const intervalOfChangeExercise: Exercise<TwoWaves, Bounds> = {
  id: 'interval-of-change',
  title: { en: 'How sure is a change?', nl: 'Hoe zeker is een verandering?' },
  question(data) {
    const [label, [earlier, later]] = [namedItem(data), data.waves];
    return {
      en: `By how many percentage points did the agree share of ${label.en} change from ${earlier} to ${later}? Give a 95 percent interval. Any usual method will do.`,
      nl: `Met hoeveel procentpunten veranderde het aandeel eens van ${label.nl} van ${earlier} naar ${later}? Geef een 95%-interval. Elke gangbare methode is goed.`,
    };
  },
  form: {
    en: 'An answer here is two numbers: [lower, upper], or text such as "1.2 to 3.4".',
    nl: 'Een antwoord is hier twee getallen: [ondergrens, bovengrens], of tekst zoals "1,2 tot 3,4".',
  },
  fromStudy: (study) => wavesOfItem(study, 'v3c'),
  fresh: (seed) =>
    firstFitting(seed, drawTwoWaves, (data) => {
      const { change, error } = partsOf(data);
      return Math.abs(change) > error && tellsApart(intervalOfChangeExercise, data);
    }),
  table: tableOfWaves,
  read(given) {
    const list = typeof given === 'string' ? boundsIn(given) : readList(given, FORM);
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
      'That is one standard error to either side: an interval of about 68 percent. For 95 percent take 1.96 standard errors.',
      'Dat is één standaardfout naar beide kanten: een interval van ongeveer 68 procent. Neem voor 95 procent 1,96 standaardfouten.',
    ),
    mistake(
      'errors-added',
      ({ change, errors: [before, after] }) => around(change, NORMAL * (before + after)),
      'You added the margins of the two waves. They seldom err in the same direction: add the squares of the standard errors, then take the root.',
      'Je telde de marges van de twee metingen op. Ze wijken zelden allebei dezelfde kant op af: tel de kwadraten van de standaardfouten op en neem dan de wortel.',
    ),
    mistake(
      'later-wave-only',
      ({ change, errors: [, after] }) => around(change, NORMAL * after),
      'You took the uncertainty of the later wave alone. The earlier share is uncertain too.',
      'Je nam alleen de onzekerheid van de latere meting. Het eerdere aandeel is ook onzeker.',
    ),
    mistake(
      'earlier-wave-only',
      ({ change, errors: [before] }) => around(change, NORMAL * before),
      'You took the uncertainty of the earlier wave alone. The later share is uncertain too.',
      'Je nam alleen de onzekerheid van de eerdere meting. Het latere aandeel is ook onzeker.',
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
      'You subtracted the other way round: take later minus earlier.',
      'Je trok andersom af: reken later min eerder.',
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
      'Your interval lies around 0: so far can chance go if nothing has changed. Put the interval around the change that you see.',
      'Jouw interval ligt om 0: zo ver kan toeval gaan als er niets is veranderd. Leg het interval om de verandering die je ziet.',
    ),
    mistake(
      'ninety',
      ({ change, error }) => around(change, 1.645 * error),
      'That is the interval of 90 percent.',
      'Dat is het interval van 90 procent.',
    ),
    mistake(
      'ninety-nine',
      ({ change, error }) => around(change, 2.576 * error),
      'That is the interval of 99 percent.',
      'Dat is het interval van 99 procent.',
    ),
  ],
  otherwise: {
    en: 'Write down the change first, then the standard error of each share, then that of their difference.',
    nl: 'Schrijf eerst de verandering op, dan de standaardfout van elk aandeel, dan die van hun verschil.',
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
