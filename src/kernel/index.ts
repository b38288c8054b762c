/** The Jupyter kernel for a program: installing, finding, starting and removing it. */

export { doctor, formatFindings } from './install/doctor.ts';
export type { Finding } from './install/finding.ts';
export { installKernel } from './install/install-kernel.ts';
export { removeKernel } from './install/remove-kernel.ts';
export { startKernel } from './install/start-kernel.ts';
export { vsCodeAdvice } from './install/vs-code-advice.ts';
