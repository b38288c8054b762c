import { type ColumnTable, table } from 'arquero';
import { said } from '../../contracts/told.ts';
import { DataError } from '../../tables/data-error.ts';

/** Something in a file that cannot be taken as it is. */
export interface Problem {
  /** The first row of the file where it stands; null where it is of the whole column or file */
  readonly row: number | null;
  readonly column: string | null;
  readonly item: string | null;
  /** The cell as it stands; null where the problem is of no cell */
  readonly value: string | null;
  /** In how many rows */
  readonly count: number;
  readonly problem: string;
  readonly cure: string;
}

/**
 * All that is wrong with a file at once.
 *
 * @example
 * const problem = {
 *   row: 3,
 *   column: 'v1a',
 *   item: 'v1a',
 *   value: '9',
 *   count: 1,
 *   problem: 'is no answer',
 *   cure: 'give 1 to 5',
 * };
 * new DataProblems('own.csv', [problem]).table.array('row')
 * // [3]
 */
export class DataProblems extends DataError {
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    const [first] = problems as [Problem];
    super(placeOf(file, first), `${told(first)}${more(file, problems)}`);
    this.problems = problems;
  }

  /** Columns row, column, item, value, count, problem, cure */
  get table(): ColumnTable {
    return problemTable(this.problems);
  }
}

/** Lines of an error at most; the table has them all. */
const SHOWN = 20;

/** The problems as a table: columns row, column, item, value, count, problem, cure. */
function problemTable(problems: readonly Problem[]): ColumnTable {
  const column = <K extends keyof Problem>(key: K) => problems.map((problem) => problem[key]);
  return table({
    row: column('row'),
    column: column('column'),
    item: column('item'),
    value: column('value'),
    count: column('count'),
    problem: column('problem'),
    cure: column('cure'),
  });
}

/** The error that tells all problems. */
export function dataProblems(file: string, problems: readonly Problem[]): DataProblems {
  return new DataProblems(file, problems);
}

function placeOf(file: string, { row, column, item }: Problem) {
  return {
    file,
    ...(row === null ? {} : { row }),
    ...(column === null ? {} : { column }),
    // an item under its own name needs no second one
    ...(item === null || item === column ? {} : { item }),
  };
}

function told({ problem, cure, count }: Problem): string {
  const times = count > 1 ? said({ en: ` (in ${count} rows)`, nl: ` (in ${count} rijen)` }) : '';
  return `${problem}${times}; ${cure}`;
}

function more(file: string, problems: readonly Problem[]): string {
  if (problems.length === 1) return '';
  const lines = problems
    .slice(1, SHOWN)
    .map((problem) => new DataError(placeOf(file, problem), told(problem)).message);
  const left = problems.length - SHOWN;
  return `\n${[...lines, ...(left > 0 ? [said({ en: `and ${left} more problems`, nl: `en nog ${left} problemen` })] : [])].join('\n')}`;
}
