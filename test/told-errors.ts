import { parseSync } from 'oxc-parser';

const NATIVE = /^(?:Range|Type|Syntax|Reference)?Error$/;

type Node = Record<string, unknown> & { readonly type: string; readonly start: number; readonly end: number };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Whether an argument is a text, which has one language, and not a record of two. */
const isText = (argument: unknown): boolean =>
  isNode(argument) &&
  (['Literal', 'TemplateLiteral'].includes(argument.type) ||
    (argument.type === 'BinaryExpression' && argument.operator === '+'));

/** Every error that a source makes in one language: of a class of JavaScript, or of data with one text. */
export function errorsInOneLanguage(text: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'NewExpression' || node.type === 'CallExpression') {
      const name = (node.callee as { name?: string }).name ?? '';
      const ofData = /^dataError$/i.test(name) && isText((node.arguments as unknown[])[1]);
      if (NATIVE.test(name) || ofData) found.push(text.slice(node.start, node.end));
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync('source.ts', text).program);
  return found;
}
