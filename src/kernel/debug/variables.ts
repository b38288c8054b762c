import type { DebugProtocol } from '@vscode/debugprotocol';
import type { CallFrame, PropertyDescriptor, RemoteObject } from './inspector-types.ts';
import type { MainInspector } from './main-inspector.ts';
import { valueText, valueType } from './value-text.ts';

/** The most values of one object that are shown at once. */
const mostValues = 1000;
/** Under this name the engine knows the values that are shown while nothing is paused, so that it can let go of them. */
const group = 'variables';

/** What the front end can look into, by the numbers under which it knows it. */
interface Variables {
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

/**
 * @param names the cells' names, as the user and as the engine know them
 */
export function createVariables(
  inspector: MainInspector,
  names: () => ReadonlyMap<string, string>,
): Variables {
  const held = new Map<number, Held>();
  let last = 0;
  const hold = (what: Held): number => {
    held.set(++last, what);
    return last;
  };

  function shown(value: RemoteObject): ReturnType<Variables['shown']> {
    const opens = value.objectId !== undefined && value.type !== 'symbol';
    return {
      value: valueText(value),
      type: valueType(value),
      variablesReference: opens ? hold([value.objectId as string]) : 0,
    };
  }

  async function properties(objectId: string): Promise<DebugProtocol.Variable[]> {
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
        return { name, evaluateName: name, ...shown(property.value) };
      });
  }

  async function globals(): Promise<DebugProtocol.Variable[]> {
    const reads = [...names()].map(([own, js]) => `try{all[${JSON.stringify(own)}]=${js}}catch{}`);
    const expression = `(()=>{const all={__proto__:null};${reads.join(';')};return all})()`;
    const { result } = await inspector.post<{ result: RemoteObject }>('Runtime.evaluate', {
      expression,
      objectGroup: group,
      silent: true,
    });
    return result.objectId === undefined ? [] : properties(result.objectId);
  }

  return {
    shown,
    scopes(frame) {
      const chain = frame.scopeChain.filter(({ type }) => type !== 'global' && type !== 'script');
      const end =
        chain.findIndex(({ type }) => type === 'local') + 1 ||
        chain.findIndex(({ type }) => type !== 'block');
      const inner = chain.slice(0, end < 0 ? chain.length : end);
      const outer = chain.slice(inner.length);
      const scope = (name: string, what: Held, hint?: string): DebugProtocol.Scope => ({
        name,
        ...(hint ? { presentationHint: hint } : {}),
        variablesReference: hold(what),
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
    },
    async read(reference, start = 0, count = 0) {
      const what = held.get(reference);
      if (what === undefined)
        throw new Error(`nothing is known under ${reference}: it belonged to an earlier pause`);
      const all = what === 'globals' ? await globals() : (await Promise.all(what.map(properties))).flat();
      const part = all.slice(start, start + Math.min(count || mostValues, mostValues));
      const left = all.length - start - part.length;
      const told = { name: '…', value: `${left.toLocaleString('en')} more`, type: '', variablesReference: 0 };
      return left > 0 && !count ? [...part, told] : part;
    },
    async globals() {
      await inspector.post('Runtime.releaseObjectGroup', { objectGroup: group });
      return globals();
    },
    forget: () => held.clear(),
  };
}
