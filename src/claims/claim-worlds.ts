import { errorInWords } from '../contracts/error-in-words.ts';
import type { Told } from '../contracts/language.ts';
import { rangeTold } from '../contracts/told.ts';
import type { Evidence } from './evidence.ts';
import { type ClaimStatistic, type Sum, sumValue, type Term } from './parse-statistic.ts';

/** One possibility for all terms of a claim: a world per key of the evidence. */
export type ClaimWorld = Readonly<Record<string, unknown>>;

/** The evidence for each term of a claim. */
export type ClaimEvidence = ReadonlyMap<Term, Evidence>;

/** More combinations than this are not tried: a claim of the ledger has some thousands at most. */
const MOST_WORLDS = 500_000;

/**
 * Every combination of worlds, one per key. Worlds that a relation cannot tell apart count once.
 *
 * @param use the worlds to take of some evidence, its own by default
 * @throws RangeError when there are too many
 */
export function claimWorlds(
  evidence: ClaimEvidence,
  use: (found: Evidence) => readonly unknown[] = ({ worlds }) => worlds,
): ClaimWorld[] {
  const keys = [...new Set([...evidence.values()].map(({ key }) => key))];
  let all: ClaimWorld[] = [{}];
  for (const key of keys) {
    const terms = [...evidence.values()].filter((found) => found.key === key);
    const first = terms[0];
    const worlds = first ? distinctWorlds(use(first), terms, evidence.size === 1) : [];
    if (all.length * worlds.length > MOST_WORLDS) {
      throw errorInWords(
        {
          en: `${key}: more than ${MOST_WORLDS} possibilities; give the claim fewer terms`,
          nl: `${key}: meer dan ${MOST_WORLDS} mogelijkheden; geef de bewering minder termen`,
        },
        RangeError,
      );
    }
    all = all.flatMap((chosen) => worlds.map((world) => ({ ...chosen, [key]: world })));
  }
  return all;
}

/**
 * Worlds of statements that give the terms the same answers are one; a
 * single number has a row for each base too.
 */
function distinctWorlds(
  worlds: readonly unknown[],
  terms: readonly Evidence[],
  withBase: boolean,
): readonly unknown[] {
  if (terms.every(({ source }) => source !== 'statements')) return worlds;
  const face = (world: unknown) =>
    terms.map((found) => {
      const share = found.share?.(world as never);
      return [
        found.value(world as never),
        share?.count,
        share?.n,
        withBase && found.base?.(world as never),
      ].join();
    });
  return [...new Map(worlds.map((world) => [face(world).join(';'), world])).values()];
}

/** The world of some evidence in a combination. */
export const worldOf = (world: ClaimWorld, { key }: Evidence): never => world[key] as never;

/** The value of a sum in one world. */
export function valueIn(sum: Sum, evidence: ClaimEvidence, world: ClaimWorld): number {
  return sumValue(sum, (term) => {
    const found = evidence.get(term) as Evidence;
    return found.value(worldOf(world, found));
  });
}

const COUNTS = ['n', 'municipalities', 'approached', 'items', 'valid', 'dont_know'];

/** Is a statistic one of counts, and not of percentages or scores? */
export const isOfCounts = ({ left }: ClaimStatistic): boolean => COUNTS.includes(left.first.name);

/** The value, or its range, as text: whole for counts, with two decimals for scores and ratios, else one. */
export function rangeOf(values: readonly number[], statistic: ClaimStatistic): Told {
  const { left, relation } = statistic;
  const decimals = left.rest.some(({ operator }) => operator === '/') || left.first.name === 'mean' ? 2 : 1;
  const write = (value: number) => (isOfCounts(statistic) ? String(value) : value.toFixed(decimals));
  const range = rangeTold(write(min(values)), write(max(values)));
  return relation ? { en: `difference ${range.en}`, nl: `verschil ${range.nl}` } : range;
}

/** The least of values, of which there may be too many for one call. */
export const min = (values: readonly number[]): number =>
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);

/** The greatest of values. */
export const max = (values: readonly number[]): number =>
  values.reduce((greatest, value) => Math.max(greatest, value), Number.NEGATIVE_INFINITY);
