import { stripVTControlCharacters } from 'node:util';
import type { Output } from './notebook.ts';
import { RunnerError } from './runner-error.ts';

const LONGEST = 40;

/**
 * The error for a cell that failed: where, what, the source line if the traceback names it, and below that,
 * as nbclient shows it, the cell's source, its output so far and the traceback.
 *
 * @param notebook path as the user gave it
 * @param cell number of the cell in the notebook, from 1, counting every cell
 * @param executionCount by which a traceback names the cell, where the kernel replied
 */
export function describeFailure(
  kind: RunnerError['kind'],
  notebook: string,
  cell: number,
  source: string,
  what: string,
  outputs: readonly Output[],
  executionCount: number | null,
): RunnerError {
  const lines = source.split('\n');
  const at = failingLine(outputs, lines, executionCount);
  const place = at === undefined ? `cell ${cell}` : `cell ${cell}, line ${at}`;
  const shown = at === undefined ? '' : `\n    ${lines[at - 1]?.trim()}`;
  return new RunnerError(kind, `${notebook}, ${place}: ${what}${shown}`, details(source, outputs));
}

/**
 * The line, from 1, that a traceback or a type error points at; undefined where neither names one for sure.
 */
function failingLine(
  outputs: readonly Output[],
  lines: readonly string[],
  executionCount: number | null,
): number | undefined {
  for (const output of outputs.toReversed()) {
    const text = stripVTControlCharacters(textOf(output));
    let line: number | undefined;
    if (output.output_type === 'error') {
      // ours and IPython name a place `In[2]:3:7` or `In[2], line 3`; a frame in an earlier cell is not meant
      const found = new RegExp(`\\bIn ?\\[${executionCount}\\](?:, line |:)(\\d+)`).exec(text);
      if (found) line = Number(found[1]);
    } else if (output.output_type === 'stream' && output.name === 'stderr') {
      line = tslabLine(text, lines);
    }
    if (line !== undefined && line >= 1 && line <= lines.length) return line;
  }
  return undefined;
}

/**
 * tslab heads its type errors with line and column. Its traces count lines of emitted code, but they quote
 * the line: where exactly one line of the cell reads like it, that is the one.
 */
function tslabLine(text: string, lines: readonly string[]): number | undefined {
  const typeError = /^(\d+):\d+ - /m.exec(text);
  if (typeError) return Number(typeError[1]);
  const bare = (line: string) => line.trim().replace(/;$/, '');
  const quoted = /^evalmachine\.<anonymous>:\d+\n(.+)$/m.exec(text)?.[1];
  if (quoted === undefined) return undefined;
  const alike = lines.flatMap((line, index) => (bare(line) === bare(quoted) ? [index + 1] : []));
  return alike.length === 1 ? alike[0] : undefined;
}

function details(source: string, outputs: readonly Output[]): string {
  const rule = '-'.repeat(18);
  const parts = [rule, clipped(source), rule];
  for (const output of outputs) {
    const text = stripVTControlCharacters(textOf(output)).trimEnd();
    const title = output.output_type === 'stream' ? output.name : output.output_type;
    if (text !== '') parts.push(`----- ${title} -----`, clipped(text));
  }
  return parts.join('\n');
}

function textOf(output: Output): string {
  if (output.output_type === 'stream') return output.text;
  if (output.output_type === 'error') {
    return output.traceback.length > 0 ? output.traceback.join('\n') : `${output.ename}: ${output.evalue}`;
  }
  const plain = output.data['text/plain'];
  return typeof plain === 'string' ? plain : `[${Object.keys(output.data).join(', ')}]`;
}

/** Long texts keep their head and tail. */
function clipped(text: string): string {
  const lines = text.split('\n').map((line) => (line.length > 400 ? `${line.slice(0, 400)}…` : line));
  if (lines.length <= LONGEST) return lines.join('\n');
  const half = LONGEST / 2;
  const left = lines.length - LONGEST;
  return [...lines.slice(0, half), `… ${left} lines left out …`, ...lines.slice(-half)].join('\n');
}
