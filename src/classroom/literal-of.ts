/** Decimals that an answer needs no more than. */
const DECIMALS = 4;

/**
 * An answer as a learner would type it in a cell.
 *
 * @param answer a number, text, list or map of those
 */
export function literalOf(answer: unknown): string {
  if (typeof answer === 'number') return String(Number(answer.toFixed(DECIMALS)));
  if (answer instanceof Map) {
    const entries = [...answer].map(([name, value]) => `${nameOf(String(name))}: ${literalOf(value)}`);
    return `{ ${entries.join(', ')} }`;
  }
  if (Array.isArray(answer)) return `[${answer.map(literalOf).join(', ')}]`;
  return `'${String(answer).replace(/['\\]/g, '\\$&')}'`;
}

const nameOf = (name: string): string => (/^[a-z_]\w*$/i.test(name) ? name : `'${name}'`);
