export { createClassDesks } from './desk/class-desks.ts';
export { type Desk, openDesk } from './desk/desk.ts';
export type { KernelLimits } from './kernels/kernel-limits.ts';
export { openBrowser } from './open-browser.ts';
export { findRunningLab, noteRunningLab, type RunningLab } from './running-labs.ts';
export { type Lab, type LabOptions, startLab } from './start-lab.ts';
