import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { checkNode, doctor, formatFindings } from '../../../src/kernel/install/doctor.ts';

afterEach(() => vi.unstubAllEnvs());

it('finds what is there and says what is not, with the cure', async () => {
  const bin = mkdtempSync(join(tmpdir(), 'bin-'));
  writeFileSync(join(bin, 'jupyter-lab'), '');
  chmodSync(join(bin, 'jupyter-lab'), 0o755);
  vi.stubEnv('PATH', bin);
  vi.stubEnv('JUPYTER_DATA_DIR', bin);
  const findings = await doctor();
  const of = (what: string) => findings.find((finding) => finding.what === what);
  expect(of('ZeroMQ')).toMatchObject({ state: 'found', detail: 'zeromq 6.8.0' });
  expect(of('type checker')?.detail).toContain('native');
  expect(of('kernelspec')).toMatchObject({ state: 'missing' });
  expect(of('kernelspec')?.detail).toContain('npx rekenschap kernel:install');
  expect(of('JupyterLab')).toMatchObject({ state: 'found', detail: join(bin, 'jupyter-lab') });
  expect(of('nbconvert')).toMatchObject({ state: 'absent' });
  expect(formatFindings(findings).split('\n')).toHaveLength(findings.length + 1);
});

it.each([
  ['20.19.0', 'found'],
  ['24.1.0', 'found'],
  ['20.18.9', 'missing'],
  ['18.20.0', 'missing'],
])('Node.js %s is %s', (version, state) => {
  expect(checkNode(version).state).toBe(state);
});
