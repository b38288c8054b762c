import { transform } from 'sucrase';
import { lineName } from './line-name.ts';

/**
 * A cell as JavaScript, line by line where it was.
 *
 * @throws SyntaxError naming the line
 */
export function withoutTypes(source: string): string {
  try {
    return transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      // a cell imports for later ones
      keepUnusedImports: true,
    }).code;
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number } };
    const told = message.replace(/^Error transforming[^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
    throw new SyntaxError(loc ? `${lineName(loc.line)}: ${told}` : told);
  }
}
