import type { Completeness } from '../session/session.ts';
import { analyseCell } from './analyse-cell.ts';

/** Whether a cell can be run as it stands, must go on, or can never be right. */
export function completeness(source: string): Completeness {
  if (source.trim() === '') return { status: 'complete' };
  const { errors } = analyseCell(source);
  const [first] = errors;
  if (!first) return { status: 'complete' };
  const end = source.trimEnd().length;
  const atEnd =
    first.start >= end || /unexpected end|unterminated (template|multi|block)/i.test(first.message);
  const opened =
    first.end >= end && /unterminated/i.test(first.message) && /`|\/\*/.test(source.slice(first.start));
  if (!atEnd && !opened) return { status: 'invalid' };
  return { status: 'incomplete', indent: nextIndent(source) };
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
