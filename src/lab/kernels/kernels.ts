import { listKernels, type RunnableSpec } from '../../runner/index.ts';
import { LabProblem } from '../lab-problem.ts';
import { type KernelLimits, watchLimits } from './kernel-limits.ts';
import { type KernelModel, type LabKernel, startLabKernel } from './lab-kernel.ts';

/** The kernels that run for one person. */
export interface Kernels {
  /** Those that can be started. */
  specs(): RunnableSpec[];
  defaultName(): string;
  list(): KernelModel[];
  /** @throws LabProblem 404 */
  get(id: string): LabKernel;
  /** @throws LabProblem where there is no such kernel, or there are too many */
  start(name: string | undefined, cwd: string): Promise<LabKernel>;
  end(id: string): Promise<void>;
  /** Called when a kernel was ended, by whomever. */
  onEnd(listener: (id: string) => void): void;
  /** Ends all of them. */
  close(): Promise<void>;
}

const PREFERRED = 'rekenschap';

/**
 * @param limits of how many, how long and how much
 * @param tell is told in words what was ended, and why
 */
export function createKernels(limits: KernelLimits, tell: (what: string) => void): Kernels {
  const running = new Map<string, LabKernel>();
  const listeners: ((id: string) => void)[] = [];
  const specs = () => listKernels(process.env, () => {});
  const get = (id: string): LabKernel => {
    const kernel = running.get(id);
    if (kernel) return kernel;
    throw new LabProblem(404, `kernel ${id} does not exist; it may have been ended`);
  };
  const end = async (id: string) => {
    const kernel = get(id);
    running.delete(id);
    await kernel.end();
    for (const listener of listeners) listener(id);
  };
  const defaultName = () => {
    const names = specs().map(({ name }) => name);
    return names.includes(PREFERRED) ? PREFERRED : (names[0] ?? '');
  };
  const watching = watchLimits(() => [...running.values()], limits, end, tell);
  return {
    specs,
    defaultName,
    list: () => [...running.values()].map((kernel) => kernel.model()),
    get,
    async start(name, cwd) {
      if (running.size >= limits.count)
        throw new LabProblem(
          409,
          `${limits.count} kernels are running, the most at once; shut one down first`,
        );
      const wanted = name || defaultName();
      const spec = specs().find((one) => one.name === wanted);
      const names = () =>
        specs()
          .map((one) => one.name)
          .join(', ') || 'none';
      if (!spec) throw new LabProblem(404, `no kernel named "${wanted}"; found: ${names()}`);
      const kernel = await startLabKernel(spec, cwd, limits.env);
      running.set(kernel.id, kernel);
      return kernel;
    },
    end,
    onEnd: (listener) => void listeners.push(listener),
    async close() {
      clearInterval(watching);
      await Promise.all([...running.keys()].map(end));
    },
  };
}
