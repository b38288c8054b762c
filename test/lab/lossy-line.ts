import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a server that can be cut and joined again, as a network's can. */
export interface LossyLine {
  readonly port: number;
  cut(): void;
  join(): void;
  close(): void;
}

/** @param port where the server listens on the loopback address */
export async function openLossyLine(port: number): Promise<LossyLine> {
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    return undefined;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const cut = () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    join() {
      isCut = false;
    },
    close() {
      cut();
      server.close();
    },
  };
}
