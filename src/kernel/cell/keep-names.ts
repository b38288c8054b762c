import type { Bindings } from './bindings.ts';
import type { Node } from './walk.ts';

/**
 * Functions and classes of a top-level declaration carry the name that the user gave them, also where the
 * binding has a private one. A class so named is an expression: its own `id` must stay as it is.
 *
 * @returns code to run before the cell
 */
export function keepNames(
  declaration: Node,
  bindings: Bindings,
  put: (start: number, end: number, text: string) => void,
): string {
  const privateName = (id: Node | null): string | undefined => {
    if (id?.type !== 'Identifier') return undefined;
    const js = bindings.nameOf(id.name as string);
    return js === id.name ? undefined : js;
  };
  const js = privateName(declaration.id as Node | null);
  const own = JSON.stringify((declaration.id as Node | null)?.name);
  if (declaration.type === 'FunctionDeclaration') return js ? `__kernel.named(${js},${own});` : '';
  if (declaration.type === 'ClassDeclaration' && js) {
    put(declaration.start, declaration.start, `let ${js}=`);
    put(declaration.end, declaration.end, ';');
  } else if (declaration.type === 'VariableDeclaration')
    for (const { id, init } of declaration.declarations as { id: Node; init: Node | null }[]) {
      if (!init || !privateName(id) || !isAnonymous(init)) continue;
      // a function takes the name of the property that it is the value of.
      put(init.start, init.start, `({${JSON.stringify(id.name)}:`);
      put(init.end, init.end, `})[${JSON.stringify(id.name)}]`);
    }
  return '';
}

function isAnonymous({ type, id }: Node): boolean {
  return type === 'ArrowFunctionExpression' || (/^(Function|Class)Expression$/.test(type) && !id);
}
