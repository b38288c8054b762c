import type { BindingFamily } from './bindings.ts';
import { nestedVars } from './nested-vars.ts';
import { type Node, patternNames } from './walk.ts';

/** The names that a cell declares, and how each is bound. @param body statements of plain JavaScript */
export function declaredFamilies(body: Node[]): Map<string, BindingFamily> {
  const families = new Map<string, BindingFamily>();
  for (const statement of body) {
    const declared = (
      /^Export/.test(statement.type) ? (statement.declaration as Node | null) : statement
    ) as Node | null;
    if (!declared) continue;
    if (declared.type === 'FunctionDeclaration' && declared.id)
      families.set((declared.id as Node).name as string, 'function');
    else if (declared.type === 'ClassDeclaration' && declared.id)
      families.set((declared.id as Node).name as string, 'lexical');
    else if (declared.type === 'ImportDeclaration')
      for (const { local } of declared.specifiers as { local: Node }[])
        families.set(local.name as string, 'lexical');
    else if (declared.type === 'VariableDeclaration')
      for (const { id } of declared.declarations as { id: Node }[])
        patternNames(id, (name) => families.set(name, 'lexical'));
    else
      nestedVars(declared, (node) => {
        for (const { id } of node.declarations as { id: Node }[])
          patternNames(id, (name) => families.set(name, 'lexical'));
      });
  }
  return families;
}
