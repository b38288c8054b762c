import type { Language } from '../../charts/language.ts';
import { agreeShare, type CountVector, validN } from '../../stats/index.ts';
import { printsAs } from '../answers/prints-as.ts';
import { readChosen } from '../answers/read-chosen.ts';
import type { Exercise, Misconception, Words } from '../exercise.ts';
import { tellsApart } from '../judge-answer.ts';
import { toLessonTable } from '../lesson-table.ts';
import { firstFitting } from '../made-up/first-fitting.ts';
import { claimsOfStudy, drawClaims, type StatedShare, type StatedShares } from '../made-up/stated-shares.ts';
import { namedItem, sumOfRounded } from '../made-up/two-waves.ts';

/** Letters of the claims that are sound, in the order of the claims. */
type Chosen = readonly string[];

const SAYING = {
  yes: ['sound', 'right', 'klopt', 'goed'],
  no: ['wrong', 'unsound', 'klopt niet', 'fout'],
};
const TOLERANCE = 5;

const lettersWhere = ({ claims }: StatedShares, holds: (claim: StatedShare) => boolean): Chosen =>
  claims.filter(holds).map(({ letter }) => letter);
const isSound = ({ stated, counts }: StatedShare): boolean => printsAs(stated, agreeShare(counts));
const right = (data: StatedShares): Chosen => lettersWhere(data, isSound);
const same = (one: Chosen, other: Chosen): boolean => one.join() === other.join();

const mistake = (
  id: string,
  holds: (claim: StatedShare) => boolean,
  words: Words,
): Misconception<StatedShares, Chosen> => ({ id, words, typical: (data) => lettersWhere(data, holds) });

/** Who agrees when the middle answer counts as well. */
const threeOf = (counts: CountVector): number =>
  (100 * counts.slice(-3).reduce((sum, count) => sum + count, 0)) / validN(counts);

const accused = (answer: Chosen, data: StatedShares) =>
  right(data).filter((letter) => !answer.includes(letter));
const accepted = (answer: Chosen, data: StatedShares) =>
  answer.filter((letter) => !right(data).includes(letter));

const KNOWN: readonly Misconception<StatedShares, Chosen>[] = [
  mistake('trusts-the-print', () => true, {
    en: 'You found all of them sound. That a number is printed is no evidence: recompute each.',
    nl: 'Volgens jou kloppen ze allemaal. Dat een getal gedrukt staat, is geen bewijs: reken elke zin na.',
  }),
  mistake('suspects-all', () => false, {
    en: 'You found none of them sound. A stated whole percentage is sound when the share rounds to it.',
    nl: 'Volgens jou klopt er geen. Een genoemd heel percentage klopt als het aandeel er na afronden aan gelijk is.',
  }),
  mistake('near-enough', ({ stated, counts }) => Math.abs(stated - agreeShare(counts)) <= TOLERANCE, {
    en: 'You let a number pass that is near. A stated whole percentage may be half a point off by rounding, and no more.',
    nl: 'Je keurde een getal goed dat alleen in de buurt ligt. Een genoemd heel percentage mag door afronden een half punt afwijken, meer niet.',
  }),
  mistake('either-wave', (claim) => isSound(claim) || printsAs(claim.stated, agreeShare(claim.otherCounts)), {
    en: 'You let a number pass that is of the other wave. Look which year the sentence speaks of.',
    nl: 'Je keurde een getal goed dat van de andere meting is. Kijk over welk jaar de zin gaat.',
  }),
  mistake('other-wave', ({ stated, otherCounts }) => printsAs(stated, agreeShare(otherCounts)), {
    en: 'You compared each sentence with the other wave.',
    nl: 'Je vergeleek elke zin met de andere meting.',
  }),
  mistake('three-categories', ({ stated, counts }) => Math.abs(stated - threeOf(counts)) < 1, {
    en: 'You counted the middle answer as agreeing.',
    nl: 'Je telde het middelste antwoord mee als eens.',
  }),
  {
    id: 'exchanged',
    words: {
      en: 'You chose exactly the others: name those that are sound.',
      nl: 'Je koos precies de verkeerde zinnen: noem de zinnen die wel kloppen.',
    },
    typical: (data) => lettersWhere(data, (claim) => !isSound(claim)),
  },
];

/** The columns of its table, and what a claim says. */
const TABLE = {
  en: {
    heads: { sentence: 'sentence', text: 'text', counts: 'counts 1 to 5', other: 'counts of the other wave' },
    said: (percent, label, wave) => `In ${wave} ${percent} percent agreed with ${label}`,
  },
  nl: {
    heads: { sentence: 'zin', text: 'tekst', counts: 'aantallen 1 tot 5', other: 'aantallen andere meting' },
    said: (percent, label, wave) => `In ${wave} was ${percent} procent het eens met ${label}`,
  },
} satisfies Record<
  Language,
  { heads: object; said: (percent: number | string, label: string, wave: string) => string }
>;

