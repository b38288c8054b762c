import dgram from 'node:dgram';
import dns from 'node:dns';
import { createRequire } from 'node:module';
import net from 'node:net';
import type { Told } from '../contracts/language.ts';
import { said } from '../contracts/told.ts';

/**
 * Node's own classes, by the binding that makes them: each connection, server and look-up is a call of these.
 */
const HANDLES: readonly (readonly [binding: string, name: string])[] = [
  ['tcp_wrap', 'TCP'],
  ['pipe_wrap', 'Pipe'],
  ['udp_wrap', 'UDP'],
  ['cares_wrap', 'ChannelWrap'],
];

/** Functions and classes of bindings, of which some are in later versions of Node only. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  cares_wrap: ['getaddrinfo', 'getnameinfo'],
  inspector: ['open', 'callAndPauseOnStart', 'Connection', 'MainThreadConnection'],
  process_wrap: ['Process'],
  quic: ['Endpoint'],
  report: ['writeReport'],
  spawn_sync: ['spawn'],
  sqlite: ['DatabaseSync', 'backup'],
  wasi: ['WASI'],
  worker: ['Worker'],
};

/** What is refused, as a learner reads it. */
const REFUSED = {
  connection: { en: 'a connection', nl: 'een verbinding' },
  server: { en: 'a server', nl: 'een server' },
  lookUp: { en: 'a look-up', nl: 'een naam opzoeken' },
  signal: { en: 'a signal', nl: 'een signaal' },
  import: { en: 'import()', nl: 'import()' },
  this: { en: 'this', nl: 'dit' },
} satisfies Record<string, Told>;

const notPossible = ({ en, nl }: Told): string =>
  said({
    en: `${en} while a notebook is graded is not possible`,
    nl: `${nl} is niet mogelijk terwijl een notebook wordt nagekeken`,
  });

type Binding = Record<string, unknown>;

/**
 * Closes what Node's permission model leaves open in this process, for whatever runs in it afterwards:
 * connections, servers, look-ups, signals, the debugger, and every `import()`, by whoever it is written.
 * It is done twice: at the modules, whose words a learner reads, and below them at the classes that reach
 * the system, which are replaced before a cell runs and of which no copy is left. Node has to be started
 * with `--expose-internals`.
 *
 * @throws Error when this version of Node has no such classes: nothing is run then
 */
export function closeDoors(): void {
  // made when first used, of a class that is closed below
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  closeBindings();
  closeModules();
}

function closeBindings(): void {
  const { internalBinding } = createRequire(import.meta.url)('internal/test/binding') as {
    internalBinding(name: string): Binding;
  };
  for (const [binding, name] of HANDLES) {
    const { prototype } = internalBinding(binding)[name] as { prototype: Binding };
    const calls = Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([call, { value }]) =>
      call !== 'constructor' && typeof value === 'function' ? [call] : [],
    );
    if (calls.length === 0) throw new Error(`this version of Node has no ${name} to close`);
    close(prototype, calls, REFUSED.connection);
  }
  for (const [binding, names] of Object.entries(CALLS)) {
    const found = bindingOr(internalBinding, binding);
    if (found) close(found, names, REFUSED.this);
  }
  const { setImportModuleDynamicallyCallback: onImport } = internalBinding('module_wrap') as {
    setImportModuleDynamicallyCallback(import_: () => Promise<never>): void;
  };
  onImport(async () => {
    throw new Error(notPossible(REFUSED.import));
  });
}

/** A binding, where this version of Node has it. */
function bindingOr(internalBinding: (name: string) => Binding, name: string): Binding | undefined {
  try {
    return internalBinding(name);
  } catch {
    return undefined;
  }
}

function closeModules(): void {
  close(net.Socket.prototype, ['connect'], REFUSED.connection);
  close(net.Server.prototype, ['listen'], REFUSED.server);
  close(dgram.Socket.prototype, ['bind', 'connect', 'send'], REFUSED.connection);
  for (const each of [dns, dns.promises]) close(each, functionsOf(each), REFUSED.lookUp);
  close(globalThis, ['fetch', 'WebSocket', 'EventSource'], REFUSED.connection);
  close(
    process,
    ['kill', '_kill', '_debugProcess', '_debugEnd', '_startProfilerIdleNotifier'],
    REFUSED.signal,
  );
  close(process, ['abort', 'dlopen', 'execve', 'loadEnvFile'], REFUSED.this);
  close(process, ['getBuiltinModule', 'binding', '_linkedBinding', '_getActiveHandles'], REFUSED.this);
}

const functionsOf = (module: object): string[] =>
  Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));

/** Puts functions that refuse in the place of others, for good. */
function close(target: object, names: readonly string[], what: Told): void {
  for (const name of names) {
    if (!(name in target)) continue;
    const value = () => {
      throw new Error(notPossible(what));
    };
    Object.defineProperty(target, name, { value, writable: false, configurable: false });
  }
}
