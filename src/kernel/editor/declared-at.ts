import type { CellAnalysis } from '../cell/analyse-cell.ts';
import { type Node, patternNames, walk } from '../cell/walk.ts';

/** Where a text names something, UTF-16 offsets. */
export interface NamePlace {
  start: number;
  end: number;
}

/** Where a cell declares a name at its top level. */
export function declaredAt({ body }: CellAnalysis, name: string): NamePlace | undefined {
  let found: NamePlace | undefined;
  const take = (own: string, { start }: Node): void => {
    if (own === name) found ??= { start, end: start + name.length };
  };
  for (const statement of body) {
    const declared =
      /^Export/.test(statement.type) && statement.declaration ? (statement.declaration as Node) : statement;
    if (declared.type === 'VariableDeclaration')
      for (const { id } of declared.declarations as { id: Node }[]) patternNames(id, take);
    else if (declared.type === 'ImportDeclaration')
      for (const { local } of (declared.specifiers ?? []) as { local: Node }[])
        take(String(local.name), local);
    else if (declared.id) take(String((declared.id as Node).name), declared.id as Node);
    else
      walk(declared, (node) => {
        if (node.type === 'VariableDeclaration' && node.kind === 'var')
          for (const { id } of node.declarations as { id: Node }[]) patternNames(id, take);
      });
  }
  return found;
}

const TYPE_MEMBER = /^(PropertyDefinition|MethodDefinition|TSPropertySignature|TSMethodSignature)$/;

/** Where a class, an interface or a type of a cell has a member of that name, the first one. */
export function memberAt(cell: CellAnalysis, name: string): NamePlace | undefined {
  return keyAt(cell, name, (type) => TYPE_MEMBER.test(type));
}

/** Where an object of a cell has a property of that name, the first one. */
export function propertyAt(cell: CellAnalysis, name: string): NamePlace | undefined {
  return keyAt(cell, name, (type) => type === 'Property');
}

function keyAt({ body }: CellAnalysis, name: string, fits: (type: string) => boolean): NamePlace | undefined {
  let found: NamePlace | undefined;
  walk(body, (node) => {
    const key = node.key as Node | undefined;
    if (!found && key && (key.name ?? key.value) === name && fits(node.type))
      found = { start: key.start, end: key.end };
  });
  return found;
}
