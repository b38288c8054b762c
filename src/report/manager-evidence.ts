import type { ColumnTable } from 'arquero';
import type { Evidence, FindEvidence } from '../claims/evidence.ts';
import { statedNumber } from '../claims/holds-as-stated.ts';
import { type FeasibleShares, feasibleShares, type ShareStatement } from '../recovery/index.ts';
import { printPercent } from '../stats/index.ts';
import type { ManagerQuestion } from './load-manager-questions.ts';

/** One value that the report's text gives of a question of the web survey. */
export interface ManagerValue {
  readonly question: string;
  readonly wave: string;
  readonly category: string;
  readonly statistic: 'percent' | 'change' | 'n' | 'dont_know';
  readonly printed: string;
  readonly precision: string;
  readonly section: string;
}

/** All answers that agree with what is stated of one question in one wave. */
export interface ManagerWorlds {
  readonly categories: readonly string[];
  readonly solutions: readonly FeasibleShares[];
  /** values that had to be given up, since all together cannot hold */
  readonly dropped: readonly ManagerValue[];
}

/** Most respondents there can have been: 24 managers in 2017, 37 municipalities in 2010 (sections 1.4.1, 1.4.2). */
const MOST_RESPONDENTS: Readonly<Record<string, number>> = { '2010': 37, '2017': 24 };

/**
 * The answers to one question of the web survey that agree with everything stated on it.
 *
 * Where the report gives no n, every n up to the number of respondents (less the "don't know") is allowed.
 * When all values together cannot hold, the fewest are given up and named.
 *
 * @param values the stated values of one question in one wave
 * @param question the question, for its kind
 * @param wave `2010` or `2017`
 */
export function managerWorlds(
  values: readonly ManagerValue[],
  question: ManagerQuestion,
  wave: string,
): ManagerWorlds {
  const percents = values.filter(({ statistic }) => statistic === 'percent');
  const named = [...new Set(percents.flatMap(({ category }) => category.split('+')))];
  const closed =
    question.kind === 'choice' ? (question.categories ?? []).map(({ id }) => id) : [...named, 'rest'];
  const categories = question.kind === 'multiple' ? named : [...new Set([...named, ...closed])];
  for (let give = 0; give <= values.length; give += 1) {
    for (const dropped of subsets(values, give)) {
      const kept = values.filter((value) => !dropped.includes(value));
      const solutions = [...solve(kept, categories, question.kind === 'multiple', wave)];
      if (solutions.length > 0) return { categories, solutions, dropped };
    }
  }
  throw new Error(`question ${question.id}, wave ${wave}: no answers agree with no statement at all`);
}

function solve(
  values: readonly ManagerValue[],
  categories: readonly string[],
  multiple: boolean,
  wave: string,
): Iterable<FeasibleShares> {
  const count = (statistic: string) => values.find((value) => value.statistic === statistic)?.printed;
  const n = count('n');
  const exact = values.filter(({ statistic, precision }) => statistic === 'percent' && precision === 'exact');
  const most = (MOST_RESPONDENTS[wave] ?? 0) - Number(count('dont_know') ?? 0);
  const solutions = feasibleShares({
    categories,
    choice: multiple ? 'multiple' : 'all',
    respondents: n === undefined ? { min: 1, max: most } : Number(n),
    statements: values.filter(({ statistic }) => statistic === 'percent').flatMap(statementsOf),
  });
  return [...solutions].filter((solution) =>
    exact.every(({ category, printed }) =>
      Object.values(printsOf(countOf(solution, categories, category), solution.n, category))
        .flat()
        .includes(printed),
    ),
  );
}

function countOf({ counts }: FeasibleShares, categories: readonly string[], category: string): number {
  const parts = category.split('+');
  return parts.reduce((sum, part) => sum + (counts[categories.indexOf(part)] ?? 0), 0);
}

/**
 * Every whole percentage that a fair author may print for a share, by reading. `agree` joins two answers of a
 * five-point scale, so it may be the sum of their separately rounded shares, however the count is split.
 */
