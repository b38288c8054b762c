import { parseSync } from 'oxc-parser';
import { installedSpecifier } from './installed-specifier.ts';
import { type Node, walk } from './walk.ts';

const WRITTEN = /(\bfrom\s*|\bimport\s*\(?\s*)("npm:[^"\n]*"|'npm:[^'\n]*')/g;

/** A cell with the specifiers of Deno replaced by those of installed packages; all places stay. */
export function withInstalledSpecifiers(source: string): string {
  if (!source.includes('npm:')) return source;
  const { program, errors } = parseSync('cell.ts', source, { sourceType: 'module', astType: 'ts' });
  // a text that is being typed has no tree.
  if (errors.length > 0)
    return source.replace(
      WRITTEN,
      (all, before, quoted) => before + padded(quoted, all.length - before.length),
    );
  let result = source;
  walk(program.body, (node) => {
    if (!/^(Import|Export\w+)Declaration$|^ImportExpression$/.test(node.type)) return;
    const specifier = node.source as Node | null | undefined;
    if (typeof specifier?.value !== 'string') return;
    const { start, end } = specifier;
    result = result.slice(0, start) + padded(source.slice(start, end), end - start) + result.slice(end);
  });
  return result;
}

/** A specifier in quotes, replaced and followed by as many blanks as keep what follows in its place. */
function padded(quoted: string, length: number): string {
  return (quoted[0] + installedSpecifier(quoted.slice(1, -1)) + quoted[0]).padEnd(length);
}
