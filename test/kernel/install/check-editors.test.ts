import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkEditors } from '../../../src/kernel/install/check-editors.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'home-'));
  for (const name of ['HOME', 'USERPROFILE']) vi.stubEnv(name, home);
  for (const name of ['JUPYTER_DATA_DIR', 'XDG_DATA_HOME', 'JUPYTER_PATH', 'APPDATA'])
    vi.stubEnv(name, undefined);
  vi.stubEnv('PATH', join(home, 'bin'));
});
afterEach(() => vi.unstubAllEnvs());

const vsCode = () => checkEditors().find(({ what }) => what === 'VS Code');

function installExtension(folder: string): string {
  const path = join(home, folder, 'extensions', 'ms-toolsai.jupyter-2026.1.0-linux-x64');
  mkdirSync(path, { recursive: true });
  return path;
}

describe('VS Code', () => {
  it('is absent where there is neither the command nor the extension', () => {
    expect(vsCode()).toMatchObject({ state: 'absent', detail: 'no code on PATH' });
  });

  it('without the extension is told how to get it; its helpers do not count', () => {
    mkdirSync(join(home, 'bin'));
    writeFileSync(join(home, 'bin', 'code'), '');
    chmodSync(join(home, 'bin', 'code'), 0o755);
    mkdirSync(join(home, '.vscode', 'extensions', 'ms-toolsai.jupyter-renderers-1.3.0'), { recursive: true });
    expect(vsCode()?.state).toBe('absent');
    expect(vsCode()?.detail).toContain('--install-extension ms-toolsai.jupyter');
  });

  it.each(['.vscode', '.vscode-server'])('is found by its extension in %s, on PATH or not', (folder) => {
    const path = installExtension(folder);
    expect(vsCode()).toMatchObject({ state: 'found', detail: path });
  });

  it('is told where to look when Jupyter keeps its data elsewhere', () => {
    const path = installExtension('.vscode');
    vi.stubEnv('XDG_DATA_HOME', join(home, 'data'));
    vi.stubEnv('JUPYTER_DATA_DIR', join(home, 'data'));
    expect(vsCode()?.detail).toContain(path);
    expect(vsCode()?.detail).toContain(`JUPYTER_PATH=${join(home, 'data')}`);
  });
});
