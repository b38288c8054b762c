import type { MimeBundle } from '../contracts/mime-bundle.ts';
import type { Figure } from './figure.ts';
import { renderFigure } from './render-figure.ts';

/** Makes a figure show itself in a notebook. */
export function displayable(figure: Figure): Figure {
  return Object.defineProperty(figure, Symbol.for('Jupyter.display'), {
    value: (): Promise<MimeBundle> => renderFigure(figure),
  });
}
