import { errorInWords } from '../contracts/error-in-words.ts';

/** A sum of whole unknowns, each taken as often as its weight says, within bounds. */
export interface LinearConstraint {
  /** Numbers of the unknowns that are added, from 0, each once */
  readonly sum: readonly number[];
  /** How often each is added, integers other than 0; once when left out */
  readonly weights?: readonly number[];
  /** May be -Infinity, and `upper` Infinity */
  readonly lower: number;
  readonly upper: number;
}

/** Whole unknowns of 0 or more under constraints. */
export interface IntegerProgram {
  readonly unknowns: number;
  readonly constraints: readonly LinearConstraint[];
}

/**
 * Whole numbers that satisfy a program; `none` when there are none;
 * `too long` when that took more time than given.
 */
type ProgramAnswer =
  | { readonly value: number; readonly unknowns: readonly number[] }
  | 'none'
  | 'unbounded'
  | 'too long';

/** The part of the solver that is used. */
export interface Solver {
  solve(
    problem: string,
    options: object,
  ): {
    readonly Status: string;
    readonly ObjectiveValue: number;
    readonly Columns: Readonly<Record<string, { readonly Primal?: number }>>;
  };
}

let solver: Promise<Solver> | undefined;
let load: (() => Promise<Solver>) | undefined;

/**
 * Says where the solver comes from where no package can be imported: a page brings it as a file of its own.
 */
export function useSolver(loadSolver: () => Promise<Solver>): void {
  load = loadSolver;
}

/** Most seconds that one program may take. */
const MOST_SECONDS = 8;

async function loaded(): Promise<Solver> {
  if (load) return load();
  // no literal, so that what bundles for a page leaves the solver out: it is a file of its own
  const name = 'highs';
  try {
    const { default: load } = (await import(name)) as { default: () => Promise<Solver> };
    return await load();
  } catch (cause) {
    throw errorInWords(
      {
        en: `the integer solver "${name}" is not to be had here; use rekenschap check for linked tables`,
        nl: `het rekenprogramma voor hele getallen, "${name}", is hier niet te krijgen; gebruik rekenschap check voor gekoppelde tabellen`,
      },
      Error,
      { cause },
    );
  }
}

/**
 * Whole numbers that satisfy a program and make a sum of them least or largest, by branch and bound.
 *
 * What the solver finds is held against every constraint in whole numbers before it is given.
 *
 * @param program sums of unknowns within bounds
 * @param sum the unknowns that are added, by number from 0; none asks for any solution
 * @param direction `minimum` or `maximum`
 * @param seconds most time that it may take
 * @returns a solution with its sum, `none`, `unbounded` where the sum has no largest value, or `too long`
 * @throws Error when the solver cannot be loaded, or ends in another way
 * @see Huangfu and Hall (2018), Mathematical Programming Computation
 *   10, 119-142, doi:10.1007/s12532-017-0130-5
 */
export async function solved(
  program: IntegerProgram,
  sum: readonly number[] = [],
  direction: 'minimum' | 'maximum' = 'minimum',
  seconds = MOST_SECONDS,
): Promise<ProgramAnswer> {
  // a sum of nothing can only be 0
  if (
    program.constraints.some(({ sum: terms, lower, upper }) => lower > upper || (!terms.length && lower > 0))
  )
    return 'none';
  const result = await solvedText(asText(program, sum, direction), {
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    time_limit: seconds,
  });
  if (result.Status === 'Infeasible') return 'none';
  if (result.Status === 'Primal infeasible or unbounded') {
    // a sum of counts has a least value, so that nothing but the constraints can be at fault
    if (direction === 'minimum' || sum.length === 0) return 'none';
    return (await solved(program, [], 'minimum', seconds)) === 'none' ? 'none' : 'unbounded';
  }
  if (result.Status === 'Unbounded') return 'unbounded';
  if (result.Status === 'Time limit reached') return 'too long';
  if (result.Status !== 'Optimal')
    throw errorInWords({
      en: `the integer program ends as ${result.Status}`,
      nl: `het rekenen met hele getallen eindigt als ${result.Status}`,
    });
  const unknowns = Array.from({ length: program.unknowns }, (_, i) =>
    Math.round(result.Columns[`x${i}`]?.Primal ?? 0),
  );
  if (!satisfies(unknowns, program)) return 'too long';
  return { value: Math.round(result.ObjectiveValue) + 0, unknowns };
}

