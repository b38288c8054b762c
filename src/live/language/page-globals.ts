import { displayDeclarations } from '../../kernel/display/globals.ts';

/** What cells of a page find in their global scope besides the language itself. */
export const pageGlobals = `
declare const In: string[];
declare const Out: { [cell: number]: any };
declare var _: any;
declare const kernel: { readonly signal: AbortSignal };
interface Console { log(...values: unknown[]): void; info(...values: unknown[]): void; debug(...values: unknown[]): void; warn(...values: unknown[]): void; error(...values: unknown[]): void }
declare const console: Console;
interface AbortSignal { readonly aborted: boolean; readonly reason: any; throwIfAborted(): void }
declare class AbortController { readonly signal: AbortSignal; abort(reason?: unknown): void }
declare class TextEncoder { encode(text?: string): Uint8Array }
declare class TextDecoder { constructor(label?: string); decode(bytes?: ArrayBufferView | ArrayBuffer): string }
declare class URL { constructor(address: string, base?: string); href: string; pathname: string; searchParams: { get(name: string): string | null } }
declare const performance: { now(): number };
declare const crypto: { randomUUID(): string; getRandomValues<Values extends ArrayBufferView>(values: Values): Values };
declare function setTimeout(work: (...values: any[]) => void, ms?: number, ...values: unknown[]): number;
declare function clearTimeout(timer?: number): void;
declare function setInterval(work: (...values: any[]) => void, ms?: number, ...values: unknown[]): number;
declare function clearInterval(timer?: number): void;
declare function queueMicrotask(work: () => void): void;
declare function structuredClone<Value>(value: Value): Value;
declare function atob(text: string): string;
declare function btoa(text: string): string;
${displayDeclarations}`;
