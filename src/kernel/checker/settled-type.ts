import { parseSync } from 'oxc-parser';
import { type Node, walk } from '../cell/walk.ts';
import type { KeptCell } from './virtual-project.ts';

/** Types of the language and of Node that inferred types are made of. */
const global = new Set(
  (
    'Array ReadonlyArray Map ReadonlyMap Set ReadonlySet WeakMap WeakSet WeakRef Promise PromiseLike Date RegExp ' +
    'RegExpMatchArray RegExpExecArray RegExpStringIterator Error TypeError RangeError SyntaxError Iterator Iterable ' +
    'IterableIterator IteratorObject ArrayIterator MapIterator SetIterator StringIterator AsyncIterable Generator ' +
    'AsyncIterator AsyncIterableIterator AsyncGenerator Record Partial Required Readonly Pick Omit Exclude Extract ' +
    'NonNullable Parameters ReturnType Awaited Buffer URL URLSearchParams ArrayBuffer SharedArrayBuffer DataView ' +
    'ArrayBufferLike Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array ' +
    'BigInt64Array BigUint64Array Uint8ClampedArray Function Object String Number Boolean Symbol BigInt AbortSignal ' +
    'AbortController Response Request Headers Blob Disposable AsyncDisposable'
  ).split(' '),
);
/** Of these, the ones that a package would not give another meaning. */
const CERTAIN = new Set(['Array', 'ReadonlyArray', 'Promise', 'Date', 'Record', 'Error']);

/**
 * Reads the type of a name from what the server shows of it.
 *
 * @param shown markdown
 * @param kept the cell that it is for
 * @returns the type, or the signature of a function, in words that mean the same in that
 *   cell; undefined when that is not certain
 */
export function settledType(shown: string, name: string, kept: KeptCell): string | undefined {
  const code = /^```\w*\n([\s\S]*?)\n```/.exec(shown)?.[1];
  if (!code || /\.\.\.(?! ?[\p{ID_Start}$_])|\(\+\d+ overload/u.test(code)) return undefined;
  const head = /^(function|const|let|var|type) /.exec(code)?.[1];
  if (!head || !code.startsWith(`${head} ${name}`)) return undefined;
  if (head === 'function') return translated(`declare ${code}`, kept, false)?.slice(8);
  const rest = code.slice(head.length + 1 + name.length);
  const text = /^(?::| =) ([\s\S]*)$/.exec(rest)?.[1];
  if (text === undefined) return undefined;
  // one literal is a type that widens where it is declared, which its name does not say.
  return translated(`type __=${text}`, kept, head !== 'type')?.slice(8);
}

/** The text with the session's types by their homes; undefined when something in it is not certain. */
function translated(text: string, kept: KeptCell, noLiteral: boolean): string | undefined {
  const { program, errors } = parseSync('type.ts', text, { sourceType: 'module', astType: 'ts' });
  const [statement, more] = program.body as unknown as Node[];
  if (errors.length > 0 || !statement || more) return undefined;
  if (noLiteral && isLiteral(statement.typeAnnotation as Node)) return undefined;
  const own = new Set<string>();
  walk(statement, (node) => {
    if (node.type === 'TSTypeParameter') own.add(String((node.name as Node).name));
    else if (node.type === 'TSMappedType') own.add(String((node.key as Node | undefined)?.name));
  });
  const homes: { at: number; home: string }[] = [];
  let certainly = true;
  walk(statement, (node) => {
    if (node.type === 'TSTypeOperator' && node.operator === 'unique') certainly = false;
    if (/^TS(QualifiedName|TypeQuery|ImportType|ThisType)$/.test(node.type)) certainly = false;
    if (node.type !== 'TSTypeReference') return;
    const id = node.typeName as Node;
    const name = String(id.name);
    if (id.type !== 'Identifier') certainly = false;
    else if (own.has(name)) return;
    else if (kept.isType(name)) {
      const home = kept.homeOf(name);
      if (!kept.pure || !home) certainly = false;
      else if (!kept.sees(name)) homes.push({ at: id.start, home: `__hub.${home}.` });
    } else if (kept.sees(name) || !(kept.pure ? global : CERTAIN).has(name)) certainly = false;
  });
  if (!certainly) return undefined;
  return homes
    .sort((a, b) => b.at - a.at)
    .reduce((whole, { at, home }) => whole.slice(0, at) + home + whole.slice(at), text);
}

function isLiteral(type: Node | undefined): boolean {
  if (type?.type === 'TSUnionType') return (type.types as Node[]).some(isLiteral);
  return type?.type === 'TSLiteralType';
}