/** A solver that broke down is of no more use: a new one tries once more. */
async function solvedText(text: string, options: object): Promise<ReturnType<Solver['solve']>> {
  solver ??= loaded();
  try {
    return (await solver).solve(text, options);
  } catch (cause) {
    if (!(cause instanceof Error && /Aborted|memory|RuntimeError/.test(cause.message))) throw cause;
    solver = loaded();
    return (await solver).solve(text, options);
  }
}

/** Whether whole numbers satisfy a program exactly. */
function satisfies(unknowns: readonly number[], { constraints }: IntegerProgram): boolean {
  return (
    unknowns.every((value) => value >= 0) &&
    constraints.every(({ sum, weights, lower, upper }) => {
      const total = sum.reduce((all, term, i) => all + (weights?.[i] ?? 1) * (unknowns[term] as number), 0);
      return total >= lower && total <= upper;
    })
  );
}

/**
 * The least or largest value that a sum of unknowns can take, exactly.
 *
 * @param program sums of unknowns within bounds
 * @param sum the unknowns that are added, by number from 0
 * @param direction `minimum` or `maximum`
 * @returns a whole number; null where no whole numbers satisfy all constraints
 * @throws Error when the solver gives up
 */
export async function extremeOf(
  program: IntegerProgram,
  sum: readonly number[],
  direction: 'minimum' | 'maximum',
): Promise<number | null> {
  const answer = await solved(program, sum, direction);
  if (answer === 'too long')
    throw errorInWords({
      en: `the integer program takes more than ${MOST_SECONDS} seconds`,
      nl: `het rekenen met hele getallen duurt langer dan ${MOST_SECONDS} seconden`,
    });
  if (answer === 'unbounded')
    throw errorInWords({
      en: 'the integer program bounds its sum nowhere',
      nl: 'het rekenen met hele getallen vindt geen grens voor de som',
    });
  return answer === 'none' ? null : answer.value;
}

/** The program in the LP format of CPLEX, which the solver reads. */
function asText(
  { unknowns, constraints }: IntegerProgram,
  sum: readonly number[],
  direction: string,
): string {
  const rows = constraints.flatMap(({ sum: terms, weights, lower, upper }, row) => {
    if (terms.length === 0) return [];
    if (lower === upper) return [` c${row}: ${added(terms, weights)} = ${lower}`];
    return [
      ...(lower === -Infinity ? [] : [` l${row}: ${added(terms, weights)} >= ${lower}`]),
      ...(upper === Infinity ? [] : [` u${row}: ${added(terms, weights)} <= ${upper}`]),
    ];
  });
  const names = Array.from({ length: unknowns }, (_, unknown) => `x${unknown}`);
  return [
    direction === 'minimum' ? 'Minimize' : 'Maximize',
    ` goal: ${sum.length === 0 ? '0 x0' : added(sum)}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...names.map((name) => ` ${name} >= 0`),
    'General',
    ` ${names.join(' ')}`,
    'End',
  ].join('\n');
}

function added(terms: readonly number[], weights?: readonly number[]): string {
  return terms
    .map((term, i) => {
      const weight = weights?.[i] ?? 1;
      const sign = weight < 0 ? '- ' : i === 0 ? '' : '+ ';
      return `${sign}${Math.abs(weight) === 1 ? '' : `${Math.abs(weight)} `}x${term}`;
    })
    .join(' ');
}
