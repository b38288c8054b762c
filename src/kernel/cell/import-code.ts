import type { Bindings } from './bindings.ts';
import type { Node } from './walk.ts';

/** Id of the local TypeScript module, or address, behind a specifier; undefined when Node resolves it. */
export type ResolveImport = (specifier: string) => { local: string } | { address: string } | undefined;

/**
 * An import statement as declarations of what it brings, which can be declared anew.
 *
 * @param used local names that the cell uses as values: the module must have them
 */
export function importCode(
  statement: Node,
  bindings: Bindings,
  resolve: ResolveImport,
  used: ReadonlySet<string>,
): string {
  const specifier = (statement.source as Node).value as string;
  const attributes = (statement.attributes ?? []) as { key: Node; value: Node }[];
  const pairs = attributes.map(
    ({ key, value }) => `${JSON.stringify(key.name ?? key.value)}:${JSON.stringify(value.value)}`,
  );
  const target = resolve(specifier);
  // a JSON file imports as in TypeScript, with or without the attribute.
  if (pairs.length === 0 && /\.json(\?.*)?$/.test(specifier)) pairs.push('"type":"json"');
  const options = pairs.length > 0 ? `,{with:{${pairs.join(',')}}}` : '';
  const call =
    target && 'local' in target
      ? `await __kernel.hold(__kernel.local(${JSON.stringify(target.local)}))`
      : `await __kernel.hold(__kernel.import(${JSON.stringify(target?.address ?? specifier)}${options}))`;
  const parts: string[] = [];
  const wanted: [name: string, isValue: boolean][] = [];
  let code = '';
  const specifiers = statement.specifiers as Node[];
  for (const one of specifiers) {
    const local = (one.local as Node).name as string;
    const js = bindings.nameOf(local);
    const imported = one.imported as Node | undefined;
    if (one.type === 'ImportNamespaceSpecifier') {
      code += `let ${js}=${call};`;
      continue;
    }
    const isDefault = one.type === 'ImportDefaultSpecifier';
    const name = isDefault ? 'default' : ((imported?.name ?? imported?.value) as string);
    parts.push(`${JSON.stringify(name)}:${js}`);
    wanted.push([name, used.has(local)]);
  }
  if (parts.length > 0)
    code += `let {${parts.join(',')}}=__kernel.linked(${call},${JSON.stringify(specifier)},${JSON.stringify(wanted)});`;
  return specifiers.length > 0 ? code : `${call};`;
}
