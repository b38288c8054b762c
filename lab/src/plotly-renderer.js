import { Widget } from '@lumino/widgets';

const MIME = 'application/vnd.plotly.v1+json';

/** A figure of Plotly, drawn by the version that drew it in the kernel. */
class PlotlyFigure extends Widget {
  constructor() {
    super();
    this.addClass('rk-plotly');
    this.node.style.overflowX = 'auto';
    this.node.style.background = '#fff';
  }

  async renderModel(model) {
    const { data = [], layout = {}, config = {}, frames } = model.data[MIME];
    // five megabytes, for who has a chart
    const { default: Plotly } = await import('plotly.js-dist-min');
    const given = structuredClone({ data, layout, config, frames });
    await Plotly.react(this.node, { ...given, config: { responsive: !layout.width, ...given.config } });
    this.plotly = Plotly;
  }

  onResize() {
    if (this.plotly && this.isVisible && !this.node.layout?.width) this.plotly.Plots.resize(this.node);
  }

  dispose() {
    if (!this.isDisposed) this.plotly?.purge(this.node);
    super.dispose();
  }
}

export const plotlyRenderer = {
  id: 'rekenschap-lab:plotly',
  description: 'Draws figures of Plotly.',
  rendererFactory: { safe: true, mimeTypes: [MIME], createRenderer: () => new PlotlyFigure() },
  rank: 40,
  dataType: 'json',
};
