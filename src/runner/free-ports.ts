import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// below the range from which systems take ports for outgoing connections: a socket that keeps trying to
// connect to such a port on its own machine can end up connected to itself.
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** Ports given out in this process, so that two kernels started together never share one. */
const given = new Set<number>();

/**
 * Picks TCP ports on the loopback address that nobody listens on at this moment.
 *
 * @param count how many, integer > 0
 * @throws Error when no free port is found in many tries
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let attempt = 0; ports.length < count; attempt++) {
    if (attempt > 1000) throw new Error(`no free TCP port found between ${LOWEST} and ${HIGHEST}`);
    const port = randomInt(LOWEST, HIGHEST);
    if (given.has(port)) continue;
    given.add(port);
    if (await isFree(port)) ports.push(port);
    else given.delete(port);
  }
  return ports;
}

/** Gives ports back once the kernel that used them is gone. */
export function releasePorts(ports: readonly number[]): void {
  for (const port of ports) given.delete(port);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => done(true)));
  });
}
