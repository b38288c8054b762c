import { parse } from 'acorn';
import { applyEdits, type TextEdit } from '../../kernel/cell/text-edits.ts';
import { type Node, patternNames } from '../../kernel/cell/walk.ts';

/** A cell in two texts that are evaluated one after the other in the global scope. */
export interface CellTexts {
  /** Its functions, which become globals */
  readonly functions: string;
  /** All else: an async function, called, whose result is `{ value }` where the cell shows one */
  readonly body: string;
  /** Names that the body assigns to */
  readonly names: readonly string[];
}

/**
 * A page has no prompt mode, in which `let` can come twice and `await` stands outside functions.
 * So what a cell declares becomes properties of the global object, and the cell an async
 * function. Lines stay where they were.
 *
 * @param js as `emitCell` gives it
 * @param show whether its last statement is its result
 */
export function asFunction(js: string, show: boolean): CellTexts {
  const { body } = parse(js, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    allowAwaitOutsideFunction: true,
  }) as unknown as { body: Node[] };
  const edits: TextEdit[] = [];
  const put = (start: number, end: number, text: string): void => void edits.push({ start, end, text });
  const names: string[] = [];
  const functions: Node[] = [];
  for (const statement of body) {
    if (statement.type === 'FunctionDeclaration') functions.push(statement);
    else if (statement.type === 'VariableDeclaration') assigned(statement, names, put);
    else if (statement.type === 'ClassDeclaration') {
      const name = (statement.id as Node).name as string;
      names.push(name);
      put(statement.start, statement.start, `;${name}=`);
      put(statement.end, statement.end, ';');
    }
  }
  const last = body.at(-1);
  if (show && last?.type === 'ExpressionStatement') {
    // the statement, with the brackets that its expression may stand in
    const { start, end } = last;
    put(start, start, ';return{value:(');
    put(end, end, ')}');
  }
  for (const { start, end } of functions) put(start, end, blank(js.slice(start, end)));
  let kept = '';
  let at = 0;
  for (const { start, end } of functions) {
    kept += blank(js.slice(at, start)) + js.slice(start, end);
    at = end;
  }
  return { functions: kept, body: `(async()=>{${applyEdits(js, edits).text}\n})()`, names };
}

/** `let { a } = b, c` as `;({ a } = b, c = undefined);`. */
function assigned(
  { start, end, declarations }: Node,
  names: string[],
  put: (start: number, end: number, text: string) => void,
): void {
  const list = declarations as { id: Node; init: Node | null; start: number; end: number }[];
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last) return;
  put(start, first.start, ';(');
  for (const { id, init } of list) {
    patternNames(id, (name) => names.push(name));
    if (!init) put(id.end, id.end, '=undefined');
  }
  put(last.end, end, ');');
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
