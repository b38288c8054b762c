import { distance } from 'fastest-levenshtein';
import { parseSync } from 'oxc-parser';
import { analyseCell } from '../cell/analyse-cell.ts';
import { withInstalledSpecifiers } from '../cell/with-installed-specifiers.ts';
import { commandTable } from './command-table.ts';
import { call } from './line-command.ts';

/** The parts of a cell that are run one after another, as TypeScript; lines stay where they were. */
type Steps = readonly string[];

const COMMAND_LINE = /^\s*%(%?)([a-z]\w*)\s*(.*)$/;
const SHELL_LINE = /^\s*!(.*)$/;
/** After a `!` these are TypeScript and no command. */
const OPERAND =
  /^(?:[!([{"'`+\-~<]|(?:await|new|this|super|true|false|null|typeof|void|function|class|async|import|delete)\b)/;
const FIRST_WORD = /^[\p{ID_Start}$_][\p{ID_Continue}$]*/u;

/**
 * Reads the commands of a cell. A cell without any comes back as it is, as the only step.
 *
 * @param code as the user wrote it
 * @param knows whether cells or the process have a name: `!ready` then is TypeScript
 */
export function expandCommands(code: string, knows: (name: string) => boolean): Steps {
  if (!/^\s*[%!]/m.test(code)) return [code];
  const lines = code.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const whole = COMMAND_LINE.exec(lines[start] ?? '');
  if (whole?.[1]) return [wholeCell(whole, lines, start)];

  const isWholeCode = parses(code);
  const done: string[] = [];
  let leadEnds = 0;
  let leading = true;
  for (const [at, line] of lines.entries()) {
    const found = readLine(line, done, isWholeCode, knows);
    done.push(found?.code ?? line);
    const isBlank = /^\s*(\/\/.*)?$/.test(line);
    if (leading && found?.first) leadEnds = at + 1;
    else if (!isBlank) leading = false;
  }
  const rest = done.slice(leadEnds);
  if (leadEnds === 0 || rest.every((line) => line.trim() === '')) return [done.join('\n')];
  return [done.slice(0, leadEnds).join('\n'), `${'\n'.repeat(leadEnds)}${rest.join('\n')}`];
}

/**
 * A cell as code of the same length, for what looks at it without running it: lines that are commands are
 * blank, and specifiers of Deno are those of installed packages.
 */
export function asCode(code: string, { knows }: { knows(name: string): boolean }): string {
  const steps = expandCommands(code, knows);
  if (steps.length === 1 && steps[0] === code) return withInstalledSpecifiers(code);
  const expanded = steps.map((step) => step.split('\n'));
  const blank = code
    .split('\n')
    .map((line, at) => (expanded.some((lines) => lines[at] === line) ? line : ' '.repeat(line.length)));
  return withInstalledSpecifiers(blank.join('\n'));
}

function readLine(
  line: string,
  before: readonly string[],
  isWholeCode: boolean,
  knows: (name: string) => boolean,
): { code: string; first: boolean } | undefined {
  const shell = SHELL_LINE.exec(line)?.[1];
  if (shell !== undefined) {
    const name = FIRST_WORD.exec(shell)?.[0];
    const isCode = OPERAND.test(shell) || (name !== undefined && (knows(name) || declares(before, name)));
    if (isCode || !isComplete(before)) return undefined;
    return { code: `await ${call('shell', shell.trim())};`, first: true };
  }
  const [, isCell, name = '', rest = ''] = COMMAND_LINE.exec(line) ?? [];
  if (name === '' || !isComplete(before)) return undefined;
  const command = commandTable.find((one) => one.name === name);
  if (!isCell && command?.line) return { code: command.line(rest), first: command.first === true };
  // a remainder, in a line that begins with its operator.
  if (isWholeCode && (knows(name) || declares(before, name))) return undefined;
  return { code: `${call('unknown', problemWith(name, isCell === '%'))};`, first: true };
}

function wholeCell([, , name = '', rest = '']: RegExpExecArray, lines: string[], start: number): string {
  const command = commandTable.find((one) => one.name === name);
  const body = lines.slice(start + 1).join('\n');
  const above = '\n'.repeat(start);
  return above + (command?.cell?.(rest, body) ?? `${call('unknown', problemWith(name, true))};`);
}

/** What is wrong with a command that does not stand in the table, or not so, and what may have been meant. */
function problemWith(name: string, isCell: boolean): string {
  const written = `${isCell ? '%%' : '%'}${name}`;
  const own = commandTable.find((one) => one.name === name);
  if (own && isCell)
    return own.cell ? `${written} belongs on the first line of a cell` : `it is written ${own.usage}`;
  if (own) return `it is written ${own.usage}, on the first line of a cell`;
  const [nearest] = [...commandTable].sort((a, b) => distance(a.name, name) - distance(b.name, name));
  const isNear = nearest && distance(nearest.name, name) <= Math.max(1, Math.floor(name.length / 2));
  return `there is no command ${written}${isNear ? `; did you mean ${nearest.usage}?` : '; %help lists them'}`;
}

function parses(code: string): boolean {
  return parseSync('cell.ts', code, { sourceType: 'module', astType: 'ts' }).errors.length === 0;
}

/** Whether the lines are whole statements, so that another may begin. */
function isComplete(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '') || parses(lines.join('\n'));
}

function declares(lines: readonly string[], name: string): boolean {
  return analyseCell(lines.join('\n')).names.has(name);
}
