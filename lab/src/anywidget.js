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
    registry.registerWidget({ name: 'anywidget', version: '0.11.0', exports: async () => anywidget(base) });
  },
};
