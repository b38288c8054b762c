import type { CellAnalysis } from '../cell/analyse-cell.ts';
import type { TextEdit } from '../cell/text-edits.ts';
import { type Node, patternNames } from '../cell/walk.ts';
import { endName } from './carried-name.ts';

/** A part of a cell that ran, and what can stand for it once the types in it are known. */
export interface Part {
  text: string;
  /** Names whose types the server is asked for, with their places in the text. */
  probes: { name: string; at: number }[];
  /** The text that says no more than these types; undefined where the part has to stay. */
  settled?: (types: string[]) => string;
  /** Tells the type of a name as it is where the cell ends. */
  end?: boolean;
}

/** Tells the types of what a cell leaves, as they are at its end. */
export function endTypes(ends: Iterable<string>): Part[] {
  return [...ends].map((reference) => {
    const name = endName(reference);
    // the type of a property, asked for as a type, misses what optional chaining tells.
    const text = /[.[]/.test(reference)
      ? `const ${name}$={v:${reference}}as const;export type ${name}=(typeof ${name}$)["v"];`
      : `export type ${name}=typeof ${reference};`;
    return {
      text,
      probes: [{ name, at: text.indexOf(`type ${name}=`) + 5 }],
      settled: ([type]) => `export type ${name}=${type};`,
      end: true,
    };
  });
}

/** A part that stays as it is. */
export const plain = (text: string): Part => ({ text, probes: [] });

/**
 * A statement; a declaration whose type the compiler infers can be settled, and what declares nothing can go.
 */
export function partOf(statement: Node, { source, body, flow }: CellAnalysis, edits: TextEdit[]): Part {
  const declared =
    (statement.type === 'ExportNamedDeclaration' && (statement.declaration as Node)) || statement;
  const marks: { name: string; at: number }[] = [];
  let settled: Part['settled'];
  const documented = source.slice(declared.start, declared.end).includes('/**');
  if (declared.type === 'FunctionDeclaration' && !documented) {
    const id = declared.id as Node;
    const overloaded = body.some(
      ({ type, id: other }) => type === 'TSDeclareFunction' && (other as Node).name === id.name,
    );
    if (!declared.returnType && !overloaded) {
      marks.push({ name: id.name as string, at: id.start });
      settled = ([type]) => `export declare ${type};`;
    }
  } else if (declared.type === 'VariableDeclaration' && !documented)
    settled = settledVariables(declared, source, flow, marks);
  else if (
    /^(Expression|If|For|ForIn|ForOf|While|DoWhile|Try|Switch|Block|Labeled|Empty)/.test(statement.type)
  )
    settled = () => ';';
  const { text, places } = apply(
    source,
    statement,
    edits,
    marks.map((mark) => mark.at),
  );
  const probes = marks.map(({ name: of }, i) => ({ name: of, at: places[i] as number }));
  return { text, probes, ...(settled ? { settled } : {}) };
}

/** @param marks takes the names whose types are wanted */
function settledVariables(
  declaration: Node,
  source: string,
  { open, literal }: CellAnalysis['flow'],
  marks: { name: string; at: number }[],
): Part['settled'] {
  if (declaration.declare) return undefined;
  if (String(declaration.kind).includes('using')) return () => ';';
  const kind = declaration.kind === 'const' ? 'const' : 'let';
  const written: (string | undefined)[] = [];
  const names: string[] = [];
  for (const { id } of declaration.declarations as { id: Node }[]) {
    let ready = true;
    patternNames(id, (name, node) => {
      if (open.has(name)) return;
      if (literal.has(name)) ready = false;
      names.push(name);
      const annotation = id.type === 'Identifier' && (id.typeAnnotation as Node | null);
      if (annotation) {
        const text = source.slice(annotation.start, annotation.end).replace(/^\s*:/, '');
        if (/unique\s+symbol/.test(text)) ready = false;
        written.push(text);
      } else {
        written.push(undefined);
        marks.push({ name, at: node.start });
      }
    });
    if (!ready) {
      marks.length = 0;
      return undefined;
    }
  }
  return (types) => {
    let next = 0;
    return names.map((name, i) => `export declare ${kind} ${name}:${written[i] ?? types[next++]};`).join('');
  };
}

/** A statement with edits, and where the places `marks` of the source are in it. */
function apply(
  source: string,
  { start: from, end: to }: Node,
  edits: TextEdit[],
  marks: number[],
): { text: string; places: number[] } {
  const sorted = edits.map((edit, i) => ({ ...edit, i })).sort((a, b) => a.start - b.start || a.i - b.i);
  const places = marks.map(() => 0);
  let text = '';
  let at = from;
  const copy = (end: number): void => {
    for (const [i, mark] of marks.entries())
      if (mark >= at && mark < end) places[i] = text.length + mark - at;
    text += source.slice(at, end);
  };
  for (const { start, end, text: put } of sorted) {
    if (start < at) continue;
    copy(start);
    text += put;
    at = end;
  }
  copy(to);
  return { text, places };
}
