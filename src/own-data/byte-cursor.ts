/** Reads numbers and bytes one after another; past the end it throws a RangeError. */
export interface ByteCursor {
  readonly at: number;
  readonly left: number;
  readonly littleEndian: boolean;
  int8(): number;
  int16(): number;
  int32(): number;
  int64(): number;
  uint8(): number;
  uint16(): number;
  float32(): number;
  float64(): number;
  bytes(length: number): Uint8Array;
  skip(length: number): void;
  seek(at: number): void;
}

/**
 * A cursor over bytes.
 *
 * @param bytes what to read
 * @param littleEndian order of the bytes of a number
 * @returns the cursor, at the start; every read moves it on, and throws RangeError where the bytes end
 */
export function byteCursor(bytes: Uint8Array, littleEndian: boolean): ByteCursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const move = (length: number): number => {
    if (!(length >= 0 && at + length <= bytes.length)) throw new RangeError('past the end');
    const from = at;
    at += length;
    return from;
  };
  return {
    get at() {
      return at;
    },
    get left() {
      return bytes.length - at;
    },
    littleEndian,
    int8: () => view.getInt8(move(1)),
    int16: () => view.getInt16(move(2), littleEndian),
    int32: () => view.getInt32(move(4), littleEndian),
    int64: () => Number(view.getBigInt64(move(8), littleEndian)),
    uint8: () => view.getUint8(move(1)),
    uint16: () => view.getUint16(move(2), littleEndian),
    float32: () => view.getFloat32(move(4), littleEndian),
    float64: () => view.getFloat64(move(8), littleEndian),
    bytes(length) {
      const from = move(length);
      return bytes.subarray(from, from + length);
    },
    skip(length) {
      move(length);
    },
    seek(to) {
      at = 0;
      move(to);
    },
  };
}
