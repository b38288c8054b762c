import { availableParallelism, freemem, hostname, loadavg, totalmem } from 'node:os';
import type { Kernel, Reply, Request } from './kernel.ts';

let last: { at: number; cpuSeconds: number } | null = null;

/**
 * `usage_request`: memory and processor use of the kernel with its language server, and of the machine.
 * Processor use is the mean since the last such request, in percent of one processor; null the first time.
 */
export async function usage(_: Request, { session }: Kernel): Promise<Reply<'usage'>> {
  const { memory, cpuSeconds } = await session.usage();
  const at = performance.now() / 1000;
  const cpu = last ? (100 * (cpuSeconds - last.cpuSeconds)) / Math.max(at - last.at, 1e-3) : null;
  last = { at, cpuSeconds };
  const processors = availableParallelism();
  const total = totalmem();
  const available = freemem();
  return {
    content: {
      hostname: hostname(),
      pid: process.pid,
      kernel_cpu: cpu,
      kernel_memory: memory,
      cpu_count: processors,
      host_cpu_percent: Math.min(100, (100 * (loadavg()[0] ?? 0)) / processors),
      host_virtual_memory: {
        total,
        available,
        used: total - available,
        free: available,
        percent: (100 * (total - available)) / total,
      },
    },
  };
}
