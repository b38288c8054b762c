import type { JsonObject } from '../protocol/index.ts';

/**
 * A field of a request, of the type it must have.
 *
 * @param fallback for an absent field; without it the field is required
 * @throws Error that names the field, its value and the type expected
 */
export function contentField(content: JsonObject, name: string, fallback?: string): string;
export function contentField(content: JsonObject, name: string, fallback: boolean): boolean;
export function contentField(content: JsonObject, name: string, fallback: number): number;
export function contentField(
  content: JsonObject,
  name: string,
  fallback?: string | boolean | number,
): string | boolean | number {
  const value = content[name] ?? fallback;
  const expected = fallback === undefined ? 'string' : typeof fallback;
  if (typeof value !== expected) {
    const error = new Error(
      `content.${name} is ${JSON.stringify(value) ?? 'missing'}, expected a ${expected}`,
    );
    error.name = 'InvalidRequest';
    throw error;
  }
  return value as string | boolean | number;
}
