import type { Kernel, Reply, Request } from './kernel.ts';

/** `interrupt_request`: stops what runs, a cell that waits for input too. */
export async function interrupt(_: Request, kernel: Kernel): Promise<Reply<'interrupt'>> {
  await interruptCells(kernel);
  return { content: { status: 'ok' } };
}

/** Stops what runs; for the request and for SIGINT. */
export async function interruptCells({ session, stdin }: Kernel): Promise<void> {
  await session.interrupt();
  stdin.cancel(
    Object.assign(new Error('interrupted while waiting for input'), { name: 'KeyboardInterrupt' }),
  );
}
