export { doctor, type Finding, formatFindings } from './install/doctor.ts';
export { installKernel } from './install/install-kernel.ts';
export { removeKernel } from './install/remove-kernel.ts';
export { startKernel } from './install/start-kernel.ts';
export { vsCodeAdvice } from './install/vs-code-advice.ts';
