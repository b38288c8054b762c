import type { Verdict } from '../contracts/verdict.ts';
import { differenceOfPrinted } from '../recovery/index.ts';
import { type CountVector, printMean, printMeanDifference } from '../stats/index.ts';
import type { Evidence, FindEvidence } from './evidence.ts';
import { relationHolds, statedNumber, valueHolds } from './holds-as-stated.ts';
import { parseStatistic, type Statistic, sumValue, type Term, termsOf } from './parse-statistic.ts';
import { statedInWords } from './stated-in-words.ts';

/** One claim of the ledger. */
export interface Claim {
  readonly id: string;
  readonly section: string;
  readonly claim: string;
  readonly statistic: string;
  readonly stated: string;
  readonly precision: string;
  readonly note: string | null;
  /** whom, or what, the numbers are really of, where the sentence names another population or question */
  readonly asked?: string | null;
  /** a name that claims on one quantity share, where their statistics do not say so */
  readonly quantity?: string | null;
}

/** A claim with its verdict. */
export interface AuditedClaim {
  readonly id: string;
  readonly section: string;
  readonly claim: string;
  readonly statistic: string;
  readonly stated: string;
  /** the stated value as a reader takes it: `more than 50`, `fell somewhat` */
  readonly worded: string;
  /** the value, or its range over everything that agrees with the print; empty where there is none */
  readonly recomputed: string;
  readonly verdict: Verdict;
  readonly note: string;
  /** possibilities that agree with the print (count vectors, or pairs of them); 0 where nothing can be computed */
  readonly possible: number;
  /** in how many of those the claim holds */
  readonly holds: number;
}

const COUNTS = ['n', 'municipalities', 'approached', 'items', 'valid', 'dont_know'];

/**
 * Judges one claim against everything that agrees with the print.
 *
 * It is `recomputed` (or `rounding`) when it holds in every world under some fair reading, `open` when in some only,
 * and `wrong` when in none: `says both` where the evidence is the report's own statements. A number
 * that the other statements merely leave room for is `not checkable`.
 *
 * @param claim a row of the ledger
 * @param finders where to look for evidence, in order
 * @param elsewhere the same statistic as other places state it exactly
 */
export function evaluateClaim(
  claim: Claim,
  finders: readonly FindEvidence[],
  elsewhere: readonly Claim[] = [],
): AuditedClaim {
  const { id, section, claim: words, statistic: text, stated } = claim;
  const judged = { possible: 0, holds: 0 };
  const say = (verdict: Verdict, recomputed = '', note = claim.note ?? ''): AuditedClaim => ({
    id,
    section,
    claim: words,
    statistic: text,
    stated,
    worded: statedInWords(claim),
    recomputed,
    verdict,
    note,
    ...judged,
  });
  if (text === 'none') return say('not checkable');
  const statistic = parseStatistic(text);
  const evidence = new Map<Term, Evidence>();
  for (const term of termsOf(statistic)) {
    const found = finders.map((find) => find(term, claim)).find((result) => result !== undefined);
    if (!found || 'reason' in found) return compareElsewhere(claim, elsewhere, say, found?.reason);
    evidence.set(term, found);
  }
  const outcomes = [...worldsOf(evidence, statistic.relation !== undefined)].map((world) =>
    judge(statistic, claim, evidence, world),
  );
  const recomputed = rangeOf(
    outcomes.map(({ value }) => value),
    statistic,
  );
  const held = outcomes.filter(({ holds }) => holds);
  Object.assign(judged, { possible: outcomes.length, holds: held.length });
  const fromStatements = [...evidence.values()].every(({ source }) => source === 'statements');
  if (held.length === 0) return say(fromStatements ? 'says both' : 'wrong', recomputed);
  if (held.length < outcomes.length && fromStatements && !statistic.relation) {
    // the other statements leave room for it, which is neither proof nor contradiction
    return say('not checkable', recomputed, 'the report gives this number in this place only');
  }
  if (held.length < outcomes.length) {
    const share = `holds in ${held.length} of ${outcomes.length} possibilities that print so`;
    return say('open', recomputed, [claim.note, share].filter(Boolean).join('; '));
  }
  const readings = held.map(({ reading }) => reading);
  const reading = readings.every((one) => one === readings[0])
    ? readings[0]
    : [...new Set(readings)].join(', or ');
  const plain = reading === undefined || reading === 'from the counts' || reading === '';
  return plain
    ? say('recomputed', recomputed)
    : say('rounding', recomputed, [reading, claim.note].filter(Boolean).join('; '));
}

