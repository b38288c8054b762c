import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { vsCodeAdvice } from '../../../src/kernel/install/vs-code-advice.ts';

it.each([
  ['linux', {}],
  ['darwin', {}],
  ['darwin', { XDG_DATA_HOME: '/data' }],
  ['win32', {}],
  ['win32', { APPDATA: join(homedir(), 'AppData', 'Roaming') }],
  ['linux', { XDG_DATA_HOME: join(homedir(), '.local', 'share') }],
  ['linux', { XDG_DATA_HOME: '/data', JUPYTER_PATH: ['/elsewhere', '/data/jupyter'].join(delimiter) }],
])('needs none where VS Code looks anyway: %s, %o', (platform, env) => {
  expect(vsCodeAdvice(env, platform)).toBeNull();
});

it.each([
  [{ JUPYTER_DATA_DIR: '/data' }, '/data'],
  [{ XDG_DATA_HOME: '/data' }, join('/data', 'jupyter')],
  [{ XDG_DATA_HOME: '/data', JUPYTER_PATH: '/elsewhere' }, join('/data', 'jupyter')],
])('names the folder and the cure where VS Code does not look: %o', (env, folder) => {
  const advice = vsCodeAdvice(env, 'linux');
  expect(advice).toContain(`for ${folder} `);
  expect(advice).toContain(`JUPYTER_PATH=${folder}`);
});
