import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The user's own Jupyter data folder, where Jupyter and VS Code look for kernels.
 *
 * @see https://docs.jupyter.org/en/latest/use/jupyter-directories.html#data-files
 */
export function jupyterDataFolder(env = process.env, platform: string = process.platform): string {
  if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Jupyter');
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'jupyter');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'jupyter');
}
