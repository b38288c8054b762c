import { inspect } from 'node:util';

const HIDDEN = new Set(['async_id_symbol', 'trigger_async_id_symbol', 'kResourceStore']);

/** Keeps the marks that Node puts on promises, to know which cell they belong to, out of what is printed. */
export function hideAsyncFields(): void {
  Object.defineProperty(Promise.prototype, inspect.custom, {
    configurable: true,
    writable: true,
    value(this: Promise<unknown>) {
      for (const field of Object.getOwnPropertySymbols(this))
        if (HIDDEN.has(field.description ?? '')) Object.defineProperty(this, field, { enumerable: false });
      return this;
    },
  });
}
