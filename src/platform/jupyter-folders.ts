import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * The user's own Jupyter data folder, where kernels are installed. A variable that is set to nothing counts
 * as absent, as it does for Jupyter.
 *
 * @param env the environment to read
 * @param platform as `process.platform` names it
 * @see https://docs.jupyter.org/en/latest/use/jupyter-directories.html#data-files
 */
export function jupyterDataFolder(env = process.env, platform: string = process.platform): string {
  if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
  const home = env.HOME || homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Jupyter');
  if (platform === 'win32') return join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'jupyter');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'jupyter');
}

/** The folder in which Jupyter's clients look for the connection files of running kernels. */
export function jupyterRuntimeFolder(env = process.env, platform: string = process.platform): string {
  return env.JUPYTER_RUNTIME_DIR || join(jupyterDataFolder(env, platform), 'runtime');
}

/**
 * All folders in which Jupyter looks for kernels, first found wins:
 * `JUPYTER_PATH`, the user's own, the system's.
 *
 * @param env the environment to read
 * @param platform as `process.platform` names it
 */
export function jupyterDataFolders(env = process.env, platform: string = process.platform): string[] {
  const listed = (env.JUPYTER_PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const system =
    platform === 'win32'
      ? [join(env.PROGRAMDATA || 'C:\\ProgramData', 'jupyter')]
      : ['/usr/local/share/jupyter', '/usr/share/jupyter'];
  return [...new Set([...listed, jupyterDataFolder(env, platform), ...system])];
}
