import type { NameKind } from '../cell/analyse-cell.ts';
import { type NameFlow, type OpenStart, rootOf } from '../cell/name-flow.ts';

/** A name that cells have left, and where its types are told. */
export interface CarriedName {
  kind: NameKind;
  /** Path below the hub of the cell that declared it. */
  home: string;
  /**
   * Paths of the cells that tell its type at their ends, by reference (`a`, `a.b`); several after a failure.
   */
  ends: Map<string, string[]>;
  /** References that a condition has narrowed. */
  tested: Set<string>;
  /** A variable whose type follows its assignments. */
  open?: { start: OpenStart; keyword: 'let' | 'const'; as: 'array' | 'value' };
  /** Its type is told by an end only. */
  unexported: boolean;
  /** A constant that may be one literal, whose type widens where it is assigned. */
  literal: boolean;
  /** A function assigns to it. */
  captured: boolean;
  /** It has no value yet. */
  unset: boolean;
}

/** How references are named as exported types. */
export const endName = (reference: string): string =>
  `__end_${reference.replace(/[^\p{ID_Continue}$]/gu, (char) => `$${char.charCodeAt(0)}$`)}`;

const isVariable = (kind: NameKind): boolean => kind === 'let' || kind === 'const';

/**
 * References whose types at the end of a cell may differ from those they are declared with.
 *
 * @param names what the cell declares
 * @param visible what it can see of earlier cells
 * @param guarded whether a call in it may assert something or never return
 */
export function endsOf(
  names: ReadonlyMap<string, NameKind>,
  flow: NameFlow,
  visible: ReadonlyMap<string, CarriedName>,
  guarded: boolean,
): Set<string> {
  const ends = new Set<string>(flow.unexported);
  const kindOf = (name: string): NameKind | undefined => names.get(name) ?? visible.get(name)?.kind;
  const add = (reference: string): void => {
    const root = rootOf(reference);
    const kind = kindOf(root);
    if (kind === undefined || kind === 'type') return;
    if (root !== reference || isVariable(kind) || (kind === 'import' && flow.tested.has(reference)))
      ends.add(reference);
  };
  for (const name of flow.open.keys()) if (isTouched(name, flow)) ends.add(name);
  for (const name of flow.filled) if (visible.get(name)?.open && !names.has(name)) ends.add(name);
  for (const name of flow.annotated) add(name);
  for (const reference of flow.assigned) if (!isLeftEmpty(reference, flow)) add(reference);
  if (guarded) for (const reference of flow.tested) add(reference);
  return ends;
}

/** Whether the last that is assigned to a variable is an empty array, whose type is not settled yet. */
function isLeftEmpty(name: string, { filled, emptied }: NameFlow): boolean {
  return emptied.has(name) && !filled.has(name);
}

/** Whether something was put into an open variable. */
function isTouched(name: string, { assigned, filled, emptied }: NameFlow): boolean {
  return (assigned.has(name) && !emptied.has(name)) || filled.has(name);
}

/**
 * Notes what a cell that ran leaves behind.
 *
 * @param path of the cell below the hub
 * @param kept names that it declared
 * @param failed it ended early: what it assigned may not have happened
 */
export function carry(
  visible: Map<string, CarriedName>,
  path: string,
  kept: readonly (readonly [string, NameKind])[],
  flow: NameFlow,
  ends: ReadonlySet<string>,
  failed: boolean,
): void {
  for (const [name, kind] of kept) {
    const opened = flow.open.get(name);
    visible.set(name, {
      kind,
      home: path,
      ends: new Map(),
      tested: new Set(),
      unexported: flow.unexported.has(name),
      literal: flow.literal.has(name),
      captured: false,
      unset: flow.unset.has(name),
      ...(opened ? { open: { ...opened, as: opened.start === '[]' ? 'array' : 'value' } } : {}),
    });
  }
  const own = new Set(kept.map(([name]) => name));
  for (const name of flow.captured) {
    const carried = visible.get(name);
    if (carried) carried.captured = true;
  }
  // as in one file, that a function may have given a variable its value is not enough.
  for (const name of failed ? [] : flow.assigned) {
    const carried = visible.get(name);
    if (carried) carried.unset = false;
  }
  for (const name of flow.assigned) forget(visible.get(name), name);
  for (const name of flow.emptied) {
    const carried = visible.get(name);
    if (carried?.open) carried.open.as = 'array';
    if (isLeftEmpty(name, flow)) carried?.ends.delete(name);
  }
  for (const reference of ends) {
    const root = rootOf(reference);
    const carried = visible.get(root);
    if (carried) note(carried, reference, path, flow, failed, own.has(root));
  }
}

