/** The state of a widget as it travels: JSON, and the bytes beside it with their places. */
interface SentState {
  state: Record<string, unknown>;
  buffer_paths: (string | number)[][];
  buffers: Uint8Array[];
}

/**
 * Takes the bytes out of a state.
 *
 * @see https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema/messages.md
 */
export function takeBuffers(state: Record<string, unknown>): SentState {
  const paths: (string | number)[][] = [];
  const buffers: Uint8Array[] = [];
  const isBytes = (value: unknown): value is ArrayBuffer | ArrayBufferView =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value);
  const without = (value: unknown, path: (string | number)[]): unknown => {
    if (isBytes(value)) {
      paths.push(path);
      buffers.push(
        value instanceof ArrayBuffer
          ? new Uint8Array(value)
          : new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
      );
      return null;
    }
    if (Array.isArray(value)) return value.map((item, at) => without(item, [...path, at]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, without(item, [...path, key])]),
    );
  };
  return { state: without(state, []) as Record<string, unknown>, buffer_paths: paths, buffers };
}

/** Puts the bytes that came beside a state back into it. */
export function putBuffers(
  state: Record<string, unknown>,
  paths: (string | number)[][],
  buffers: Uint8Array[],
): Record<string, unknown> {
  for (const [at, path] of paths.entries()) {
    let place = state as Record<string | number, unknown>;
    for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
    const last = path.at(-1);
    if (last !== undefined && place) place[last] = buffers[at];
  }
  return state;
}
