import { fileURLToPath } from 'node:url';
import type { Told } from '../../contracts/language.ts';
import { adviceOnSyntax } from '../cell/advice-on-syntax.ts';
import { adviceOnTypes } from '../checker/advice-on-types.ts';
import type { CellProblem } from '../checker/checker.ts';
import type { DescribedError } from '../run/run-messages.ts';
import type { CellRunnerParts, CellsUnderWay } from './cells-under-way.ts';
import { withOwnNames } from './own-names.ts';
import { adviceLine, renderError, renderProblems } from './render-error.ts';
import type { CellOutcome, CellRequest } from './session.ts';

export type FailedCell = Extract<CellOutcome, { status: 'error' }>;

/** An error as a front end shows it. */
export interface ShownError {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: string[];
}

/** Where the kernel's own code lies. */
export const kernelFolder = fileURLToPath(new URL('..', import.meta.url));
/** How what an interrupt ended is shown. */
export const INTERRUPTED: DescribedError = {
  name: 'KeyboardInterrupt',
  message: 'the cell was interrupted',
  frames: [],
};

/** An error in the user's own names, with the places in the cells where it passed. */
export function errorContent(
  { bindings, sources }: Pick<CellRunnerParts, 'bindings' | 'sources'>,
  error: DescribedError,
): ShownError {
  const shown = { ...error, message: withOwnNames(error, bindings.renamed()) };
  const traceback = renderError(shown, sources.find, (file) => file.startsWith(kernelFolder));
  return { ename: shown.name, evalue: shown.message, traceback };
}

/** Shows why a cell failed. @returns its outcome */
export function failCell(
  { host }: Pick<CellRunnerParts, 'host'>,
  { parentId }: CellRequest,
  { ename, evalue, traceback }: ShownError,
): FailedCell {
  host.output({ parentId, type: 'error', content: { ename, evalue, traceback } });
  return { status: 'error', ename, evalue, traceback };
}

/** Fails a cell that was ended before it reached the main thread. */
export function failInterrupted(parts: CellRunnerParts, request: CellRequest): FailedCell {
  return failCell(parts, request, errorContent(parts, INTERRUPTED));
}

/** Fails a cell whose types or syntax do not let it run. @param label its name, as `In[3]` */
export function refuseCell(
  parts: CellsUnderWay,
  request: CellRequest,
  problems: CellProblem[],
  label: string,
): FailedCell {
  const [first] = problems as [CellProblem];
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  const code = first.code > 0 ? `TS${first.code}: ` : '';
  const isSyntax = first.code < 2000;
  const source = request.source ?? request.code;
  return failCell(parts, request, {
    ename: isSyntax ? 'SyntaxError' : 'TypeCheckError',
    evalue: `${label}:${first.line}:${first.column} - ${code}${first.message}${more}`,
    traceback: [
      ...renderProblems(problems, label, source),
      ...adviceOn(parts, isSyntax ? [] : problems, source),
      ...(isSyntax ? told(parts, [adviceOnSyntax(source)]) : []),
      ...installAdvice(problems),
    ],
  });
}

/** What type errors mean, each said once. */
function adviceOn(parts: CellsUnderWay, problems: readonly CellProblem[], source: string): string[] {
  const known = [...parts.bindings.declared().keys()];
  return told(
    parts,
    problems.map((problem) => adviceOnTypes(problem, source, known)),
  );
}

function told({ speaks }: CellsUnderWay, advice: readonly (Told | undefined)[]): string[] {
  const lines = advice.flatMap((each) => (each ? [adviceLine(each[speaks.language])] : []));
  return [...new Set(lines)];
}

/** How to get the packages that a cell imports and that are not there. */
function installAdvice(problems: CellProblem[]): string[] {
  const names = problems
    .filter(({ code }) => code === 2307 || code === 2792)
    .map(({ message }) => /'((?:@[\w.-]+\/)?[a-z][\w.-]*)[^':]*'/.exec(message)?.[1]);
  const packages = [...new Set(names.filter((name) => name !== undefined))];
  return packages.length > 0 ? [`To install: %npm install ${packages.join(' ')}`] : [];
}

/** Whatever a compiler threw, with the name and message that every error must have. */
export function asError(thrown: unknown): DescribedError {
  const { name, message } = (thrown ?? {}) as Partial<Error>;
  return { name: name || 'SyntaxError', message: message || String(thrown), frames: [] };
}
