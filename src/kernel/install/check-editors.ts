import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from './doctor.ts';
import { findOnPath } from './find-on-path.ts';

const FRONT_ENDS = {
  'jupyter-lab': 'JupyterLab',
  'jupyter-notebook': 'Jupyter Notebook',
  'jupyter-console': 'jupyter console',
  'jupyter-nbconvert': 'nbconvert',
  code: 'VS Code',
};

/** Which front ends are at hand. None is needed to run notebooks with `rekenschap run`. */
export function checkEditors(): Finding[] {
  return Object.entries(FRONT_ENDS).map(([command, what]) => {
    const path = findOnPath(command);
    if (!path) return { what, state: 'absent', detail: `no ${command} on PATH` };
    if (command !== 'code' || hasJupyterExtension()) return { what, state: 'found', detail: path };
    return {
      what,
      state: 'absent',
      detail: `${path} lacks the Jupyter extension: code --install-extension ms-toolsai.jupyter`,
    };
  });
}

function hasJupyterExtension(): boolean {
  try {
    return readdirSync(join(homedir(), '.vscode', 'extensions')).some((name) =>
      name.startsWith('ms-toolsai.jupyter-'),
    );
  } catch {
    return false;
  }
}
