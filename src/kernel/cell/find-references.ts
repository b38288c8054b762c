import { ScopeTracker, walk } from 'oxc-walker';
import type { Node } from './walk.ts';

/** One use or declaration of a name of the cell's top level. */
interface Reference {
  name: string;
  start: number;
  end: number;
  /** `{ name }`: the key stays, only the value is meant. */
  shorthand: boolean;
}

/** The scope of the top level, as the tracker names it. */
const TOP = '';

/**
 * Finds where top-level code, and functions within it, mean the top-level or global `names`; places where an
 * inner scope declares the same name for itself are left out.
 *
 * @param body statements of plain JavaScript
 */
export function findReferences(body: Node[], names: ReadonlySet<string>): Reference[] {
  const program = { type: 'Program', body } as unknown as Parameters<typeof walk>[0];
  const scopeTracker = new ScopeTracker({ preserveExitedScopes: true });
  // declarations first: a function may be used above its own.
  walk(program, { scopeTracker });
  scopeTracker.freeze();
  const found = new Map<number, Reference>();
  walk(program, {
    scopeTracker,
    enter(node, parent, { key }) {
      if (node.type !== 'Identifier' || !names.has(node.name) || isOnlyAName(parent as Node | null, key))
        return;
      const declared = scopeTracker.getDeclaration(node.name);
      if (declared && declared.scope !== TOP) return;
      const { name, start } = node;
      // of a shorthand the key comes first; its value stands at the same place.
      if (found.has(start)) return;
      const shorthand = parent?.type === 'Property' && parent.shorthand;
      found.set(start, { name, start, end: start + name.length, shorthand });
    },
  });
  return [...found.values()];
}

/** Whether an identifier there names a property, a label or what a module exports, and no variable. */
function isOnlyAName(parent: Node | null, key: unknown): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return key === 'property' && !parent.computed;
    case 'Property':
      return key === 'key' && !parent.computed && !parent.shorthand;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'AccessorProperty':
      return key === 'key' && !parent.computed;
    case 'LabeledStatement':
      return key === 'label';
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
    case 'ExportSpecifier':
      return true;
    default:
      return /^Import\w*Specifier$/.test(parent?.type ?? '');
  }
}
