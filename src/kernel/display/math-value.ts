import type { Renderer } from './renderer.ts';

/** A value or expression of mathjs, which says of itself what it is. */
interface MathValue {
  toString(): string;
  toTex?(): string;
}

const KINDS = ['isMatrix', 'isNode', 'isComplex', 'isUnit', 'isFraction', 'isBigNumber', 'isResultSet'];

/** Values of mathjs as they are written, and its expressions as formulas. */
export const mathValue: Renderer<MathValue> = {
  test: (value) => {
    if (typeof value !== 'object' || value === null) return false;
    const own = value as Record<string, unknown>;
    return typeof own.type === 'string' && KINDS.some((kind) => own[kind] === true);
  },
  render: (value) => ({
    'text/plain': String(value),
    ...(typeof value.toTex === 'function' ? { 'text/latex': `$\\displaystyle ${value.toTex()}$` } : {}),
  }),
};
