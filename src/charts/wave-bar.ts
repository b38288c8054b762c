import { errorInWords } from '../contracts/error-in-words.ts';
import type { ChartText, WrittenText } from './chart-text.ts';
import { inLanguage, type Text } from './language.ts';
import { mergedOrder } from './merged-order.ts';
import type { ItemShares } from './read-shares.ts';
import type { Share } from './share.ts';

/** Words of a chart with named answers. */
export interface CategoryText extends ChartText {
  /** Printed name per response; without it, a response shows its code */
  readonly categories?: Readonly<Record<string, Text>>;
}

/** One bar: an answer to an item in a wave. */
export interface WaveBar extends Share {
  readonly item: string;
  readonly wave: string;
  readonly n: number | null;
  /** Of weighted answers, how many equally weighted ones would tell as much; else null */
  readonly effectiveN: number | null;
  /** Printed name of the answer */
  readonly category: string;
  /** The most that the share can be, in percent */
  readonly most: number;
}

/**
 * All bars from top to bottom: item by item, answer by answer, wave by
 * wave; items and answers as in the table.
 *
 * @param exclusive true when a respondent gives one answer: an unknown share is then at most what the known
 *   ones leave
 * @throws Error when `categories` is given and lacks a response
 */
export function barsInOrder(
  shares: readonly ItemShares[],
  text: CategoryText,
  written: WrittenText,
  exclusive: boolean,
): WaveBar[] {
  const name = (response: string) => {
    const category = text.categories?.[response];
    if (category === undefined && text.categories !== undefined) {
      const names = Object.keys(text.categories).join(', ');
      throw errorInWords({
        en: `response "${response}" has no name; add it to categories (${names})`,
        nl: `antwoord "${response}" heeft geen naam; voeg het toe aan categories (${names})`,
      });
    }
    return inLanguage(category ?? response, written.language);
  };
  return [...new Set(shares.map(({ item }) => item))].flatMap((item) => {
    const waves = shares.filter((one) => one.item === item);
    const order = mergedOrder(waves.map((wave) => wave.shares.map(({ response }) => response)));
    return order.flatMap((response) =>
      waves.flatMap(({ wave, n, effectiveN, shares: own }): WaveBar[] => {
        const share = own.find((candidate) => candidate.response === response);
        if (share === undefined) return [];
        const others = own.reduce((sum, other) => sum + (other.percent ?? 0), 0);
        const left = exclusive ? Math.max(0, 100 - others) : 100;
        const follows = share.follows === null ? null : Number(share.follows);
        const most = share.percent ?? follows ?? share.high ?? left;
        return [{ ...share, item, wave, n, effectiveN, category: name(response), most }];
      }),
    );
  });
}