/** What was known of a name, or of its parts, ends with an assignment to it. */
function forget(carried: CarriedName | undefined, name: string): void {
  for (const reference of [...(carried?.ends.keys() ?? [])])
    if (reference !== name && reference.startsWith(name)) carried?.ends.delete(reference);
}

function note(
  carried: CarriedName,
  reference: string,
  path: string,
  flow: NameFlow,
  failed: boolean,
  own: boolean,
): void {
  const { open, ends } = carried;
  const isRoot = rootOf(reference) === reference;
  if (open && isRoot) {
    if (flow.assigned.has(reference) && !flow.emptied.has(reference)) open.as = 'value';
    const before = failed && !own ? (ends.get(reference) ?? []) : [];
    ends.set(reference, [...before, path]);
  } else if (!failed || (isRoot && carried.unexported)) {
    ends.set(reference, [path]);
    if (flow.tested.has(reference)) carried.tested.add(reference);
  } else if (flow.assigned.has(reference)) ends.delete(reference);
}

/**
 * The code that brings a name into a cell: with its declared type, narrowed to what it is by now.
 *
 * It is checked and never run.
 */
export function bring(name: string, carried: CarriedName): string {
  const { kind, home, ends, tested, open, literal } = carried;
  const types = (reference: string): string | undefined =>
    ends
      .get(reference)
      ?.map((path) => `__hub.${path}.${endName(reference)}`)
      .join('|');
  const end = types(name);
  let code = '';
  if (open) {
    code = `${open.keyword} ${name}${open.start === '' ? '' : `=${open.start}`};`;
    if (open.as === 'array') {
      if (open.start !== '[]') code += `${name}=[];`;
      if (end) code += `${name}.push(null!as (${end})[number]);`;
    } else if (end) code += `${name}=null!as ${end};`;
  } else if (carried.unexported)
    code = `declare ${kind === 'let' ? 'let' : 'const'} ${name}:${end ?? 'any'};`;
  else if (kind === 'let') code = bringLet(name, carried, end);
  else if (end && kind === 'const' && !literal) code = `declare const ${name}:${end};`;
  else {
    code = `import ${name}=__hub.${home}.${name};`;
    if (end) code += narrow(name, end);
  }
  for (const reference of ends.keys()) {
    if (reference === name) continue;
    const part = types(reference) as string;
    code += tested.has(reference) ? narrow(reference, part) : `${reference}=null!as ${part};`;
  }
  return code;
}

const narrow = (reference: string, type: string): string => `if(!__hub.is<${type}>(${reference}))throw 0;`;

function bringLet(name: string, carried: CarriedName, end: string | undefined): string {
  const { home, tested, captured, unset } = carried;
  const declared = `__hub.${home}.${name}`;
  // TypeScript takes a function's word for a value where functions use the variable, and nowhere else.
  if (unset) return `let ${name}:typeof ${declared};${captured ? `()=>{${name}=null!};` : ''}`;
  const code = `declare let ${name}:typeof ${declared};`;
  if (!end) return code;
  // what a function may assign at any time is not taken to be missing still.
  const type = captured ? `__hub.Held<typeof ${declared},${end}>` : end;
  return `${code}${name}=null!as ${type};${tested.has(name) ? narrow(name, type) : ''}`;
}

/** Paths of the cells that `bring` needs. */
export function* pathsOf({ home, ends }: CarriedName): Iterable<string> {
  yield home;
  for (const paths of ends.values()) yield* paths;
}
