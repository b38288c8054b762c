import { readFileSync } from 'node:fs';
import type { LabKernel } from './lab-kernel.ts';

/** What the kernels of one person may take. */
export interface KernelLimits {
  /** The most at once. */
  readonly count: number;
  /** A kernel without a page that has been idle so long is ended, ms; Infinity: never. */
  readonly idle: number;
  /** The most memory of one, bytes of its resident set; Infinity: no limit. */
  readonly memory: number;
  /** The most time of one cell, ms; Infinity: no limit. */
  readonly time: number;
  /** Variables of its environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** How often it is looked, ms. */
const EVERY = 1000;
/** A cell that was interrupted has so long to end, ms, before its kernel is restarted. */
const GRACE = 5000;

/**
 * Ends kernels that nobody uses, interrupts cells that take too long,
 * restarts kernels that take too much memory.
 *
 * @returns the timer, to be cleared
 */
export function watchLimits(
  kernels: () => LabKernel[],
  limits: KernelLimits,
  end: (id: string) => Promise<void>,
  tell: (what: string) => void,
): NodeJS.Timeout {
  const interrupted = new Map<string, number>();
  const look = (kernel: LabKernel, now: number): Promise<void> | undefined => {
    const { id, spec } = kernel;
    const { execution_state: state, connections } = kernel.model();
    if (connections === 0 && state !== 'busy' && now - kernel.lastActivity() > limits.idle) {
      tell(`${spec.name}: idle for ${minutes(limits.idle)} without a page; ended`);
      return end(id);
    }
    const pid = kernel.pid();
    const memory = limits.memory === Infinity || pid === undefined ? 0 : residentSet(pid);
    if (memory > limits.memory) {
      const much = `takes ${megabytes(memory)}, at most ${megabytes(limits.memory)}`;
      tell(`${spec.name}: ${much}; restarted`);
      kernel.say(`This kernel ${much}. It is started anew, and knows nothing of the cells that ran.`);
      return kernel.restart();
    }
    const since = kernel.busySince();
    if (since === undefined || now - since < limits.time) {
      interrupted.delete(id);
      return undefined;
    }
    const asked = interrupted.get(id);
    if (asked === undefined) {
      tell(`${spec.name}: a cell runs for more than ${minutes(limits.time)}; interrupted`);
      kernel.say(`This cell runs for more than ${minutes(limits.time)}, and is interrupted.`);
      interrupted.set(id, now);
      kernel.interrupt();
    } else if (now - asked > GRACE) {
      interrupted.delete(id);
      tell(`${spec.name}: a cell does not end; restarted`);
      return kernel.restart();
    }
    return undefined;
  };
  return setInterval(() => {
    for (const kernel of kernels()) look(kernel, Date.now())?.catch((error) => tell(String(error)));
  }, EVERY).unref();
}

/** Bytes that a process holds in memory, where the system tells it in `/proc`; elsewhere 0. */
function residentSet(pid: number): number {
  try {
    const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    return Number(line?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

const minutes = (ms: number): string =>
  ms < 60_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
