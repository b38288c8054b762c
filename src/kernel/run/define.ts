// as it is at the start: cells may replace it.
const { defineProperty } = Object;

/** Defines a global that is hidden from `Object.keys(globalThis)`, and the user's to overwrite. */
export function define(name: string, value: unknown): void {
  const hidden = { __proto__: null, value, writable: true, configurable: true, enumerable: false };
  defineProperty(globalThis, name, hidden as PropertyDescriptor);
}

/** Defines a global that compiled cells rest on: no cell can take it away. */
export function defineFixed(name: string, value: object): void {
  const fixed = { __proto__: null, value: Object.freeze(value), enumerable: false };
  defineProperty(globalThis, name, fixed as PropertyDescriptor);
}
