/** A sum of whole unknowns, each taken as often as its weight says, within bounds. */
export interface LinearConstraint {
  /** numbers of the unknowns that are added, from 0 */
  readonly sum: readonly number[];
  /** how often each is added, integers of 1 or more; once when left out */
  readonly weights?: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** Whole unknowns of 0 or more under constraints. */
export interface IntegerProgram {
  readonly unknowns: number;
  readonly constraints: readonly LinearConstraint[];
}

/** The part of the solver that is used. */
interface Solver {
  solve(problem: string, options: object): { readonly Status: string; readonly ObjectiveValue: number };
}

let solver: Promise<Solver> | undefined;

/**
 * The least or largest value that a sum of unknowns can take, exactly, by branch and bound.
 *
 * @param program sums of unknowns within bounds
 * @param sum the unknowns that are added, by number from 0
 * @param direction `minimum` or `maximum`
 * @returns a whole number; null where no whole numbers satisfy all constraints
 * @throws Error when the solver gives up
 * @see Huangfu and Hall (2018), Mathematical Programming Computation 10, 119-142, doi:10.1007/s12532-017-0130-5
 */
export async function extremeOf(
  program: IntegerProgram,
  sum: readonly number[],
  direction: 'minimum' | 'maximum',
): Promise<number | null> {
  solver ??= (async () => {
    // its types describe another module than Node loads
    const { default: load } = (await import('highs')) as unknown as { default: () => Promise<Solver> };
    return load();
  })();
  const highs = await solver;
  const result = highs.solve(asText(program, sum, direction), { mip_rel_gap: 0, mip_abs_gap: 0 });
  if (result.Status === 'Infeasible') return null;
  if (result.Status !== 'Optimal') throw new Error(`the integer program ends as ${result.Status}`);
  return Math.round(result.ObjectiveValue);
}

/** The program in the LP format of CPLEX, which the solver reads. */
function asText(
  { unknowns, constraints }: IntegerProgram,
  sum: readonly number[],
  direction: string,
): string {
  const added = (terms: readonly number[], weights?: readonly number[]) =>
    terms.map((term, i) => `${weights ? `${weights[i]} ` : ''}x${term}`).join(' + ');
  const rows = constraints.flatMap(({ sum: terms, weights, lower, upper }, row) =>
    lower === upper
      ? [` c${row}: ${added(terms, weights)} = ${lower}`]
      : [` l${row}: ${added(terms, weights)} >= ${lower}`, ` u${row}: ${added(terms, weights)} <= ${upper}`],
  );
  const names = Array.from({ length: unknowns }, (_, unknown) => `x${unknown}`);
  return [
    direction === 'minimum' ? 'Minimize' : 'Maximize',
    ` goal: ${added(sum)}`,
    'Subject To',
    ...rows,
    'Bounds',
    ...names.map((name) => ` ${name} >= 0`),
    'General',
    ` ${names.join(' ')}`,
    'End',
  ].join('\n');
}
