import { JupyterLab } from '@jupyterlab/application';
import { PageConfig } from '@jupyterlab/coreutils';
import { IConnectionStatus, IServiceManager } from '@jupyterlab/services';
import { PluginRegistry } from '@lumino/coreutils';
import { extension, mimeExtension } from 'jupyterlab-extensions';
import './lab.css';
import { anywidgetPlugin } from './anywidget.js';
import { cellEditorPlugin } from './cell-editor.js';
import { cellExecutorPlugin, REPLACED } from './cell-executor.js';
import { checkRenderer } from './check-renderer.js';
import { plotlyRenderer } from './plotly-renderer.js';

/** What a module exports, whichever way it was written; several or one. */
function exportsOf([path, module]) {
  const exported = module.default ?? module;
  const found = [exported.default ?? exported].flat();
  const nameless = found.find(({ id }) => typeof id !== 'string');
  if (nameless) throw new Error(`${path} exports what is no plugin: ${Object.keys(nameless)}`);
  return found;
}

async function start() {
  const isOn = ({ id }) => id !== REPLACED && !PageConfig.Extension.isDisabled(id);
  const plugins = extension
    .flatMap(exportsOf)
    .concat([anywidgetPlugin, cellEditorPlugin, cellExecutorPlugin])
    .filter(isOn);
  const renderers = mimeExtension.flatMap(exportsOf).concat([plotlyRenderer, checkRenderer]).filter(isOn);
  const registry = new PluginRegistry();
  registry.registerPlugins(plugins);
  const serviceManager = await registry.resolveRequiredService(IServiceManager);
  // a notebook that opens before it is known which kernels there are would ask its reader for one
  await serviceManager.kernelspecs.ready.catch(() => undefined);
  const lab = new JupyterLab({
    pluginRegistry: registry,
    serviceManager,
    connectionStatus: await registry.resolveOptionalService(IConnectionStatus),
    mimeExtensions: renderers.map((renderer) => ({ __esModule: true, default: renderer })),
    disabled: { matches: PageConfig.Extension.disabled, patterns: [] },
    deferred: { matches: [], patterns: [] },
    availablePlugins: plugins.map(
      ({ id, description = '', requires = [], optional = [], provides, autoStart }) => ({
        id,
        description,
        requires: requires.map(({ name }) => name),
        optional: optional.map(({ name }) => name),
        provides: provides?.name ?? null,
        autoStart,
        enabled: true,
        extension: id.split(':')[0],
      }),
    ),
  });
  if (PageConfig.getOption('exposeAppInBrowser').toLowerCase() === 'true') globalThis.jupyterapp = lab;
  await lab.start({ hostID: 'main', startPlugins: [], ignorePlugins: [], bubblingKeydown: true });
  await lab.restored;
  document.body.dataset.labReady = 'true';
  performance.mark('lab ready');
}

start().catch((error) => {
  // a page that stays empty says why
  const text = document.createElement('pre');
  text.textContent = `JupyterLab could not be started: ${error?.stack ?? error}`;
  document.body.append(text);
  throw error;
});
