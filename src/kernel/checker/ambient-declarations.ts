import { COMMAND_DECLARATIONS } from '../commands/declarations.ts';
import { displayDeclarations } from '../display/globals.ts';
import { ASK_DECLARATIONS, ASK_NAMES } from '../run/ask-globals.ts';

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
    registerTarget(target: string, opened: (comm: KernelComm, data: any, buffers: Uint8Array[], metadata: any) => unknown): void;
    unregisterTarget(target: string): void;
    /** Opens a comm to a target of the front end. */
    open(target: string, data?: unknown, buffers?: Uint8Array[], metadata?: object): KernelComm;
  };
  /**
   * A widget: a module of the front end that shares a state with the kernel. \`esm\` is an ES module, or its address,
   * whose default export has \`render({ model, el })\`. The front end needs anywidget (https://anywidget.dev).
   */
  anywidget<Shared extends object = {}>(definition: { esm: string; css?: string; state?: Shared }): KernelWidget<Shared>;
};
/** A widget that is shown by being the value of a cell, or by \`display\`. */
interface KernelWidget<Shared extends object> {
  readonly id: string;
  /** The state as it is now. */
  readonly state: Readonly<Shared>;
  set(changes: Partial<Shared>): void;
  /** Called with what the front end has changed; returns what ends the listening. */
  onChange(listener: (changes: Partial<Shared>) => unknown): () => void;
  send(content: unknown, buffers?: Uint8Array[]): void;
  onMessage(listener: (content: any, buffers: Uint8Array[]) => unknown): void;
  close(): void;
}
${ASK_DECLARATIONS}${COMMAND_DECLARATIONS}${displayDeclarations}`;

/** The names above that are the kernel's own. */
export const ambientNames: readonly string[] = [
  'In',
  'Out',
  '_',
  'kernel',
  'require',
  '__kernel',
  '__command',
  ...ASK_NAMES,
];
