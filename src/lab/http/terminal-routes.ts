import { Hono } from 'hono';
import { folderOf } from '../desk/sessions.ts';
import { jsonBody, type LabEnv } from './lab-env.ts';

/** Terminals: `/api/terminals`. */
export function terminalRoutes(): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  app.get('/api/terminals', ({ json, get }) => json(get('desk').terminals.list()));
  app.post('/api/terminals', async (context) => {
    const { terminals, root } = context.get('desk');
    const { name, cwd } = await jsonBody(context);
    const folder = await folderOf(root, typeof cwd === 'string' ? cwd : '');
    const terminal = await terminals.start(typeof name === 'string' ? name : undefined, folder);
    return context.json(terminal.model());
  });
  app.get('/api/terminals/:name', ({ json, get, req }) =>
    json(get('desk').terminals.get(req.param('name')).model()),
  );
  app.delete('/api/terminals/:name', async ({ body, get, req }) => {
    await get('desk').terminals.end(req.param('name'));
    return body(null, 204);
  });
  return app;
}
