/**
 * The UTF-16 offset of a cursor that is counted in code points, as the protocol counts.
 *
 * @param cursor code points before the cursor; beyond the text means its end
 */
export function toUtf16(text: string, cursor: number): number {
  let offset = 0;
  for (let passed = 0; passed < cursor && offset < text.length; passed++) {
    offset += (text.codePointAt(offset) as number) > 0xffff ? 2 : 1;
  }
  return offset;
}

/**
 * The number of code points before a UTF-16 offset.
 *
 * @param offset beyond the text means its end
 */
export function toCodePoints(text: string, offset: number): number {
  let passed = 0;
  for (let at = 0; at < Math.min(offset, text.length); passed++) {
    at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
  }
  return passed;
}
