import { isIPv6 } from 'node:net';
import type { Router, XPublisher } from 'zeromq';
import { type Channel, type ConnectionInfo, channelAddress } from '../protocol/index.ts';

/** The bound sockets of a kernel. */
export interface KernelSockets {
  shell: Router;
  control: Router;
  stdin: Router;
  /** A ROUTER that echoes: unlike REP it cannot be blocked by a client that sends twice. */
  hb: Router;
  /** XPUB, so that a subscription can be answered with `iopub_welcome`. */
  iopub: XPublisher;
}

/**
 * Binds the five sockets of a kernel. Nothing sent on them is ever dropped for being too much: all
 * high-water marks are off.
 *
 * @throws Error that names the channel and the address that could not be bound
 */
export async function openSockets(info: ConnectionInfo): Promise<KernelSockets> {
  const { Router, XPublisher } = await import('zeromq');
  // a second after closing is enough for a reader on the same machine to take what is left.
  const ipv6 = isIPv6(info.ip);
  const unbounded = { sendHighWaterMark: 0, receiveHighWaterMark: 0, linger: 1000, ipv6 };
  // handover: a client that comes back under its old identity gets its replies.
  const router = () => new Router({ ...unbounded, handover: true });
  const sockets: KernelSockets = {
    shell: router(),
    control: router(),
    stdin: router(),
    hb: router(),
    iopub: new XPublisher({ ...unbounded, verbosity: 'allSubs' }),
  };
  const bindings = (Object.keys(sockets) as Channel[]).map(async (channel) => {
    const address = channelAddress(info, channel);
    try {
      await sockets[channel].bind(address);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new Error(`${channel} cannot listen on ${address}: ${code ?? message}`);
    }
  });
  try {
    await Promise.all(bindings);
  } catch (error) {
    // closing a socket that is still being bound would abort the process.
    await Promise.allSettled(bindings);
    for (const socket of Object.values(sockets)) socket.close();
    throw error;
  }
  return sockets;
}
