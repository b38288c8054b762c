import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findOnPath } from './find-on-path.ts';
import type { Finding } from './finding.ts';
import { vsCodeAdvice } from './vs-code-advice.ts';

const FRONT_ENDS = {
  'jupyter-lab': 'JupyterLab',
  'jupyter-notebook': 'Jupyter Notebook',
  'jupyter-console': 'jupyter console',
  'jupyter-nbconvert': 'nbconvert',
};

/**
 * Where VS Code and its kin keep extensions, under the home folder; `.vscode-server` serves remote windows.
 */
const VS_CODE_FOLDERS = ['.vscode', '.vscode-insiders', '.vscode-server', '.vscode-oss'];

/** Which front ends are at hand. None is needed to run notebooks with `rekenschap run`. */
export function checkEditors(): Finding[] {
  const found = Object.entries(FRONT_ENDS).map(([command, what]): Finding => {
    const path = findOnPath(command);
    return path
      ? { what, state: 'found', detail: path }
      : { what, state: 'absent', detail: `no ${command} on PATH` };
  });
  return [...found, checkVsCode()];
}

/** VS Code is found by its Jupyter extension, since its command need not be on PATH. */
function checkVsCode(): Finding {
  const what = 'VS Code';
  const command = findOnPath('code');
  const extension = jupyterExtension();
  if (!extension) {
    const detail = command
      ? `${command} lacks the Jupyter extension: code --install-extension ms-toolsai.jupyter`
      : 'no code on PATH';
    return { what, state: 'absent', detail };
  }
  const advice = vsCodeAdvice();
  return { what, state: 'found', detail: advice ? `${extension}; ${advice}` : extension };
}

function jupyterExtension(): string | null {
  for (const folder of VS_CODE_FOLDERS) {
    const extensions = join(homedir(), folder, 'extensions');
    try {
      const name = readdirSync(extensions).find((entry) => /^ms-toolsai\.jupyter-\d/.test(entry));
      if (name) return join(extensions, name);
    } catch {
      // no such folder
    }
  }
  return null;
}
