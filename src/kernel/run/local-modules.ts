import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { importFrom } from './import-from.ts';
import type { CompiledModule } from './run-messages.ts';

/** Compiles a local file that the code asks for while it runs; undefined when Node should import it. */
type Compile = (specifier: string, from: string) => Promise<{ target?: string; modules: CompiledModule[] }>;

/** The project's own TypeScript modules, each in the version that was last compiled. */
export interface LocalModules {
  /** Takes compiled modules; those already known by id are left as they are. */
  add(modules: CompiledModule[]): void;
  /** Runs the module (once) and what it imports. */
  load(id: string): Promise<unknown>;
  /** `import()` from a cell or a local module. */
  importDynamic(specifier: unknown, options: ImportCallOptions | undefined, from: string): Promise<unknown>;
}

/**
 * Local TypeScript files as ES modules of the process itself. A changed file has another id, so that it is run
 * again, and with it what imports it; packages stay as they are.
 */
export function createLocalModules(compile: Compile): LocalModules {
  const compiled = new Map<string, CompiledModule>();
  const instances = new Map<string, vm.SourceTextModule>();
  const running = new Map<string, Promise<unknown>>();
  const newest = new Map<string, string>();
  const foreign = new WeakMap<object, vm.SyntheticModule>();

  function add(modules: CompiledModule[]): void {
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

  function instance(id: string): vm.SourceTextModule {
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
        importDynamic(specifier, { with: attributes }, source.path)) as never,
    });
    instances.set(id, made);
    return made;
  }

  async function link(
    specifier: string,
    referrer: vm.Module,
    extra: { attributes?: ImportAttributes; assert?: ImportAttributes },
  ): Promise<vm.Module> {
    const from = referrer.identifier;
    const id = compiled.get(newest.get(from) ?? '')?.links[specifier];
    if (id !== undefined && compiled.has(id)) return instance(id);
    const attributes = extra.attributes ?? extra.assert;
    const options = attributes && Object.keys(attributes).length > 0 ? { with: attributes } : undefined;
    return wrap(await importFrom(from)(id ?? specifier, options));
  }

  /** A module of Node's own loader, made linkable. */
  function wrap(namespace: Record<string, unknown>): vm.Module {
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

  function load(id: string): Promise<unknown> {
    let done = running.get(id);
    if (!done) {
      done = run(instance(id));
      running.set(id, done);
      // A module that failed is tried again at the next import.
      done.catch(() => {
        running.delete(id);
        instances.clear();
      });
    }
    return done;
  }

  async function run(module: vm.SourceTextModule): Promise<unknown> {
    if (module.status === 'unlinked') await module.link(link as never);
    await module.evaluate();
    return module.namespace;
  }

  async function importDynamic(
    specifier: unknown,
    given: ImportCallOptions | undefined,
    from: string,
  ): Promise<unknown> {
    const text = String(specifier);
    const options = given ?? (/\.json$/.test(text) ? { with: { type: 'json' } } : undefined);
    if (!/^(\.{0,2}\/|file:)/.test(text)) return importFrom(from)(text, options);
    const { target, modules } = await compile(text, from);
    add(modules);
    if (target !== undefined && compiled.has(target)) return load(target);
    return importFrom(from)(target ?? text, options);
  }

  return { add, load, importDynamic };
}
