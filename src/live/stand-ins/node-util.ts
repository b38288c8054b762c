import { format, inspect, stripVTControlCharacters } from 'node-inspect-extracted';

export { format, inspect, stripVTControlCharacters };

/** Kinds of values, as far as a page can tell them: a proxy it cannot. */
export const types = {
  isProxy: (_value: unknown): boolean => false,
  isPromise: (value: unknown): boolean => value instanceof Promise,
  isTypedArray: (value: unknown): boolean => ArrayBuffer.isView(value) && !(value instanceof DataView),
};
