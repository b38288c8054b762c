import { spawn } from 'node:child_process';
import { kernelCommandLine, requireKernel } from '../../platform/kernel-command.ts';

/**
 * Runs a kernel until it ends, with the flags of Node.js that it needs. Signals to end are passed on.
 *
 * @param connectionFile as Jupyter writes it
 * @returns its exit code
 * @example
 * await startKernel('no-such-connection.json')
 * // 1
 */
export function startKernel(connectionFile: string): Promise<number> {
  requireKernel();
  const [command, ...args] = kernelCommandLine(connectionFile);
  const child = spawn(command, args, { stdio: 'inherit' });
  const passed = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((name) => {
    const pass = () => child.kill(name);
    process.on(name, pass);
    return () => process.off(name, pass);
  });
  return new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  }).finally(() => {
    for (const stop of passed) stop();
  });
}
