import type { DebugProtocol } from '@vscode/debugprotocol';
import type { CallFrame, PropertyDescriptor, RemoteObject } from './inspector-types.ts';
import type { MainInspector } from './main-inspector.ts';
import { valueText, valueType } from './value-text.ts';

/** The most values of one object that are shown at once. */
const MOST_VALUES = 1000;
/**
 * Under this name the engine knows the values that are shown while nothing
 * is paused, so that it can let go of them.
 */
const GROUP = 'variables';

/** What the front end can look into, by the numbers under which it knows it. */
export interface Variables {
  /** The scopes of a frame; the names of the cells are the last one. */
  scopes(frame: CallFrame): DebugProtocol.Scope[];
  /** @throws Error for a number that means nothing any more */
  read(reference: number, start?: number, count?: number): Promise<DebugProtocol.Variable[]>;
  /** The names that cells have declared. */
  globals(): Promise<DebugProtocol.Variable[]>;
  /** How a value is shown, and the number under which one can look into it. */
  shown(value: RemoteObject): { value: string; type: string; variablesReference: number };
  /** Forgets what belonged to a pause. */
  forget(): void;
}

type Held = string[] | 'globals';

/** The values that the front end has a number for. */
interface HeldValues {
  readonly inspector: MainInspector;
  /** The cells' names, as the user and as the engine know them. */
  readonly names: () => ReadonlyMap<string, string>;
  readonly held: Map<number, Held>;
  /** The newest number. */
  last: number;
}

/**
 * @param names the cells' names, as the user and as the engine know them
 */
export function createVariables(
  inspector: MainInspector,
  names: () => ReadonlyMap<string, string>,
): Variables {
  const values: HeldValues = { inspector, names, held: new Map(), last: 0 };
  return {
    shown: (value) => shown(values, value),
    scopes: (frame) => scopes(values, frame),
    async read(reference, start = 0, count = 0) {
      const what = values.held.get(reference);
      if (what === undefined)
        throw new Error(`nothing is known under ${reference}: it belonged to an earlier pause`);
      const all =
        what === 'globals'
          ? await globals(values)
          : (await Promise.all(what.map((id) => properties(values, id)))).flat();
      return pageOf(all, start, count);
    },
    async globals() {
      await inspector.post('Runtime.releaseObjectGroup', { objectGroup: GROUP });
      return globals(values);
    },
    forget: () => values.held.clear(),
  };
}

function hold(values: HeldValues, what: Held): number {
  values.held.set(++values.last, what);
  return values.last;
}

function shown(values: HeldValues, value: RemoteObject): ReturnType<Variables['shown']> {
  const opens = value.objectId !== undefined && value.type !== 'symbol';
  return {
    value: valueText(value),
    type: valueType(value),
    variablesReference: opens ? hold(values, [value.objectId as string]) : 0,
  };
}

/** What an object holds, by the names that the user gave. */
async function properties(values: HeldValues, objectId: string): Promise<DebugProtocol.Variable[]> {
  const { inspector, names } = values;
  const found = await inspector.post<{
    result: PropertyDescriptor[];
    internalProperties?: { name: string; value?: RemoteObject }[];
  }>('Runtime.getProperties', { objectId, ownProperties: true, generatePreview: true });
  const inner = (found.internalProperties ?? []).filter(({ name }) => name === '[[Entries]]');
  const own = new Map([...names()].map(([name, js]) => [js, name]));
  return [...inner, ...found.result]
    .filter(({ name }) => name !== '__proto__')
    .map((property): DebugProtocol.Variable => {
      const name = own.get(property.name) ?? property.name;
      if (!property.value)
        return { name, value: 'get' in property ? '(…)' : 'not yet', type: '', variablesReference: 0 };
      return { name, evaluateName: name, ...shown(values, property.value) };
    });
}

async function globals(values: HeldValues): Promise<DebugProtocol.Variable[]> {
  const { inspector, names } = values;
  const reads = [...names()].map(([own, js]) => `try{all[${JSON.stringify(own)}]=${js}}catch{}`);
  const expression = `(()=>{const all={__proto__:null};${reads.join(';')};return all})()`;
  const { result } = await inspector.post<{ result: RemoteObject }>('Runtime.evaluate', {
    expression,
    objectGroup: GROUP,
    silent: true,
  });
  return result.objectId === undefined ? [] : properties(values, result.objectId);
}

/** The scopes of a frame: those of its function as one, those around it, and the names of the cells. */
function scopes(values: HeldValues, frame: CallFrame): DebugProtocol.Scope[] {
  const chain = frame.scopeChain.filter(({ type }) => type !== 'global' && type !== 'script');
  const end =
    chain.findIndex(({ type }) => type === 'local') + 1 || chain.findIndex(({ type }) => type !== 'block');
  const inner = chain.slice(0, end < 0 ? chain.length : end);
  const outer = chain.slice(inner.length);
  const scope = (name: string, what: Held, hint?: string): DebugProtocol.Scope => ({
    name,
    ...(hint ? { presentationHint: hint } : {}),
    variablesReference: hold(values, what),
    expensive: false,
  });
  const ids = (scopes: typeof chain): string[] => scopes.map(({ object }) => object.objectId as string);
  return [
    ...(inner.length > 0 ? [scope('Locals', ids(inner), 'locals')] : []),
    ...outer.map((one) =>
      scope(one.type === 'module' ? 'Module' : `Closure${one.name ? ` (${one.name})` : ''}`, ids([one])),
    ),
    scope('Globals', 'globals'),
  ];
}

/** A part of the values; without a count, as many as fit, and how many more there are. */
function pageOf(all: DebugProtocol.Variable[], start: number, count: number): DebugProtocol.Variable[] {
  const part = all.slice(start, start + Math.min(count || MOST_VALUES, MOST_VALUES));
  const left = all.length - start - part.length;
  const told = { name: '…', value: `${left.toLocaleString('en')} more`, type: '', variablesReference: 0 };
  return left > 0 && !count ? [...part, told] : part;
}
