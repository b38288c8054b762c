import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { jupyterDataFolders } from '../../platform/jupyter-folders.ts';
import { displaySymbol } from '../display/index.ts';
import type { Comm, Comms } from './comms.ts';
import { putBuffers, takeBuffers } from './widget-state.ts';

type State = Record<string, unknown>;

/** A widget of the front end, which shares its state with the kernel. */
interface Widget<Shared extends object> {
  /** Name of the model, as `display` shows it. */
  readonly id: string;
  /** The state as it is now; {@link Widget.set} changes it. */
  readonly state: Readonly<Shared>;
  set(changes: Partial<Shared>): void;
  /** Called with what the front end has changed. @returns ends the listening */
  onChange(listener: (changes: Partial<Shared>) => unknown): () => void;
  /** A message of the widget's own. */
  send(content: unknown, buffers?: Uint8Array[]): void;
  onMessage(listener: (content: unknown, buffers: Uint8Array[]) => unknown): void;
  close(): void;
}

/** What makes a widget. */
interface WidgetDefinition<Shared extends object> {
  /** An ES module, or its address, whose default export has `render({ model, el })`. */
  esm: string;
  css?: string;
  /** What both sides share; bytes may be among it. */
  state?: Shared;
}

/** All models by id, for a front end that comes anew and asks for them. */
type Models = Map<string, State>;

/** What a cell wants to hear of a widget. */
interface Listeners<Shared> {
  readonly changed: ((changes: Partial<Shared>) => unknown)[];
  readonly told: ((content: unknown, buffers: Uint8Array[]) => unknown)[];
}

/** A message of the front end. */
interface WidgetMessage {
  readonly method?: string;
  readonly state?: State;
  readonly buffer_paths?: (string | number)[][];
  readonly content?: unknown;
}

/** The version of the widgets' messages. @see messages.md of @jupyter-widgets/schema */
const METADATA = { version: '2.1.0' };
const ANY_VERSION = '~0.9.*';

/** Widgets over comms: the base protocol 2 of @jupyter-widgets, with models of the anywidget front end. */
export function createWidgets(comms: Comms): {
  anywidget<Shared extends object>(definition: WidgetDefinition<Shared>): Widget<Shared>;
} {
  const models: Models = new Map();
  comms.registerTarget('jupyter.widget.control', (control) =>
    control.onMessage((data) => {
      if ((data as { method?: string }).method === 'request_states') sendStates(control, models);
    }),
  );
  return {
    anywidget({ esm, css = '', state = {} as never }) {
      if (typeof esm !== 'string' || esm === '')
        throw new TypeError(
          'anywidget() needs esm: an ES module whose default export has render({ model, el })',
        );
      const layout = openModel(comms, models, layoutModel());
      const model = { ...state, ...anyModel(esm, css, layout.id) };
      return widgetOf(models, openModel(comms, models, model), model, Object.keys(state), layout);
    },
  };
}

/** Tells a front end that comes anew what all models are. */
function sendStates(control: Comm, models: Models): void {
  const states = Object.fromEntries(
    [...models].map(([id, state]) => [
      id,
      {
        model_name: state._model_name,
        model_module: state._model_module,
        model_module_version: state._model_module_version,
        state,
      },
    ]),
  );
  const { state, buffer_paths, buffers } = takeBuffers(states);
  control.send({ method: 'update_states', states: state, buffer_paths }, buffers);
}

function openModel(comms: Comms, models: Models, state: State): Comm {
  const { state: sent, buffer_paths, buffers } = takeBuffers(state);
  const comm = comms.open('jupyter.widget', { state: sent, buffer_paths }, buffers, METADATA);
  models.set(comm.id, state);
  comm.onClose(() => models.delete(comm.id));
  return comm;
}

/** @param shared names of what both sides share */
function widgetOf<Shared extends object>(
  models: Models,
  comm: Comm,
  model: State,
  shared: readonly string[],
  layout: Comm,
): Widget<Shared> {
  const listeners: Listeners<Shared> = { changed: [], told: [] };
  comm.onMessage((data, buffers) => receive(comm, model, listeners, data as WidgetMessage, buffers));
  const widget: Widget<Shared> = {
    id: comm.id,
    get state() {
      return Object.fromEntries(shared.map((name) => [name, model[name]])) as Shared;
    },
    set(changes) {
      Object.assign(model, changes);
      sendUpdate(comm, changes as State);
    },
    onChange(listener) {
      listeners.changed.push(listener);
      return () => void listeners.changed.splice(listeners.changed.indexOf(listener), 1);
    },
    send: (content, buffers) => comm.send({ method: 'custom', content }, buffers),
    onMessage: (listener) => void listeners.told.push(listener),
    close() {
      for (const one of [comm, layout]) {
        models.delete(one.id);
        one.close();
      }
    },
  };
  Object.defineProperty(widget, displaySymbol, {
    value: () => ({
      'application/vnd.jupyter.widget-view+json': { version_major: 2, version_minor: 0, model_id: comm.id },
      'text/plain': `widget ${comm.id}`,
    }),
  });
  return widget;
}

function sendUpdate(comm: Comm, changes: State): void {
  const { state, buffer_paths, buffers } = takeBuffers(changes);
  comm.send({ method: 'update', state, buffer_paths }, buffers);
}

/** Does what a message of the front end asks of a model. */
async function receive<Shared extends object>(
  comm: Comm,
  model: State,
  { changed, told }: Listeners<Shared>,
  { method, state = {}, buffer_paths = [], content }: WidgetMessage,
  buffers: Uint8Array[],
): Promise<void> {
  if (method === 'request_state') sendUpdate(comm, model);
  else if (method === 'custom') for (const listener of told) await listener(content, buffers);
  else if (method === 'update') {
    const changes = putBuffers(state, buffer_paths, buffers);
    Object.assign(model, changes);
    const names = Object.keys(changes).filter((name) => !name.startsWith('_'));
    if (names.length === 0) return;
    const visible = Object.fromEntries(names.map((name) => [name, changes[name]])) as Partial<Shared>;
    for (const listener of [...changed]) await listener(visible);
  }
}

/** What the front end's part of anywidget reads, besides what both sides share. */
function anyModel(esm: string, css: string, layoutId: string): State {
  const version = frontEndVersion();
  return {
    _esm: esm,
    _css: css,
    _anywidget_id: 'rekenschap.widget',
    _dom_classes: [],
    layout: `IPY_MODEL_${layoutId}`,
    _model_module: 'anywidget',
    _model_name: 'AnyModel',
    _model_module_version: version,
    _view_module: 'anywidget',
    _view_name: 'AnyView',
    _view_module_version: version,
    _view_count: null,
  };
}

function layoutModel(): State {
  return {
    _model_module: '@jupyter-widgets/base',
    _model_name: 'LayoutModel',
    _model_module_version: '2.0.0',
    _view_module: '@jupyter-widgets/base',
    _view_name: 'LayoutView',
    _view_module_version: '2.0.0',
  };
}

/** The version of the front end's part of anywidget, where it is installed; else any that fits. */
function frontEndVersion(): string {
  const described = jupyterDataFolders()
    .map((folder) => path.join(folder, 'labextensions', 'anywidget', 'package.json'))
    .find((file) => existsSync(file));
  if (!described) return ANY_VERSION;
  try {
    return String(JSON.parse(readFileSync(described, 'utf8')).version);
  } catch {
    return ANY_VERSION;
  }
}
