import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * The folders in which Jupyter keeps its data, first found wins: `JUPYTER_PATH`, the user's own, the system's.
 *
 * @param env the environment to read, by default this process's
 * @see https://docs.jupyter.org/en/latest/use/jupyter-directories.html#data-files
 */
export function jupyterDataDirs(env: NodeJS.ProcessEnv = process.env): string[] {
  const listed = (env.JUPYTER_PATH ?? '').split(delimiter).filter((dir) => dir !== '');
  return [...new Set([...listed, env.JUPYTER_DATA_DIR ?? userDir(env), ...systemDirs(env)])];
}

function userDir(env: NodeJS.ProcessEnv): string {
  const home = env.HOME ?? homedir();
  if (platform() === 'darwin') return join(home, 'Library', 'Jupyter');
  if (platform() === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'jupyter');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'jupyter');
}

function systemDirs(env: NodeJS.ProcessEnv): string[] {
  if (platform() === 'win32') return [join(env.PROGRAMDATA ?? 'C:\\ProgramData', 'jupyter')];
  return ['/usr/local/share/jupyter', '/usr/share/jupyter'];
}
