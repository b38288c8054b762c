import type { ClaimPlace, Evidence, FindEvidence } from '../claims/evidence.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import type { ManagerQuestion } from './load-manager-questions.ts';
import {
  countGiving,
  type ManagerValue,
  type ManagerWorld,
  type ManagerWorlds,
  managerWorlds,
} from './manager-worlds.ts';
import { printsOf } from './share-prints.ts';

/**
 * Evidence from what the report itself states of the web survey: `share`, and `valid`, the
 * answers behind a figure. A number is not evidence for itself, at whatever place it stands: to
 * be repeated recomputes nothing.
 *
 * @param figures the stated values, as `loadManagerFigures` gives them
 * @param questions the questionnaire
 */
export function managerEvidence(figures: AnyTable, questions: readonly ManagerQuestion[]): FindEvidence {
  const values = figures.objects() as ManagerValue[];
  const known = new Map<string, ManagerWorlds>();
  const worldsOf = (
    others: readonly ManagerValue[],
    question: ManagerQuestion,
    wave: string,
    wanted: string[],
  ) => {
    const key = `${question.id} ${wave} ${wanted} ${others.map((value) => values.indexOf(value))}`;
    const worlds = known.get(key) ?? managerWorlds(others, question, wave, wanted);
    known.set(key, worlds);
    return worlds;
  };
  return ({ name, args }, claim) => {
    if (name !== 'share' && name !== 'valid') return undefined;
    const [, id = '', ...rest] = args;
    const wave = rest.at(-1) ?? '';
    const category = name === 'share' ? (rest[0] ?? '') : 'all';
    const question = questions.find((one) => one.id === id);
    if (!question) {
      const reason = {
        en: `the web survey has no question ${id}`,
        nl: `de webenquête heeft geen vraag ${id}`,
      };
      return { reason };
    }
    const all = values.filter(
      (value) => value.question === id && (value.wave === wave || value.wave === 'unnamed'),
    );
    const others = all.filter((value) => !repeats(value, category, wave, claim));
    if (name === 'valid') {
      return validEvidence(worldsOf(others, question, wave, []), id, wave);
    }
    return shareEvidence(worldsOf(others, question, wave, [category]), category, id, wave);
  };
}

/** Is a stated value the claim itself, here or at another place? */
function repeats(value: ManagerValue, category: string, wave: string, claim: ClaimPlace): boolean {
  if (claim.precision !== 'exact' || value.wave !== wave || value.category !== category) return false;
  return value.printed === claim.stated && value.statistic === (category === 'all' ? 'n' : 'percent');
}

function shareEvidence(worlds: ManagerWorlds, category: string, id: string, wave: string): Evidence {
  const { categories, solutions } = worlds;
  const count = (world: ManagerWorld) => countGiving(world, categories, category);
  const shares = solutions.map((world) => count(world) / world.n);
  return {
    key: `${id} ${wave}`,
    worlds: solutions,
    value: (world: ManagerWorld) => (100 * count(world)) / world.n,
    share: (world: ManagerWorld) => ({ count: count(world), n: world.n }),
    readings: (world: ManagerWorld) => printsOf(count(world), world.n, category),
    base: ({ base }: ManagerWorld) => base,
    source: 'statements',
    // statements bear on an answer, directly or through the others, where not everything is possible
    bound: !(shares.some((share) => share === 0) && shares.some((share) => share === 1)),
    people: `managers ${wave}`,
  };
}

function validEvidence({ solutions }: ManagerWorlds, id: string, wave: string): Evidence {
  const sizes = [...new Set(solutions.map(({ n }) => n))].sort((a, b) => a - b);
  return {
    key: `${id} ${wave} n`,
    worlds: sizes,
    value: (n: number) => n,
    source: 'statements',
    bound: true,
    people: `managers ${wave}`,
  };
}
