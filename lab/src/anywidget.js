import * as base from '@jupyter-widgets/base';
import anywidget from 'anywidget';

const { IJupyterWidgetRegistry } = base;

/** Widgets whose code comes with them: what `kernel.anywidget` makes. */
export const anywidgetPlugin = {
  id: 'rekenschap-lab:anywidget',
  description: 'Shows widgets that bring their own code.',
  autoStart: true,
  requires: [IJupyterWidgetRegistry],
  activate: (_app, registry) => {
    // kernels ask for a version near their own; the messages are the same in all of these
    const made = anywidget(base);
    for (const version of ['0.9.99', '0.10.99', '0.11.0'])
      registry.registerWidget({ name: 'anywidget', version, exports: made });
  },
};
