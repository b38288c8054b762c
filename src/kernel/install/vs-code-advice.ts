import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { jupyterDataFolder } from './jupyter-data-folder.ts';

/**
 * What to do so that VS Code finds the kernel where Jupyter does. VS Code reads `JUPYTER_PATH` and the default
 * folder under the home folder, but neither `JUPYTER_DATA_DIR` nor `XDG_DATA_HOME`.
 *
 * @returns null when nothing needs to be done
 * @see https://github.com/microsoft/vscode-jupyter, src/kernels/raw/finder/jupyterPaths.node.ts
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
  return `VS Code reads ${usual}, not ${folder}: start it with JUPYTER_PATH=${folder}`;
}
