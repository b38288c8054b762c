import { commandDeclarations } from '../commands/declarations.ts';
import { displayDeclarations } from '../display/globals.ts';
import { askDeclarations, askNames } from '../run/ask-globals.ts';

/** What cells find in their global scope besides what Node gives, for the checker and for completion. */
export const ambientDeclarations = `
/** Sources of the cells, by number. */
declare const In: string[];
/** Results of the cells, by number. */
declare const Out: { [cell: number]: any };
/** The last result. */
declare var _: any;
/** A channel between a cell and the front end. */
interface KernelComm {
  readonly id: string;
  readonly target: string;
  send(data: unknown, buffers?: Uint8Array[]): void;
  onMessage(listener: (data: any, buffers: Uint8Array[]) => unknown): void;
  onClose(listener: (data: any, buffers: Uint8Array[]) => unknown): void;
  close(data?: unknown): void;
}
declare const kernel: {
  /** Aborted when the cell that asks for it is interrupted: \`fetch(url, { signal: kernel.signal })\`. */
  readonly signal: AbortSignal;
  /**
   * What type errors do to the cells that follow. \`on\`: as the project says, else they stop a cell; \`warn\`: they
   * are told and stop none; \`off\`: so, and nothing strict is asked.
   */
  strict(strictness: 'on' | 'warn' | 'off'): void;
  readonly comms: {
    /** Answers a front end that opens a comm to \`target\`. */
    registerTarget(target: string, opened: (comm: KernelComm, data: any, buffers: Uint8Array[]) => unknown): void;
    unregisterTarget(target: string): void;
    /** Opens a comm to a target of the front end. */
    open(target: string, data?: unknown, buffers?: Uint8Array[]): KernelComm;
  };
};
${askDeclarations}${commandDeclarations}${displayDeclarations}`;

/** The names above that are the kernel's own. */
export const ambientNames: readonly string[] = [
  'In',
  'Out',
  '_',
  'kernel',
  'require',
  '__kernel',
  '__command',
  ...askNames,
];
