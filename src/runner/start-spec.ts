import type { ConnectionFile } from './connection-file.ts';
import { type KernelProcess, startKernelProcess } from './kernel-process.ts';
import type { RunnableSpec } from './runnable-spec.ts';

/**
 * Starts the process that a kernelspec names.
 *
 * @param file the connection file that it is given
 * @param cwd its working directory
 * @param extra variables of its environment besides ours and the spec's
 */
export function startSpec(
  spec: RunnableSpec,
  file: ConnectionFile,
  cwd: string,
  extra: Readonly<Record<string, string>> = {},
): KernelProcess {
  const words = spec.argv.map((word) =>
    word.replaceAll('{connection_file}', file.path).replaceAll('{resource_dir}', spec.resourceDir),
  );
  // JPY_PARENT_PID: kernels that know it end by themselves when we are gone
  const env = { ...process.env, ...spec.env, ...extra, JPY_PARENT_PID: String(process.pid) };
  return startKernelProcess(words, cwd, env, file.scratch);
}
