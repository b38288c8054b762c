import { analyseCell } from '../cell/analyse-cell.ts';
import { type Node, walk } from '../cell/walk.ts';

const STATEMENT = /^(?!Empty|Block|TSInterface|TSTypeAlias)\w+(?:Statement|Declaration)$/;

/** The lines of a cell, from 1, on which a statement begins: there it can be stopped before it has run. */
export function codeLines(source: string): number[] {
  const lines = new Set<number>();
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineOf = (offset: number): number => starts.findLastIndex((start) => start <= offset) + 1;
  walk(analyseCell(source).body, (node: Node) => {
    if (STATEMENT.test(node.type)) lines.add(lineOf(node.start));
    else if (node.type === 'ArrowFunctionExpression') lines.add(lineOf((node.body as Node).start));
  });
  return [...lines].sort((a, b) => a - b);
}
