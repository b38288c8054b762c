import type { CountQuestion, GroupTotal } from './count-question.ts';

/** More ways to share n over groups than this are not tried one by one. */
const MOST_SHARES = 20_000;

/**
 * Chains of totals that together say what all group totals of a question say.
 *
 * One chain where every group, or what lies outside it, is within the next; otherwise one chain for each way
 * to share n over the parts that the groups cut the categories into.
 *
 * @param question the question with its totals
 * @returns chains that exclude each other; null when there are too many ways to share
 */
export function groupChains(question: CountQuestion): GroupTotal[][] | null {
  const totals = merged(question);
  if (totals === null) return [];
  const chain = chained([], totals, question);
  if (chain !== null) return [chain];
  return shared(question, totals);
}

/** One total a set of categories; null when two of them exclude each other. */
function merged({ totals, n, scores }: CountQuestion): GroupTotal[] | null {
  const bySet = new Map<string, GroupTotal>();
  for (const { of, lower, upper } of totals) {
    const set = [...new Set(of)].sort((a, b) => a - b);
    const before = bySet.get(set.join());
    bySet.set(set.join(), {
      of: set,
      lower: Math.max(lower, before?.lower ?? 0),
      upper: Math.min(upper, before?.upper ?? n),
    });
  }
  const found = [...bySet.values()];
  const whole = found.filter(({ of }) => of.length === scores.length);
  if (found.some(({ lower, upper }) => lower > upper)) return null;
  if (whole.some(({ lower, upper }) => n < lower || n > upper)) return null;
  if (found.some(({ of, lower }) => of.length === 0 && lower > 0)) return null;
  return found.filter(({ of }) => of.length > 0 && of.length < scores.length);
}

function outside({ of, lower, upper }: GroupTotal, { n, scores }: CountQuestion): GroupTotal {
  return { of: [...scores.keys()].filter((i) => !of.includes(i)), lower: n - upper, upper: n - lower };
}

/**
 * Adds groups to a chain, each as itself or as what lies outside it; null when some group fits neither way.
 */
function chained(
  chain: readonly GroupTotal[],
  rest: readonly GroupTotal[],
  question: CountQuestion,
): GroupTotal[] | null {
  const [next, ...others] = rest;
  if (next === undefined) return [...chain].sort((a, b) => a.of.length - b.of.length);
  for (const group of [next, outside(next, question)]) {
    if (!chain.every((other) => within(group, other) || within(other, group))) continue;
    const found = chained([...chain, group], others, question);
    if (found !== null) return found;
  }
  return null;
}

const within = (a: GroupTotal, b: GroupTotal) => a.of.every((category) => b.of.includes(category));

function shared(question: CountQuestion, totals: readonly GroupTotal[]): GroupTotal[][] | null {
  const { n, scores, bounds } = question;
  const parts = new Map<string, number[]>();
  for (const category of scores.keys()) {
    const key = totals.map(({ of }) => (of.includes(category) ? 1 : 0)).join('');
    parts.set(key, [...(parts.get(key) ?? []), category]);
  }
  const keys = [...parts.keys()];
  const sets = [...parts.values()];
  const reach = sets.map((set) => ({
    lower: set.reduce((sum, i) => sum + Math.max(0, bounds[i]?.lower ?? 0), 0),
    upper: set.reduce((sum, i) => sum + Math.min(n, bounds[i]?.upper ?? n), 0),
  }));
  const chains: GroupTotal[][] = [];
  const held = totals.map(() => 0);
  const shares: number[] = [];
  let steps = 0;
  const share = (part: number, left: number): boolean => {
    steps += 1;
    if (steps > 20 * MOST_SHARES || chains.length > MOST_SHARES) return false;
    if (totals.some(({ upper }, group) => (held[group] as number) > upper)) return true;
    if (part === sets.length) {
      if (left === 0 && totals.every(({ lower }, group) => (held[group] as number) >= lower))
        chains.push(chainOf(sets, shares));
      return true;
    }
    const { lower, upper } = reach[part] as { lower: number; upper: number };
    const last = part === sets.length - 1;
    for (let count = last ? Math.max(lower, left) : lower; count <= Math.min(upper, left); count += 1) {
      const add = (by: number) =>
        totals.forEach((_, group) => {
          if (keys[part]?.[group] === '1') held[group] = (held[group] as number) + by;
        });
      add(count);
      shares.push(count);
      const done = share(part + 1, left - count);
      shares.pop();
      add(-count);
      if (!done) return false;
    }
    return true;
  };
  return share(0, n) ? chains : null;
}

/** The first part, the first two, ... each with exactly its answers. */
function chainOf(sets: readonly (readonly number[])[], shares: readonly number[]): GroupTotal[] {
  const chain: GroupTotal[] = [];
  let of: number[] = [];
  let total = 0;
  for (const [part, set] of sets.slice(0, -1).entries()) {
    of = [...of, ...set];
    total += shares[part] as number;
    chain.push({ of, lower: total, upper: total });
  }
  return chain;
}
