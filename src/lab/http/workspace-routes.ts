import { Hono } from 'hono';
import type { JsonObject } from '../../kernel/protocol/index.ts';
import type { StoredText } from '../desk/text-store.ts';
import { LabProblem } from '../lab-problem.ts';
import { jsonBody, type LabEnv, pathBehind } from './lab-env.ts';

const WORKSPACES = '/lab/api/workspaces';

/** What JupyterLab's page had open, by name. */
export function workspaceRoutes(): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
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
  return app;
}

function workspaceOf(kept: StoredText | undefined, id: string): JsonObject {
  if (!kept) return { data: {}, metadata: { id } };
  const { data, metadata } = JSON.parse(kept.text) as JsonObject;
  const times = { last_modified: kept.modified, created: kept.created };
  return { data, metadata: { ...(metadata as JsonObject), ...times } };
}
