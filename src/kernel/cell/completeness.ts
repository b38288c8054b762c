import { analyseCell } from './analyse-cell.ts';
import type { Node } from './walk.ts';

/** Whether a cell can be run as it stands. */
export interface Completeness {
  status: 'complete' | 'incomplete' | 'invalid' | 'unknown';
  /** Only with `incomplete`. */
  indent?: string;
}

/** Whether a cell can be run as it stands, must go on, or can never be right. */
export function completeness(source: string): Completeness {
  if (source.trim() === '') return { status: 'complete' };
  const { errors, body } = analyseCell(source);
  const [first] = errors;
  const more: Completeness = { status: 'incomplete', indent: nextIndent(source) };
  if (!first) return isHead(body.at(-1)) ? more : { status: 'complete' };
  const end = source.trimEnd().length;
  const atEnd =
    first.start >= end || /unexpected end|unterminated (template|multi|block)/i.test(first.message);
  const opened =
    first.end >= end && /unterminated/i.test(first.message) && /`|\/\*/.test(source.slice(first.start));
  // after a part in braces the end of a template is missed where the template goes on, or where it began.
  const template = /`/.test(source) && analyseCell(`${source}\``).errors.length === 0;
  const member = /\?\.$/.test(source.trimEnd()) && analyseCell(`${source.trimEnd()}x`).errors.length === 0;
  return atEnd || opened || template || member ? more : { status: 'invalid' };
}

/** A function without its body, which may follow on the next line. */
function isHead(last: Node | undefined): boolean {
  const own = (last?.declaration as Node | null | undefined) ?? last;
  return own?.type === 'TSDeclareFunction' && own.declare !== true;
}

/** Two spaces for each bracket that is open, comments and strings left out. */
function nextIndent(source: string): string {
  const code = source.replace(
    /\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    '',
  );
  let depth = 0;
  for (const char of code)
    if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth = Math.max(0, depth - 1);
  return '  '.repeat(depth);
}
