import { decimalsOf } from '../contracts/decimals-of.ts';
import type { Reading } from '../contracts/judgement.ts';
import type { Told } from '../contracts/language.ts';
import { listTold, numberTold, rangeTold } from '../contracts/told.ts';
import { differenceOfPrinted } from '../recovery/index.ts';
import { type CountVector, printMean, printMeanDifference } from '../stats/index.ts';
import { type ClaimEvidence, type ClaimWorld, valueIn, worldOf } from './claim-worlds.ts';
import type { Evidence } from './evidence.ts';
import { readingOf } from './outcome.ts';
import type { Sum } from './parse-statistic.ts';

/** The name of the plain reading: the value itself, rounded once. */
export const DIRECT = 'direct';

/** A reading in every world. */
export interface TriedReading extends Reading {
  /** Per world, whether the reading gives what is printed */
  readonly agrees: readonly boolean[];
}

type Prints = Readonly<Record<string, readonly string[]>>;

/**
 * Every fair way of printing a number, tried in every world.
 *
 * @param stated the number as printed; its decimals say how it was rounded
 * @returns one row a reading, the direct one first
 */
export function tryReadings(
  sum: Sum,
  stated: string,
  evidence: ClaimEvidence,
  worlds: readonly ClaimWorld[],
): TriedReading[] {
  const decimals = decimalsOf(stated);
  const printed = worlds.map((world) => printsIn(sum, decimals, evidence, world));
  const names = [...new Set([DIRECT, ...printed.flatMap((prints) => Object.keys(prints))])];
  return names.map((name) => {
    const agrees = printed.map((prints) =>
      (prints[name] ?? []).some((text) => Number(text) === Number(stated)),
    );
    const given = [...new Set(printed.flatMap((prints) => prints[name] ?? []))];
    const holds = agrees.filter(Boolean).length;
    return { ...readingOf(name, severalNumbers(given), holds, worlds.length), agrees };
  });
}

/** Numbers as text: all of a few, else the least and the greatest. */
function severalNumbers(texts: readonly string[]): Told {
  const sorted = [...texts].sort((a, b) => Number(a) - Number(b));
  if (sorted.length > 4) return rangeTold(sorted[0] ?? '', sorted.at(-1) ?? '');
  return listTold(sorted.map(numberTold));
}

function printsIn(sum: Sum, decimals: number, evidence: ClaimEvidence, world: ClaimWorld): Prints {
  const found = evidence.get(sum.first) as Evidence;
  const [second, ...more] = sum.rest;
  if (!second) {
    const prints = found.readings?.(worldOf(world, found), decimals);
    return prints ?? { [DIRECT]: [roundedText(valueIn(sum, evidence, world), decimals)] };
  }
  const other = evidence.get(second.term) as Evidence;
  if (second.operator === '-' && more.length === 0 && sum.first.name === 'mean') {
    return differenceOfMeans(worldOf(world, other), worldOf(world, found), decimals);
  }
  return { [DIRECT]: [roundedText(valueIn(sum, evidence, world), decimals)] };
}

function differenceOfMeans(earlier: CountVector, later: CountVector, decimals: number): Prints {
  return {
    [DIRECT]: [printMeanDifference(earlier, later, decimals)],
    'half to even': [printMeanDifference(earlier, later, decimals, 'half-even')],
    'the difference of printed means': [differenceOfPrinted(printMean(earlier), printMean(later))],
  };
}

function roundedText(value: number, decimals: number): string {
  // a share of few answers has ties that are exact in binary too, and half up is what the report does
  return (Math.round((value + Number.EPSILON) * 10 ** decimals) / 10 ** decimals).toFixed(decimals);
}
