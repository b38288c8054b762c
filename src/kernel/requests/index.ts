export { type KernelParts, type ServedKernel, serveKernel } from './serve-kernel.ts';
export { userDataFolder } from './user-data-folder.ts';
