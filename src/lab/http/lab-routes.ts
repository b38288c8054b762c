import { Hono } from 'hono';
import type { JsonObject } from '../../kernel/protocol/index.ts';
import type { Desk } from '../desk/desk.ts';
import type { StoredText } from '../desk/text-store.ts';
import { LabProblem } from '../lab-problem.ts';
import type { PageFiles } from '../page-files.ts';
import { jsonBody, type LabEnv, pathBehind } from './lab-env.ts';

const SETTINGS = '/lab/api/settings';
const WORKSPACES = '/lab/api/workspaces';

/** What the page of JupyterLab keeps: settings, workspaces, configuration; and its themes and translations. */
export function labRoutes(page: PageFiles | undefined): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  const schemas = page?.schemas ?? new Map<string, { schema: JsonObject; version: string }>();
  const plugin = (desk: Desk, id: string): JsonObject => {
    const known = schemas.get(id);
    if (!known) throw new LabProblem(404, `there are no settings named ${id}`);
    const kept: StoredText | undefined = desk.settings.get(id);
    return {
      id,
      ...known,
      raw: kept?.text ?? '{}',
      settings: {},
      warning: null,
      created: kept?.created ?? null,
      last_modified: kept?.modified ?? null,
    };
  };
  const listSettings = (desk: Desk, idsOnly: boolean) =>
    [...schemas.keys()].sort().map((id) => (idsOnly ? { id } : plugin(desk, id)));
  app.get(SETTINGS, ({ json, get, req }) =>
    json({ settings: listSettings(get('desk'), req.query('ids_only') === 'true') } as JsonObject),
  );
  app.get(`${SETTINGS}/*`, (context) => {
    const id = pathBehind(context, SETTINGS);
    const desk = context.get('desk');
    if (id === '') return context.json({ settings: listSettings(desk, false) } as JsonObject);
    return context.json(plugin(desk, id));
  });
  app.put(`${SETTINGS}/*`, async (context) => {
    const id = pathBehind(context, SETTINGS);
    if (!schemas.has(id)) throw new LabProblem(404, `there are no settings named ${id}`);
    const { raw } = await jsonBody(context);
    if (typeof raw !== 'string') throw new LabProblem(400, 'the body has no text named raw');
    context.get('desk').settings.set(id, raw);
    return context.body(null, 204);
  });

  app.get(WORKSPACES, ({ json, get }) => {
    const { workspaces } = get('desk');
    const values = workspaces.names().map((id) => workspaceOf(workspaces.get(id), id));
    return json({ workspaces: { ids: workspaces.names(), values } } as JsonObject);
  });
  app.get(`${WORKSPACES}/*`, (context) => {
    const id = pathBehind(context, WORKSPACES);
    return context.json(workspaceOf(context.get('desk').workspaces.get(id), id));
  });
  app.put(`${WORKSPACES}/*`, async (context) => {
    const id = pathBehind(context, WORKSPACES);
    const { data, metadata } = await jsonBody(context);
    if (typeof data !== 'object' || data === null || Array.isArray(data))
      throw new LabProblem(400, 'a workspace has an object named data');
    const named = (metadata as JsonObject | undefined)?.id;
    if (named !== id) throw new LabProblem(400, `metadata.id is ${JSON.stringify(named)}, expected "${id}"`);
    context.get('desk').workspaces.set(id, JSON.stringify({ data, metadata }));
    return context.body(null, 204);
  });
  app.delete(`${WORKSPACES}/*`, (context) => {
    const id = pathBehind(context, WORKSPACES);
    const { workspaces } = context.get('desk');
    if (!workspaces.get(id)) throw new LabProblem(404, `there is no workspace named ${id}`);
    workspaces.remove(id);
    return context.body(null, 204);
  });

  app.get('/api/config/:section', ({ json, get, req }) => json(configOf(get('desk'), req.param('section'))));
  app.on(['PUT', 'PATCH'], '/api/config/:section', async (context) => {
    const desk = context.get('desk');
    const section = context.req.param('section');
    const old = context.req.method === 'PATCH' ? configOf(desk, section) : {};
    const merged = merge(old, await jsonBody(context));
    desk.config.set(section, JSON.stringify(merged));
    return context.json(merged);
  });

  const english = { en: { displayName: 'English', nativeName: 'English' } };
  app.get('/lab/api/translations', ({ json }) => json({ data: english, message: '' }));
  app.get('/lab/api/translations/*', ({ json }) => json({ data: {}, message: '' }));
  // the kernel itself answers what editors ask of language servers
  app.get('/lsp/status', ({ json }) => json({ version: 2, sessions: {}, specs: {} }));
  app.get('/lab/api/licenses', ({ json }) => json(page?.licences() ?? { bundles: {} }));
  return app;
}

function workspaceOf(kept: StoredText | undefined, id: string): JsonObject {
  if (!kept) return { data: {}, metadata: { id } };
  const { data, metadata } = JSON.parse(kept.text) as JsonObject;
  const times = { last_modified: kept.modified, created: kept.created };
  return { data, metadata: { ...(metadata as JsonObject), ...times } };
}

function configOf(desk: Desk, section: string): JsonObject {
  const kept = desk.config.get(section);
  return kept ? (JSON.parse(kept.text) as JsonObject) : {};
}

/** Jupyter's rule: objects are merged, and what is null is taken out. */
function merge(old: JsonObject, change: JsonObject): JsonObject {
  const merged = { ...old };
  for (const [key, value] of Object.entries(change)) {
    const before = merged[key];
    if (value === null) delete merged[key];
    else merged[key] = isObject(before) && isObject(value) ? merge(before, value) : value;
  }
  return merged;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