function printsOf(count: number, n: number, category: string): Record<string, string[]> {
  const [whole = '', tenth = ''] = printPercent(count, n, 1).split('.');
  const splits = category === 'agree' ? Array.from({ length: count + 1 }, (_, part) => part) : [];
  return {
    'from the counts': [printPercent(count, n), printPercent(count, n, 0, 'half-even')],
    'rounded twice, to a decimal and then whole': [String(Number(whole) + (Number(tenth) >= 5 ? 1 : 0))],
    'the sum of the separately rounded categories': splits.map((part) =>
      String(Number(printPercent(part, n)) + Number(printPercent(count - part, n))),
    ),
  };
}

/** A stated value as bounds on a share; the words as data/README.md reads them. */
function statementsOf({ category, printed, precision }: ManagerValue): ShareStatement[] {
  const of = category.split('+');
  const x = statedNumber(printed);
  const text = (value: number) => String(Math.min(100, Math.max(0, Math.round(value * 10) / 10)));
  switch (precision) {
    case 'exact':
      // wide enough for every fair way to round; `solve` then keeps what really prints so
      return [{ of, reading: 'about', percent: printed, within: 1 }];
    case 'about':
    case 'fraction':
      return [{ of, reading: 'about', percent: text(x) }];
    case 'more-than':
      return [{ of, reading: 'more than', percent: text(x) }];
    case 'just-over':
      return [
        { of, reading: 'at least', percent: text(x) },
        { of, reading: 'at most', percent: text(x + 10) },
      ];
    case 'nearly':
    case 'just-under':
      return [
        { of, reading: 'at least', percent: text(x - 10) },
        { of, reading: 'at most', percent: text(x) },
      ];
    default:
      throw new Error(
        `precision "${precision}" has no reading as a share; add it to data/README.md and here`,
      );
  }
}

function* subsets<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  for (let index = from; index <= items.length - size && size > 0; index += 1) {
    for (const rest of subsets(items, size - 1, index + 1)) yield [items[index] as T, ...rest];
  }
}

/**
 * Evidence from what the report itself states of the web survey: `share`. A claim's own place is left out,
 * so that a number is confirmed by another place or by other numbers on the same question only.
 *
 * @param figures the stated values, as `loadManagerFigures` gives them
 * @param questions the questionnaire
 */
export function managerEvidence(figures: ColumnTable, questions: readonly ManagerQuestion[]): FindEvidence {
  const values = figures.objects() as ManagerValue[];
  const known = new Map<string, ManagerWorlds>();
  const worldsOf = (others: readonly ManagerValue[], question: ManagerQuestion, wave: string) => {
    const key = `${question.id} ${wave} ${others.map((value) => values.indexOf(value))}`;
    const worlds = known.get(key) ?? managerWorlds(others, question, wave);
    known.set(key, worlds);
    return worlds;
  };
  return ({ name, args: [, id = '', category = '', wave = ''] }, claim) => {
    if (name !== 'share') return undefined;
    const question = questions.find((known) => known.id === id);
    if (!question) return { reason: `the web survey has no question ${id}` };
    const all = values.filter((value) => value.question === id && value.wave === wave);
    const own = (value: ManagerValue) =>
      value.category === category && value.section === claim.section && value.printed === claim.stated;
    const others = all.filter((value) => !own(value));
    const worlds = worldsOf(others, question, wave);
    const parts = category.split('+');
    const missing = parts.some((part) => !determined(worlds, part));
    if (missing) {
      const place = all.some(own)
        ? 'the report gives this number in this place only'
        : 'the report gives no number';
      return { reason: `${place}: ${category} of ${id}, ${wave}` };
    }
    const indexes = parts.map((part) => worlds.categories.indexOf(part));
    return {
      key: `${id} ${wave}`,
      worlds: worlds.solutions,
      value: ({ counts, n }: FeasibleShares) =>
        (100 * indexes.reduce((sum, index) => sum + (counts[index] ?? 0), 0)) / n,
      readings: (solution: FeasibleShares) =>
        printsOf(countOf(solution, worlds.categories, category), solution.n, category),
      source: 'statements',
    } satisfies Evidence;
  };
}

/** Do the statements say anything about this category, directly or through the others? */
function determined({ categories, solutions }: ManagerWorlds, category: string): boolean {
  const index = categories.indexOf(category);
  if (index === -1) return false;
  const shares = solutions.map(({ counts, n }) => (counts[index] ?? 0) / n);
  return !(Math.min(...shares) === 0 && Math.max(...shares) === 1);
}
