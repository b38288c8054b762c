import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kernelSpec } from '../../src/kernel/install/kernel-spec.ts';
import { kernelCommandLine } from '../../src/platform/kernel-command.ts';
import { packageRoot } from '../../src/platform/package-root.ts';
import { findKernel } from '../../src/runner/find-kernel.ts';

it('is the same for Jupyter and for the runner', () => {
  const command = kernelCommandLine('{connection_file}');
  expect(kernelSpec().argv).toEqual(command);
  expect(findKernel('rekenschap').argv).toEqual(command);
});

it('finds the root of the package from wherever a file of it stands', () => {
  const root = packageRoot(import.meta.url);
  expect(existsSync(join(root, 'src', 'platform', 'package-root.ts'))).toBe(true);
  expect(packageRoot('file:///nowhere/at/all.js')).toBe('/');
});
