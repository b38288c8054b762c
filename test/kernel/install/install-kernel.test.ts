import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkKernelSpec } from '../../../src/kernel/install/check-kernel-spec.ts';
import { installKernel } from '../../../src/kernel/install/install-kernel.ts';
import { removeKernel } from '../../../src/kernel/install/remove-kernel.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jupyter data '));
  vi.stubEnv('JUPYTER_DATA_DIR', folder);
});
afterEach(() => vi.unstubAllEnvs());

describe('installing the kernel', () => {
  it('writes a kernelspec that starts it by absolute paths, and logos of the sizes Jupyter takes', async () => {
    const written = await installKernel();
    expect(written).toBe(join(folder, 'kernels', 'rekenschap'));
    const spec = JSON.parse(readFileSync(join(written, 'kernel.json'), 'utf8'));
    const [node, ...args] = spec.argv;
    expect(node).toBe(process.execPath);
    expect(args.at(-1)).toBe('{connection_file}');
    expect(isAbsolute(args.at(-2)) && existsSync(args.at(-2))).toBe(true);
    expect(args).toContain('--no-force-async-hooks-checks');
    expect(spec).toMatchObject({ language: 'typescript', interrupt_mode: 'message' });
    const javascript = join(folder, 'kernels', 'rekenschap-javascript', 'kernel.json');
    expect(JSON.parse(readFileSync(javascript, 'utf8'))).toMatchObject({
      argv: spec.argv,
      display_name: 'JavaScript (rekenschap)',
      language: 'javascript',
      env: { REKENSCHAP_LANGUAGE: 'javascript' },
    });
    for (const size of [32, 64]) {
      const png = readFileSync(join(written, `logo-${size}x${size}.png`));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
    expect(readFileSync(join(written, 'logo-svg.svg'), 'utf8')).toMatch(/^<svg /);
  });

  it('is undone by removing it, once', async () => {
    const written = await installKernel();
    expect(removeKernel()).toBe(written);
    expect(existsSync(written)).toBe(false);
    expect(existsSync(join(folder, 'kernels', 'rekenschap-javascript'))).toBe(false);
    expect(removeKernel()).toBeNull();
  });

  it('is told apart from none, an outdated and a broken one', async () => {
    expect(checkKernelSpec().state).toBe('missing');
    const path = join(await installKernel(), 'kernel.json');
    expect(checkKernelSpec()).toMatchObject({ state: 'found', detail: path });
    const spec = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...spec, argv: [process.execPath, '{connection_file}'] }));
    expect(checkKernelSpec().state).toBe('absent');
    writeFileSync(path, JSON.stringify({ ...spec, argv: ['/nowhere/node', '{connection_file}'] }));
    expect(checkKernelSpec().detail).toContain('/nowhere/node, which is gone');
    writeFileSync(path, '{');
    expect(checkKernelSpec().state).toBe('missing');
  });
});
