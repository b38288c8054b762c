import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../cell/text-edits.ts';
import type { CellProblem } from '../checker/checker.ts';
import type { DescribedError } from '../run/run-messages.ts';

/** Finds the source behind a name that stack frames give. */
export type FindSource = (
  name: string,
) => { label: string; text: string; toSource: (place: Place) => Place } | undefined;

/** Longer lines are cut, UTF-16 units. */
const LONGEST_LINE = 400;

const red = (text: string): string => `\u001b[31m${text}\u001b[39m`;
const boldRed = (text: string): string => `\u001b[1;31m${text}\u001b[0m`;
const green = (text: string): string => `\u001b[32m${text}\u001b[39m`;
const dim = (text: string): string => `\u001b[2m${text}\u001b[22m`;

/**
 * Writes an error out as the lines of a Jupyter traceback: what it says, the source line it comes from with a
 * caret, the frames that are the user's, and what caused it.
 *
 * @param hide true for files whose frames are the kernel's own
 */
export function renderError(
  error: DescribedError,
  find: FindSource,
  hide: (file: string) => boolean,
): string[] {
  const lines = [`${boldRed(error.name)}${error.message ? `: ${error.message}` : ''}`];
  const frames = error.frames
    .map((frame) => readFrame(frame, find))
    .filter((frame) => frame !== undefined)
    .filter(({ file, own }) => own || !isInternal(file, hide));
  const first = frames.find(({ own }) => own);
  if (first?.own) {
    const { label, text } = first.own;
    lines.push(`${green(label)}, line ${first.place.line}`);
    lines.push(...excerpt(text, first.place, 1));
  }
  if (error.advice !== undefined) lines.push(adviceLine(error.advice));
  for (const { call, label, place } of frames)
    lines.push(
      dim(
        `    at ${call ? `${call} (${label}:${place.line}:${place.column})` : `${label}:${place.line}:${place.column}`}`,
      ),
    );
  const { errors = [], moreErrors = 0 } = error;
  for (const [i, inner] of errors.entries())
    lines.push(`${i + 1} of ${errors.length + moreErrors}:`, ...indented(renderError(inner, find, hide)));
  if (moreErrors > 0) lines.push(`… ${moreErrors} more`);
  if (error.cause) lines.push('Caused by:', ...indented(renderError(error.cause, find, hide)));
  return lines;
}

/** What an error means and what would be right, as it stands below it. */
export const adviceLine = (advice: string): string => `→ ${advice}`;

/** The type errors of a cell, each with its source line and a caret. */
export function renderProblems(problems: CellProblem[], label: string, text: string): string[] {
  return problems.flatMap(({ line, column, length, code, message }) => [
    `${green(label)}:${line}:${column} - ${red('error')} ${dim(code > 0 ? `TS${code}` : 'syntax')}: ${message}`,
    ...excerpt(text, { line, column }, length, 0),
  ]);
}

/** The line of a place with a caret under it, and `around` lines before it. */
function excerpt(text: string, at: Place, length: number, around = 2): string[] {
  const { lines, column } = windowOf(text.split('\n'), at);
  const { line } = at;
  const width = String(line).length;
  const shown: string[] = [];
  for (let n = Math.max(1, line - around); n <= line; n++) {
    const mark = n === line && around > 0 ? '> ' : '  ';
    shown.push(`${mark}${dim(`${String(n).padStart(width)} |`)} ${lines[n - 1] ?? ''}`);
  }
  const own = lines[line - 1] ?? '';
  const before = own.slice(0, column - 1).replace(/[^\t]/gu, (char) => (isWide(char) ? '  ' : ' '));
  const marked = own.slice(column - 1, column - 1 + length);
  const carets = [...marked].reduce((sum, char) => sum + (isWide(char) ? 2 : 1), 0);
  shown.push(`  ${' '.repeat(width)} ${dim('|')} ${before}${red('^'.repeat(Math.max(1, carets)))}`);
  return shown;
}

/** Of lines longer than anyone reads, the part around the place. */
function windowOf(lines: string[], { line, column }: Place): { lines: string[]; column: number } {
  if ((lines[line - 1] ?? '').length <= LONGEST_LINE)
    return { lines: lines.map((text) => cut(text, 0)), column };
  const from = Math.max(0, column - LONGEST_LINE / 2);
  return { lines: lines.map((text) => cut(text, from)), column: column - from + (from > 0 ? 1 : 0) };
}

function cut(text: string, from: number): string {
  if (text.length <= LONGEST_LINE) return text;
  const more = text.length > from + LONGEST_LINE;
  return `${from > 0 ? '…' : ''}${text.slice(from, from + LONGEST_LINE)}${more ? '…' : ''}`;
}

function isWide(char: string): boolean {
  const point = char.codePointAt(0) as number;
  return (
    point > 0xffff ||
    (point >= 0x1100 &&
      /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uff01-\uff60]/u.test(char))
  );
}

interface Frame {
  call: string;
  file: string;
  label: string;
  place: Place;
  own: ReturnType<FindSource>;
}

/** `at name (file:line:column)` or `at file:line:column`. */
function readFrame(text: string, find: FindSource): Frame | undefined {
  const match = /^at (?:(.*) \((.*):(\d+):(\d+)\)|(?:async )?(.*):(\d+):(\d+))$/.exec(text);
  if (!match) return undefined;
  const [, call = '', file1, line1, column1, file2, line2, column2] = match;
  const raw = file1 ?? file2 ?? '';
  const file = raw.startsWith('file:') ? fileURLToPath(raw.replace(/\?.*$/, '')) : raw;
  const emitted = { line: Number(line1 ?? line2), column: Number(column1 ?? column2) };
  const own = find(file);
  const label = own?.label ?? shortPath(file);
  return { call, file, label, own, place: own ? own.toSource(emitted) : emitted };
}

function isInternal(file: string, hide: (file: string) => boolean): boolean {
  return file === '' || /^(node:|evalmachine|<anonymous>|native|internal\/)/.test(file) || hide(file);
}

function shortPath(file: string): string {
  if (!path.isAbsolute(file)) return file;
  const relative = path.relative(process.cwd(), file);
  return relative.length < file.length ? relative : file;
}

function indented(lines: string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
