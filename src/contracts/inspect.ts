/** How deep and how far a value is told. */
interface InspectLimits {
  readonly depth?: number;
  readonly breakLength?: number;
  readonly maxArrayLength?: number;
  readonly maxStringLength?: number;
}

type Inspect = (value: unknown, limits?: InspectLimits) => string;

let given: Inspect = plain;

/**
 * Says how any value is written as text; without it, as JSON.
 *
 * @example
 * useInspect((value) => `a ${typeof value}`)
 * // undefined
 */
export function useInspect(inspect: Inspect): void {
  given = inspect;
}

/** Any value as text for a reader. */
export function inspect(value: unknown, limits?: InspectLimits): string {
  return given(value, limits);
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value) ?? String(value);
}
