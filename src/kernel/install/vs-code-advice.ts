import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { jupyterDataFolder } from '../../platform/jupyter-folders.ts';

/**
 * What to do so that VS Code finds the kernel where `JUPYTER_DATA_DIR` or `XDG_DATA_HOME` put it:
 * a VS Code that was started from the desktop may not have them, and its Jupyter extension reads
 * them since version 2025.8 only.
 *
 * @returns null when the kernel lies where VS Code always looks
 * @see https://github.com/microsoft/vscode-jupyter/pull/16883, and
 *   src/kernels/raw/finder/jupyterPaths.node.ts there
 * @example
 * vsCodeAdvice({ JUPYTER_DATA_DIR: '/data', JUPYTER_PATH: '/data' }, 'linux')
 * // null
 */
export function vsCodeAdvice(env = process.env, platform: string = process.platform): string | null {
  const folder = jupyterDataFolder(env, platform);
  const usual =
    {
      darwin: join(homedir(), 'Library', 'Jupyter'),
      win32: join(homedir(), 'AppData', 'Roaming', 'jupyter'),
    }[platform] ?? join(homedir(), '.local', 'share', 'jupyter');
  const read = [usual, ...(env.JUPYTER_PATH ?? '').split(delimiter)];
  if (read.includes(folder)) return null;
  return `VS Code always looks in ${usual}; for ${folder} start it with JUPYTER_PATH=${folder}`;
}
