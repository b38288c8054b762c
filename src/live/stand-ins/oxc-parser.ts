import { type Node as AcornNode, parse } from 'acorn';

/** What is used of a syntax error of oxc-parser. */
interface ParseError {
  message: string;
  labels: { start: number; end: number }[];
}

/**
 * Oxc-parser's call over acorn, which gives the same tree of plain JavaScript. A page takes the types away
 * before it parses, so no text is TypeScript here.
 */
export function parseSync(
  _file: string,
  source: string,
): { program: { body: AcornNode[] }; errors: ParseError[] } {
  try {
    const { body } = parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
    });
    return { program: { body }, errors: [] };
  } catch (error) {
    const { message, pos = 0 } = error as SyntaxError & { pos?: number };
    const labels = [{ start: pos, end: pos + 1 }];
    return { program: { body: [] }, errors: [{ message: message.replace(/ \(\d+:\d+\)$/, ''), labels }] };
  }
}
