import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { jupyterDataFolder, jupyterDataFolders } from '../../src/platform/jupyter-folders.ts';

const home = homedir();

it('finds the data folder as each platform has it', () => {
  expect(jupyterDataFolder({ JUPYTER_DATA_DIR: '/j' }, 'linux')).toBe('/j');
  expect(jupyterDataFolder({ XDG_DATA_HOME: '/x' }, 'linux')).toBe(join('/x', 'jupyter'));
  expect(jupyterDataFolder({ HOME: '/h' }, 'linux')).toBe(join('/h', '.local', 'share', 'jupyter'));
  expect(jupyterDataFolder({}, 'linux')).toBe(join(home, '.local', 'share', 'jupyter'));
  expect(jupyterDataFolder({ XDG_DATA_HOME: '/x' }, 'darwin')).toBe(join(home, 'Library', 'Jupyter'));
  expect(jupyterDataFolder({ APPDATA: '/a' }, 'win32')).toBe(join('/a', 'jupyter'));
});

// jupyter_core 5.7, paths.py: every variable is asked for with `if env.get(name)`
it.each([
  [{ XDG_DATA_HOME: '' }, 'linux', join(home, '.local', 'share', 'jupyter')],
  [{ JUPYTER_DATA_DIR: '' }, 'linux', join(home, '.local', 'share', 'jupyter')],
  [{ APPDATA: '' }, 'win32', join(home, 'AppData', 'Roaming', 'jupyter')],
])('takes a variable set to nothing for absent: %o on %s', (env, platform, folder) => {
  expect(jupyterDataFolder(env, platform)).toBe(folder);
  expect(jupyterDataFolders(env, platform)[0]).toBe(folder);
});

it('looks in JUPYTER_PATH first, then where kernels are installed, then in the system', () => {
  const env = { JUPYTER_PATH: ['/one', '', '/two'].join(delimiter), JUPYTER_DATA_DIR: '/own' };
  expect(jupyterDataFolders(env, 'linux')).toEqual([
    '/one',
    '/two',
    '/own',
    '/usr/local/share/jupyter',
    '/usr/share/jupyter',
  ]);
});
