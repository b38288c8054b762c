import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findKernel } from '../../src/runner/find-kernel.ts';
import { FAKE_KERNEL, scratchFolder } from './fake-notebook.ts';

function install(dataDir: string, name: string, spec: unknown): void {
  const folder = join(dataDir, 'kernels', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kernel.json'), typeof spec === 'string' ? spec : JSON.stringify(spec));
}

describe('findKernel', () => {
  it('finds an installed kernel, JUPYTER_PATH before the user folder, whatever the case of its name', () => {
    const [first, user] = [scratchFolder(), scratchFolder()];
    const env = { JUPYTER_PATH: first, JUPYTER_DATA_DIR: user };
    install(user, 'Cobol', { argv: ['old'], display_name: 'Cobol 60', language: 'cobol' });
    expect(findKernel('cobol', env)).toMatchObject({ name: 'Cobol', argv: ['old'], displayName: 'Cobol 60' });
    install(first, 'cobol', { argv: ['new'], interrupt_mode: 'message', env: { A: '1' } });
    expect(findKernel('COBOL', env)).toEqual({
      name: 'cobol',
      argv: ['new'],
      displayName: 'cobol',
      language: '',
      interruptMode: 'message',
      env: { A: '1' },
      metadata: {},
      resourceDir: join(first, 'kernels', 'cobol'),
    });
  });

  it('brings its own tslab', () => {
    const spec = findKernel('tslab', {});
    expect(spec.argv.join(' ')).toMatch(/tslab\/bin\/tslab kernel --config-path \{connection_file\}$/);
  });

  it('takes the path of a kernelspec or of its folder', () => {
    const byFolder = findKernel(FAKE_KERNEL);
    expect(findKernel(join(FAKE_KERNEL, 'kernel.json'))).toEqual(byFolder);
    expect(byFolder).toMatchObject({ name: 'fake-kernel', resourceDir: FAKE_KERNEL });
  });

  it('lists what it found and where it looked', () => {
    const dir = scratchFolder();
    install(dir, 'cobol', { argv: ['x'] });
    const look = () => findKernel('fortran', { JUPYTER_PATH: dir });
    expect(look).toThrow(/no kernel named "fortran"; found: .*cobol.*tslab/);
    expect(look).toThrow(join(dir, 'kernels'));
  });

  it.each([
    ['{', /kernelspec .*kernel\.json: is not JSON/],
    [[], /argv is not a list of words/],
    [{ argv: [] }, /argv is not a list of words/],
  ])('names the spec that is broken: %j', (spec, message) => {
    const dir = scratchFolder();
    install(dir, 'broken', spec);
    expect(() => findKernel('broken', { JUPYTER_PATH: dir })).toThrow(message);
  });

  it('says that a path does not exist', () => {
    expect(() => findKernel('./nowhere/kernel.json')).toThrow(
      /kernelspec .*nowhere\/kernel\.json does not exist/,
    );
  });
});
