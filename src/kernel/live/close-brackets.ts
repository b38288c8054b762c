/** What is open in a text where it ends. */
interface OpenText {
  /** What closes it. */
  closers: string;
  /** The text ends within a string: where that starts, after its quote. */
  quote?: { char: string; start: number };
  /** The text ends within a comment: nothing can be completed there. */
  comment: boolean;
}

const PAIRS: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** Reads a text up to its end, in strings, templates and comments too. */
export function closeBrackets(text: string): OpenText {
  const open: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '/' && text[at + 1] === '/') {
      const end = text.indexOf('\n', at);
      if (end < 0) return { closers: '', comment: true };
      at = end;
    } else if (char === '/' && text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) return { closers: '', comment: true };
      at = end + 1;
    } else if (char === '"' || char === "'") {
      const end = endOfString(text, at);
      if (end < 0) return { closers: closersOf(open), quote: { char, start: at + 1 }, comment: false };
      at = end;
    } else if (char === '`') {
      if (open.at(-1) === '`') open.pop();
      else open.push('`');
    } else if (open.at(-1) === '`') {
      if (char === '\\') at++;
      else if (char === '$' && text[at + 1] === '{') {
        open.push('}');
        at++;
      }
    } else if (PAIRS[char]) open.push(PAIRS[char] as string);
    else if (char === open.at(-1)) open.pop();
  }
  return { closers: closersOf(open), comment: false };
}

const closersOf = (open: readonly string[]): string => [...open].reverse().join('');

/** A string ends at its quote or, unfinished, at its line: that one is a mistake the user is at. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === text[start]) return at;
    else if (text[at] === '\n') return at;
  }
  return -1;
}
