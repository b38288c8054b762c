import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

/**
 * Closes what Node's permission model leaves open in this process: connections, listening, signals
 * to other processes. It stops what a learner may try; who knows Node by heart may find a way around
 * it, and still reaches no file.
 */
export function closeNetwork(): void {
  const refuse = (what: string) => () => {
    throw new Error(`${what} while a notebook is graded is not possible`);
  };
  const close = (target: object, names: readonly string[], what: string) => {
    for (const name of names) {
      if (!(name in target)) continue;
      Object.defineProperty(target, name, { value: refuse(what), writable: false, configurable: false });
    }
  };
  close(net.Socket.prototype, ['connect'], 'a connection');
  close(net.Server.prototype, ['listen'], 'a server');
  close(dgram.Socket.prototype, ['bind', 'connect', 'send'], 'a connection');
  close(dns, ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt', 'resolveAny'], 'a look-up');
  close(globalThis, ['fetch', 'WebSocket', 'EventSource'], 'a connection');
  close(process, ['kill', '_kill', '_debugProcess', '_debugEnd', '_startProfilerIdleNotifier'], 'a signal');
  close(process, ['abort', 'dlopen', 'getBuiltinModule', 'binding', '_linkedBinding'], 'this');
}
