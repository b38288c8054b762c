import { checkEditors } from './check-editors.ts';
import { checkKernelSpec } from './check-kernel-spec.ts';
import { checkPackages } from './check-packages.ts';
import type { Finding } from './finding.ts';

/** The oldest Node.js that the kernel runs on. */
const OLDEST_NODE = [20, 19] as const;

/**
 * Looks for all that the kernel needs, and for the front ends that could use it.
 *
 * @example
 * (await doctor())[0].what
 * // 'Node.js'
 */
export async function doctor(): Promise<Finding[]> {
  return [checkNode(process.versions.node), ...(await checkPackages()), checkKernelSpec(), ...checkEditors()];
}

/**
 * The findings as lines of text.
 *
 * @example
 * formatFindings([{ what: 'Node.js', state: 'found', detail: '24.0.0' }])
 * // 'found    Node.js  24.0.0\n'
 */
export function formatFindings(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ what }) => what.length));
  return findings
    .map(({ what, state, detail }) => `${state.padEnd(7)}  ${what.padEnd(width)}  ${detail}\n`)
    .join('');
}

/** Whether this Node.js is new enough. @param version such as "20.19.0" */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return {
    what: 'Node.js',
    state: enough ? 'found' : 'missing',
    detail: enough
      ? `${version}, ${process.execPath}`
      : `${version} is too old, install ${OLDEST_NODE.join('.')} or newer`,
  };
}
