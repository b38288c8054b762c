import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { importFrom } from './import-from.ts';
import type { CompiledModule } from './run-messages.ts';

/**
 * What an import means: one of these modules, an address that Node
 * imports, or what the specifier itself says.
 */
export interface FoundModules {
  readonly modules: CompiledModule[];
  readonly target?: string;
}

/** Compiles a local file that the code asks for while it runs; without a target, Node should import it. */
type Compile = (specifier: string, from: string) => Promise<FoundModules>;

/** The project's own TypeScript modules, each in the version that was last compiled. */
export interface LocalModules {
  /** Takes compiled modules; those already known by id are left as they are. */
  add(modules: CompiledModule[]): void;
  /** Runs the module (once) and what it imports. */
  load(id: string): Promise<unknown>;
  /** `import()` from a cell or a local module. */
  importDynamic(specifier: unknown, options: ImportCallOptions | undefined, from: string): Promise<unknown>;
}

/** The modules of one process. */
interface ModuleState {
  readonly compile: Compile;
  /** By id, as are those that run and have run. */
  readonly compiled: Map<string, CompiledModule>;
  readonly instances: Map<string, vm.SourceTextModule>;
  readonly running: Map<string, Promise<unknown>>;
  /** Ids by path. */
  readonly newest: Map<string, string>;
  /** Modules of Node's own loader, made linkable, by their namespaces. */
  readonly foreign: WeakMap<object, vm.SyntheticModule>;
}

/** What Node gives to a linker besides the specifier. */
interface LinkExtra {
  readonly attributes?: ImportAttributes;
  readonly assert?: ImportAttributes;
}

/**
 * Local TypeScript files as ES modules of the process itself. A changed file has another id, so that it is
 * run again, and with it what imports it; packages stay as they are.
 */
export function createLocalModules(compile: Compile): LocalModules {
  const state: ModuleState = {
    compile,
    compiled: new Map(),
    instances: new Map(),
    running: new Map(),
    newest: new Map(),
    foreign: new WeakMap(),
  };
  return {
    add: (modules) => add(state, modules),
    load: (id) => load(state, id),
    importDynamic: (specifier, options, from) => importDynamic(state, specifier, options, from),
  };
}

function add({ compiled, instances, running, newest }: ModuleState, modules: CompiledModule[]): void {
  // by number: cells may replace the iterator of lists.
  for (let at = 0; at < modules.length; at++) {
    const module = modules[at] as CompiledModule;
    const before = newest.get(module.path);
    if (before !== undefined && before !== module.id) {
      compiled.delete(before);
      instances.delete(before);
      running.delete(before);
    }
    newest.set(module.path, module.id);
    if (!compiled.has(module.id)) compiled.set(module.id, module);
  }
}

function load(state: ModuleState, id: string): Promise<unknown> {
  const { running, instances } = state;
  let done = running.get(id);
  if (!done) {
    done = run(state, instance(state, id));
    running.set(id, done);
    // a module that failed is tried again at the next import.
    done.catch(() => {
      running.delete(id);
      instances.clear();
    });
  }
  return done;
}

async function run(state: ModuleState, module: vm.SourceTextModule): Promise<unknown> {
  const linker = (specifier: string, referrer: vm.Module, extra: LinkExtra) =>
    link(state, specifier, referrer, extra);
  if (module.status === 'unlinked') await module.link(linker as never);
  await module.evaluate();
  return module.namespace;
}

function instance(state: ModuleState, id: string): vm.SourceTextModule {
  const { instances, compiled } = state;
  const known = instances.get(id);
  if (known) return known;
  const source = compiled.get(id);
  if (!source) throw new Error(`${id} is not compiled`);
  const made = new vm.SourceTextModule(source.js, {
    identifier: source.path,
    initializeImportMeta(meta) {
      meta.url = pathToFileURL(source.path).href;
      meta.filename = source.path;
      meta.dirname = path.dirname(source.path);
      meta.resolve = (specifier) => import.meta.resolve(specifier, meta.url);
    },
    importModuleDynamically: ((specifier: string, _: unknown, attributes: ImportAttributes) =>
      importDynamic(state, specifier, { with: attributes }, source.path)) as never,
  });
  instances.set(id, made);
  return made;
}

async function link(
  state: ModuleState,
  specifier: string,
  referrer: vm.Module,
  extra: LinkExtra,
): Promise<vm.Module> {
  const { compiled, newest } = state;
  const from = referrer.identifier;
  const id = compiled.get(newest.get(from) ?? '')?.links[specifier];
  if (id !== undefined && compiled.has(id)) return instance(state, id);
  const attributes = extra.attributes ?? extra.assert;
  const options = attributes && Object.keys(attributes).length > 0 ? { with: attributes } : undefined;
  return wrap(state, await importFrom(from)(id ?? specifier, options));
}

/** A module of Node's own loader, made linkable. */
function wrap({ foreign }: ModuleState, namespace: Record<string, unknown>): vm.Module {
  let made = foreign.get(namespace);
  if (!made) {
    const names = Object.keys(namespace);
    made = new vm.SyntheticModule(names, function (this: vm.SyntheticModule) {
      for (const name of names) this.setExport(name, namespace[name]);
    });
    foreign.set(namespace, made);
  }
  return made;
}

async function importDynamic(
  state: ModuleState,
  specifier: unknown,
  given: ImportCallOptions | undefined,
  from: string,
): Promise<unknown> {
  const text = String(specifier);
  const options = given ?? (/\.json$/.test(text) ? { with: { type: 'json' } } : undefined);
  if (!/^(\.{0,2}\/|file:)/.test(text)) return importFrom(from)(text, options);
  const { target, modules } = await state.compile(text, from);
  add(state, modules);
  if (target !== undefined && state.compiled.has(target)) return load(state, target);
  return importFrom(from)(target ?? text, options);
}
