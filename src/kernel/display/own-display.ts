import type { JsonBundle } from '../protocol/messages.ts';
import { cleanBundle } from './clean-bundle.ts';
import { displaySymbol } from './display-symbol.ts';
import { plainText } from './plain-text.ts';
import type { Renderer } from './renderer.ts';

type Displayable = { [displaySymbol](): unknown };

function failed(value: unknown, error: unknown): JsonBundle {
  return { 'text/plain': `${plainText(value)}\n[Symbol.for('Jupyter.display')] failed: ${plainText(error)}` };
}

/** An empty bundle is kept: a value may ask to show nothing. */
function complete(value: unknown, returned: unknown): JsonBundle {
  const bundle = cleanBundle(returned);
  if (Object.keys(bundle).length > 0) bundle['text/plain'] ??= plainText(value);
  return bundle;
}

async function completeLater(value: unknown, returned: PromiseLike<unknown>): Promise<JsonBundle> {
  try {
    return complete(value, await returned);
  } catch (error) {
    return failed(value, error);
  }
}

/**
 * Values that bring their own bundle. An error in their method is shown below their text and ends nothing.
 */
export const ownDisplay: Renderer<Displayable> = {
  test: (value) => {
    const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
    return isObject && typeof (value as Partial<Displayable>)[displaySymbol] === 'function';
  },
  render: (value) => {
    try {
      const returned = value[displaySymbol]();
      const later = typeof (returned as PromiseLike<unknown> | null)?.then === 'function';
      return later ? completeLater(value, returned as PromiseLike<unknown>) : complete(value, returned);
    } catch (error) {
      return failed(value, error);
    }
  },
};
