import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { kernelMain } from '../../platform/kernel-command.ts';
import type { Finding } from './finding.ts';

/** From where the kernel itself looks for them. */
const require = createRequire(kernelMain());

/** Whether the packages load that the kernel is built on. */
export async function checkPackages(): Promise<Finding[]> {
  return [
    await loads('ZeroMQ', 'zeromq', 'the kernel cannot speak to any front end'),
    await loads('parser', 'oxc-parser', 'the kernel cannot read cells'),
    await loads('type stripper', '@swc/wasm-typescript', 'the kernel cannot run cells'),
    languageServer(),
  ];
}

async function loads(what: string, name: string, without: string): Promise<Finding> {
  try {
    await import(pathToFileURL(require.resolve(name)).href);
    return { what, state: 'found', detail: `${name} ${installedVersion(name)}` };
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    return { what, state: 'missing', detail: `${name} does not load, ${without}: npm ci (${reason})` };
  }
}

/** The native language server, or what stands in for it. */
function languageServer(): Finding {
  const what = 'type checker';
  const platform = `@typescript/typescript-${process.platform}-${process.arch}`;
  try {
    const typescript = require.resolve('typescript/package.json');
    const { version } = createRequire(typescript)(`${platform}/package.json`);
    return { what, state: 'found', detail: `TypeScript ${version}, native (${platform})` };
  } catch {
    // fall through to the slower one
  }
  try {
    const { version } = require('typescript-js/package.json');
    return {
      what,
      state: 'absent',
      detail: `no ${platform}: TypeScript ${version} in JavaScript checks, slower`,
    };
  } catch {
    return { what, state: 'absent', detail: 'cells run, but their types are not checked: npm ci' };
  }
}

function installedVersion(name: string): string {
  try {
    return require(`${name}/package.json`).version;
  } catch {
    return '';
  }
}