/** Lesson 4: which of six blinded claims are sound. */
export const sixClaimsExercise: Exercise<StatedShares, Chosen> = {
  id: 'six-claims',
  title: { en: 'Six sentences on trial', nl: 'Zes zinnen getoetst' },
  question: () => ({
    en: 'Each of these six sentences states an agree share. Recompute it from the counts. Which sentences are sound: the share stated is the share recomputed, rounded to a whole percentage?',
    nl: 'Elk van deze zes zinnen noemt een aandeel eens. Reken het na uit de aantallen. Welke zinnen kloppen: het genoemde aandeel is het nagerekende aandeel, afgerond op een heel percentage?',
  }),
  form: {
    en: 'An answer here names the letters of the sentences that are sound, such as ["X", "Y"] or "X, Y", or says yes or no for each of the six.',
    nl: 'Een antwoord noemt hier de letters van de zinnen die kloppen, zoals ["X", "Y"] of "X, Y", of zegt ja of nee bij elk van de zes.',
  },
  fromStudy: (study) =>
    claimsOfStudy(study, [
      ['v1b', '2010'],
      ['v5d', '2017'],
      ['v3a', '2017'],
      ['v5e', '2010'],
      ['v1b', '2017'],
      ['v3a', '2010'],
    ]),
  fresh: (seed) =>
    firstFitting(seed, drawClaims, (data) => right(data).length === 2 && tellsApart(sixClaimsExercise, data)),
  table: ({ claims }, language) =>
    toLessonTable(
      claims.map((claim) => {
        const { letter, wave, stated, counts, otherCounts } = claim;
        const { heads, said } = TABLE[language];
        return {
          [heads.sentence]: letter,
          [heads.text]: said(stated, namedItem(claim)[language], wave),
          [heads.counts]: counts.join(' '),
          [heads.other]: otherCounts.join(' '),
        };
      }),
    ),
  read: (given, { claims }) =>
    readChosen(
      given,
      claims.map(({ letter }) => letter),
      SAYING,
    ),
  same,
  isRight: (answer, data) => same(answer, right(data)),
  misconceptions: [
    ...KNOWN,
    {
      id: 'added-rounded-parts',
      words: {
        en: 'You compared the sentences with a sum of rounded percentages. Add the counts, and round once.',
        nl: 'Je vergeleek de zinnen met een som van afgeronde percentages. Tel de aantallen op, en rond één keer af.',
      },
      typical: (data) => lettersWhere(data, ({ stated, counts }) => stated === sumOfRounded(counts)),
    },
    {
      id: 'accuses-the-sound',
      words: {
        en: 'You rejected a sentence that is sound. Recompute with all decimals before you accuse its author.',
        nl: 'Je keurde een zin af die wel klopt. Reken na met alle decimalen voordat je de schrijver beschuldigt.',
      },
      typical: (data) => right(data).slice(1),
      fits: (answer, data) =>
        accused(answer, data).length > 0 && accepted(answer, data).length === 0 && !isKnown(answer, data),
    },
    {
      id: 'accepts-the-wrong',
      words: {
        en: 'You accepted a sentence with a number that no rounding explains.',
        nl: 'Je keurde een zin goed met een getal dat door afronden niet te verklaren is.',
      },
      typical(data) {
        const wrong = data.claims.filter((claim) => !isSound(claim)).map(({ letter }) => letter);
        return wrong
          .map((letter) =>
            data.claims
              .map((claim) => claim.letter)
              .filter((each) => each === letter || right(data).includes(each)),
          )
          .find((chosen) => !isKnown(chosen, data));
      },
      fits: (answer, data) =>
        accepted(answer, data).length > 0 && accused(answer, data).length === 0 && !isKnown(answer, data),
    },
    {
      id: 'both-ways',
      words: {
        en: 'You accepted a sentence that is wrong, and rejected one that is sound. Make a table: stated, recomputed, difference.',
        nl: 'Je keurde een zin goed die fout is, en een zin af die klopt. Maak een tabel: genoemd, nagerekend, verschil.',
      },
      typical(data) {
        const wrong = data.claims.filter((claim) => !isSound(claim)).map(({ letter }) => letter);
        const pairs = wrong.flatMap((one) => right(data).map((kept) => [one, kept].sort()));
        return pairs.find((chosen) => !isKnown(chosen, data));
      },
      fits: (answer, data) =>
        accepted(answer, data).length > 0 && accused(answer, data).length > 0 && !isKnown(answer, data),
    },
  ],
  otherwise: {
    en: 'Make a table: stated, recomputed with one decimal, difference.',
    nl: 'Maak een tabel: genoemd, nagerekend met één decimaal, verschil.',
  },
  hints: [
    {
      en: 'Each sentence names a statement and a year. Find its counts first.',
      nl: 'Elke zin noemt een stelling en een jaar. Zoek eerst de aantallen op.',
    },
    {
      en: 'Recompute each share with one decimal. A sound one lies within half a point of what is stated.',
      nl: 'Reken elk aandeel na met één decimaal. Een zin klopt als dat hoogstens een half punt van het genoemde aandeel afligt.',
    },
    {
      en: 'claimsTask.data.claims.map(({ letter, stated, counts }) => [letter, stated, agreeShare(counts)])',
      nl: 'claimsTask.data.claims.map(({ letter, stated, counts }) => [letter, stated, agreeShare(counts)])',
    },
  ],
  solve: right,
};

/** Whether a misconception of its own already explains the choice. */
function isKnown(answer: Chosen, data: StatedShares): boolean {
  return [
    ...KNOWN,
    {
      typical: (all: StatedShares) =>
        lettersWhere(all, ({ stated, counts }) => stated === sumOfRounded(counts)),
    },
  ].some(({ typical }) => same(typical(data) ?? [], answer) && !same(answer, right(data)));
}
