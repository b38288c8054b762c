import type { JsonBundle } from '../protocol/messages.ts';

/** One kind of value and how it is shown. `test` may throw, which counts as no. */
export interface Renderer<Value> {
  test(value: unknown): boolean;
  render(value: Value): JsonBundle | Promise<JsonBundle>;
}

/** True for an object literal or a null-prototype object. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
