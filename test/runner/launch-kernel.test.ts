import { describe, expect, it } from 'vitest';
import { findKernel } from '../../src/runner/find-kernel.ts';
import { launchKernel } from '../../src/runner/launch-kernel.ts';
import { FAKE_KERNEL, scratchFolder } from './fake-notebook.ts';

const spec = findKernel(FAKE_KERNEL);
const moody = (mood: string) => ({ ...spec, env: { FAKE_KERNEL: mood } });

describe('launchKernel', () => {
  it('gives the kernel_info and hears the broadcasts', async () => {
    const kernel = await launchKernel(spec, scratchFolder(), undefined);
    expect(kernel.info.implementation).toBe('fake');
    expect(await kernel.client.isBeating(1000)).toBe(true);
    await kernel.shutdown();
    expect(await kernel.death).toBe('exit code 0');
  });

  it('says that a kernel never answered', async () => {
    const start = launchKernel(moody('mute'), scratchFolder(), undefined, 1);
    await expect(start).rejects.toThrow('kernel "fake-kernel" did not answer kernel_info_request within 1 s');
  });

  it('says at once how a kernel ended while starting, in its own words', async () => {
    const start = launchKernel(moody('exit'), scratchFolder(), undefined);
    await expect(start).rejects.toThrow(/ended while starting: exit code 9; it wrote: no licence for today/);
  });

  it('says that the command does not exist', async () => {
    const start = launchKernel({ ...spec, argv: ['/nowhere/kernel'] }, scratchFolder(), undefined);
    await expect(start).rejects.toThrow(/could not be started: spawn \/nowhere\/kernel ENOENT/);
  });
});
