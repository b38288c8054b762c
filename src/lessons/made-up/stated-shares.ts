import { errorInWords } from '../../contracts/error-in-words.ts';
import { agreeShare, type CountVector } from '../../stats/index.ts';
import { itemLabels } from '../../tables/item-labels.ts';
import type { Study } from '../../tables/study.ts';
import { lastTwoWaves } from '../../tables/survey.ts';
import type { Words } from '../exercise.ts';
import { drawCounts } from './draw-counts.ts';
import type { Draw } from './first-fitting.ts';
import { MADE_UP_WAVES, statementOf, sumOfRounded } from './two-waves.ts';

/** A sentence that states an agree share, with the answers that it is about; blinded by a letter. */
export interface StatedShare {
  readonly letter: string;
  readonly item: string;
  readonly label: Words;
  /** What was agreed with; nothing where it is made up */
  readonly statement?: Words;
  readonly wave: string;
  /** Whole percentage that the sentence gives */
  readonly stated: number;
  /** Answers in the wave that the sentence is about, and in the other */
  readonly counts: CountVector;
  readonly otherCounts: CountVector;
}

export interface StatedShares {
  readonly claims: readonly StatedShare[];
}

/** What the ledger of a study says of these items in these waves: one statement each, in this order. */
export function claimsOfStudy(
  study: Study,
  asked: readonly (readonly [item: string, wave: string])[],
): StatedShares {
  const ledger = study.table('claims').objects() as {
    statistic: string;
    stated: string;
    precision: string;
  }[];
  const waves = lastTwoWaves(study.survey);
  const labels = itemLabels(study.instrument());
  const responses = study.responses().objects() as {
    wave: string;
    item: string;
    response: number;
    count: number;
  }[];
  const countsIn = (wave: string | undefined, item: string) =>
    responses
      .filter((row) => row.wave === wave && row.item === item)
      .sort((a, b) => a.response - b.response)
      .map(({ count }) => count);
  return {
    claims: asked.map(([item, wave], index) => {
      const claim = ledger.find(
        ({ statistic, precision }) => statistic === `agree(${item}, ${wave})` && precision === 'exact',
      );
      if (!claim)
        throw errorInWords(
          {
            en: `the ledger states no exact agree share of ${item} in ${wave}`,
            nl: `het register van beweringen noemt bij ${item} in ${wave} geen precies aandeel dat het eens is`,
          },
          RangeError,
        );
      const other = waves.find((each) => each !== wave);
      return {
        letter: letterOf(index),
        item,
        label: labels[item] as Words,
        ...(statementOf(study, item) ? { statement: statementOf(study, item) as Words } : {}),
        wave,
        stated: Number(claim.stated),
        counts: countsIn(wave, item),
        otherCounts: countsIn(other, item),
      };
    }),
  };
}

const letterOf = (index: number): string => String.fromCharCode(65 + index);

/** How a made-up sentence goes wrong: what it states in place of the agree share. */
const SLIPS: readonly ((claim: StatedShare, draw: Draw) => number)[] = [
  ({ otherCounts }) => Math.round(agreeShare(otherCounts)),
  ({ counts }, draw) => Math.round(agreeShare(counts)) + (draw.between(0, 1) * 2 - 1) * draw.between(7, 14),
  ({ counts }, draw) => Math.round(agreeShare(counts)) + (draw.between(0, 1) * 2 - 1) * draw.between(2, 4),
  ({ counts }) => sumOfRounded(counts),
];

/** Six made-up sentences, two of them sound, the others each with a slip of another kind. */
export function drawClaims(draw: Draw): StatedShares {
  const places = draw.shuffled([0, 1, 2, 3, undefined, undefined]);
  return {
    claims: places.map((slip, index) => {
      const claim: StatedShare = {
        letter: letterOf(index),
        item: `x${index + 1}`,
        label: { en: `x${index + 1}`, nl: `x${index + 1}` },
        wave: MADE_UP_WAVES[1],
        stated: 0,
        counts: drawCounts(draw, draw.between(150, 300)),
        otherCounts: drawCounts(draw, draw.between(250, 450)),
      };
      const stated = slip === undefined ? Math.round(agreeShare(claim.counts)) : SLIPS[slip]?.(claim, draw);
      return { ...claim, stated: stated ?? 0 };
    }),
  };
}
