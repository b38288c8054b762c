import type { MimeBundle } from '../contracts/mime-bundle.ts';
import type { Chart } from './chart.ts';
import { renderChart } from './render-chart.ts';

/** Makes a chart show itself in a notebook. */
export function displayable(chart: Chart): Chart {
  return Object.defineProperty(chart, Symbol.for('Jupyter.display'), {
    value: (): Promise<MimeBundle> => renderChart(chart),
  });
}