function compareElsewhere(
  claim: Claim,
  elsewhere: readonly Claim[],
  say: (verdict: Verdict, recomputed?: string, note?: string) => AuditedClaim,
  reason = 'the report gives nothing else to compute it from',
): AuditedClaim {
  const others = elsewhere.filter(({ section }) => section !== claim.section);
  const [first] = others;
  if (!first || claim.precision !== 'exact') return say('not checkable', '', reason);
  const places = [...new Set(others.map(({ section }) => section))].join(', ');
  if (others.every(({ stated }) => stated === claim.stated)) {
    return say('recomputed', first.stated, `stated alike in ${places}`);
  }
  return say('says both', [...new Set(others.map(({ stated }) => stated))].join(', '), `see ${places}`);
}

type World = Readonly<Record<string, unknown>>;

/** Every combination of worlds, one per key; worlds of statements that a relation cannot tell apart count once. */
function* worldsOf(evidence: ReadonlyMap<Term, Evidence>, relation: boolean): Generator<World> {
  const keys = [...new Set([...evidence.values()].map(({ key }) => key))];
  const choices = keys.map((key) => {
    const terms = [...evidence.values()].filter((found) => found.key === key);
    const worlds = terms[0]?.worlds ?? [];
    if (!relation || terms.some(({ source }) => source !== 'statements')) return worlds;
    const values = (world: unknown) => terms.map((found) => found.value(world as never)).join();
    return [...new Map(worlds.map((world) => [values(world), world])).values()];
  });
  function* from(index: number, chosen: World): Generator<World> {
    const key = keys[index];
    if (key === undefined) yield chosen;
    else for (const world of choices[index] ?? []) yield* from(index + 1, { ...chosen, [key]: world });
  }
  yield* from(0, {});
}

interface Outcome {
  readonly value: number;
  readonly holds: boolean;
  readonly reading?: string | undefined;
}

function judge(
  { left, relation }: Statistic,
  { stated, precision }: Claim,
  evidence: ReadonlyMap<Term, Evidence>,
  worlds: World,
): Outcome {
  const worldOf = (found: Evidence) => worlds[found.key] as never;
  const valueIn = (term: Term) => {
    const found = evidence.get(term) as Evidence;
    return found.value(worldOf(found));
  };
  const value = sumValue(left, valueIn);
  if (relation) {
    const right = sumValue(relation.right, valueIn);
    const counts = COUNTS.includes(left.first.name);
    return { value: value - right, holds: relationHolds(value, right, precision, counts) };
  }
  if (precision !== 'exact') return { value, holds: valueHolds(value, statedNumber(stated), precision) };
  const decimals = stated.split('.')[1]?.length ?? 0;
  const found = evidence.get(left.first) as Evidence;
  const [second] = left.rest;
  let readings: Readonly<Record<string, string | readonly string[]>> = { '': roundedText(value, decimals) };
  if (left.rest.length === 0 && found.readings) readings = found.readings(worldOf(found), decimals);
  if (second?.operator === '-' && left.first.name === 'mean') {
    const other = evidence.get(second.term) as Evidence;
    readings = differenceReadings(worldOf(other), worldOf(found));
  }
  // one reading that prints the stated number is enough
  const reading = Object.entries(readings).find(([, printed]) =>
    [printed].flat().some((text) => Number(text) === Number(stated)),
  )?.[0];
  return { value, holds: reading !== undefined, reading };
}

function differenceReadings(earlier: CountVector, later: CountVector): Record<string, string> {
  return {
    'from the counts': printMeanDifference(earlier, later),
    'from the counts, a tie rounded to even': printMeanDifference(earlier, later, 2, 'half-even'),
    'the difference of the printed means': differenceOfPrinted(printMean(earlier), printMean(later)),
  };
}

function roundedText(value: number, decimals: number): string {
  // a share of few answers has ties that are exact in binary too, and half up is what the report does
  return (Math.round((value + Number.EPSILON) * 10 ** decimals) / 10 ** decimals).toFixed(decimals);
}

function rangeOf(values: readonly number[], { left, relation }: Statistic): string {
  const decimals = left.rest.some(({ operator }) => operator === '/') || left.first.name === 'mean' ? 2 : 1;
  const whole = COUNTS.includes(left.first.name);
  const write = (value: number) => (whole ? String(value) : value.toFixed(decimals));
  const [least, greatest] = [write(Math.min(...values)), write(Math.max(...values))];
  const range = least === greatest ? least : `${least} to ${greatest}`;
  return relation ? `difference ${range}` : range;
}
