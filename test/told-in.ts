import { parseSync } from 'oxc-parser';

/** A text of the code in both languages. */
interface ToldText {
  readonly line: number;
  readonly en: string;
  readonly nl: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/**
 * Every text inside a value, what is filled in written as a dot: of a
 * text itself, a list, an object, a function.
 */
function textsOf(node: Node): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateLiteral') {
    const quasis = node.quasis as { readonly value: { readonly cooked: string } }[];
    const filled = (node.expressions as Node[]).flatMap(textsOf);
    return [quasis.map(({ value }) => value.cooked).join('…'), ...filled];
  }
  // what a key is called says nothing to a reader
  if (node.type === 'Property') return textsOf(node.value as Node);
  return childrenOf(node).flatMap(textsOf);
}

/**
 * The texts that stand in a source under `en` and `nl` of one object, each pair of languages once.
 *
 * @returns pairs in the order of the text; records that hold several texts give one pair, joined
 */
export function toldIn(text: string): ToldText[] {
  const { program } = parseSync('source.ts', text);
  const found: ToldText[] = [];
  const visit = (node: Node): void => {
    const properties = node.type === 'ObjectExpression' ? (node.properties as Node[]) : [];
    const under = (name: string) =>
      properties.find(({ key }) => isNode(key) && (key.name === name || key.value === name))?.value;
    const [en, nl] = [under('en'), under('nl')];
    if (isNode(en) && isNode(nl)) {
      const joined = (value: Node) => textsOf(value).join(' | ');
      const line = text.slice(0, node.start).split('\n').length;
      if (textsOf(en).length > 0 && textsOf(nl).length > 0)
        found.push({ line, en: joined(en), nl: joined(nl) });
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program as unknown as Node);
  return found;
}
