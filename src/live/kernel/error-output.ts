import { currentLanguage } from '../../contracts/language.ts';
import { said } from '../../contracts/told.ts';
import { adviceOnSyntax } from '../../kernel/cell/advice-on-syntax.ts';
import { describeError } from '../../kernel/run/describe-error.ts';
import { withOwnNames } from '../../kernel/session/own-names.ts';
import type { LiveOutput } from '../messages.ts';
import { lineName } from './line-name.ts';

const CAUSED_BY = { en: 'Caused by', nl: 'Veroorzaakt door' };

/** The cell in which an error came up. */
interface FailedCell {
  readonly source: string;
  readonly count: number;
  /** JavaScript names of the cells' names, where they differ */
  readonly renamed: ReadonlyMap<string, string>;
  /** Names that could have been meant */
  readonly known: readonly string[];
}

/** An error as an output: what it says, the line of the cell that it comes from, and what caused it. */
export function errorOutput(thrown: unknown, { source, count, renamed, known }: FailedCell): LiveOutput {
  const error = describeError(thrown, known);
  const message = withOwnNames(error, renamed);
  const label = `In[${count}]`;
  const lines = [`${error.name}${message ? `: ${message}` : ''}`];
  const line = lineIn(error.frames, label);
  if (line !== undefined) lines.push(`${label}, ${lineName(line)}`, ...excerpt(source, line));
  const isSyntax = error.name === 'SyntaxError' && line === undefined;
  const advice = (isSyntax && adviceOnSyntax(source)?.[currentLanguage()]) || error.advice;
  if (advice !== undefined) lines.push(`→ ${advice}`);
  for (let cause = error.cause; cause; cause = cause.cause)
    lines.push(`${said(CAUSED_BY)}: ${cause.name}: ${cause.message}`);
  return { output_type: 'error', ename: error.name, evalue: message, traceback: lines };
}

function lineIn(frames: readonly string[], label: string): number | undefined {
  for (const frame of frames) {
    const at = frame.lastIndexOf(`${label}:`);
    const [, line] = at < 0 ? [] : (/^(\d+)/.exec(frame.slice(at + label.length + 1)) ?? []);
    if (line !== undefined) return Number(line);
  }
  return undefined;
}

function excerpt(source: string, line: number): string[] {
  const lines = source.split('\n');
  const width = String(line).length;
  return [line - 1, line]
    .filter((one) => one >= 1 && one <= lines.length)
    .map((one) => `${one === line ? '> ' : '  '}${String(one).padStart(width)} | ${lines[one - 1]}`);
}
