export { type KernelParts, type ServedKernel, serveKernel } from './serve-kernel.ts';
