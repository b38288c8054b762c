import type { Json } from '../protocol/messages.ts';
import { plainText } from './plain-text.ts';
import { isPlainObject, type Renderer } from './renderer.ts';

const LONGEST_JSON = 10_000;
const MOST_NODES = 2_000;

/** True if JSON would carry the value unchanged: plain data, no getters, no cycles, small. */
function isPlainData(value: unknown, budget: { left: number }, path: object[]): boolean {
  budget.left--;
  if (budget.left < 0) return false;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || path.includes(value) || path.length > 20) return false;
  if (!Array.isArray(value) && !isPlainObject(value)) return false;
  // told by its length: naming the entries of a long list takes long
  if (Array.isArray(value) && value.length > budget.left) return false;
  if (Object.getOwnPropertySymbols(value).length > 0) return false;
  const keys = Object.keys(value);
  if (Array.isArray(value) && keys.length !== value.length) return false;
  return keys.every((key) => {
    const property = Object.getOwnPropertyDescriptor(value, key);
    return (
      property !== undefined &&
      'value' in property &&
      key !== '__proto__' &&
      isPlainData(property.value, budget, [...path, value])
    );
  });
}

function holdsObjects(value: object): boolean {
  return Object.values(Object.getOwnPropertyDescriptors(value)).some(
    (property) => typeof property.value === 'object' && property.value !== null,
  );
}

/**
 * Small plain data with something nested in it, as text and as JSON, which front ends show as a tree. A flat
 * list or object reads better as text alone.
 */
export const nestedJson: Renderer<object> = {
  test: (value) => {
    if (!Array.isArray(value) && !isPlainObject(value)) return false;
    return (
      isPlainData(value, { left: MOST_NODES }, []) &&
      holdsObjects(value) &&
      JSON.stringify(value).length <= LONGEST_JSON
    );
  },
  render: (value) => ({
    'text/plain': plainText(value),
    'application/json': JSON.parse(JSON.stringify(value)) as Json,
  }),
};
