import { Hono } from 'hono';
import type { JsonObject } from '../../kernel/protocol/index.ts';
import type { Desk } from '../desk/desk.ts';
import { LabProblem } from '../lab-problem.ts';
import type { PageFiles } from '../page-files.ts';
import { jsonBody, type LabEnv, pathBehind } from './lab-env.ts';

const SETTINGS = '/lab/api/settings';

/** The settings of JupyterLab's plugins: a schema each, and what the user has set. */
export function settingsRoutes(schemas: PageFiles['schemas']): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  const plugin = (desk: Desk, id: string): JsonObject => {
    const known = schemas.get(id);
    if (!known) throw new LabProblem(404, `there are no settings named ${id}`);
    const kept = desk.settings.get(id);
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
  return app;
}
