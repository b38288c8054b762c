import { Hono } from 'hono';
import { jsonBody, type LabEnv } from './lab-env.ts';

/** Sessions: which notebook has which kernel. */
export function sessionRoutes(): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  app.get('/api/sessions', ({ json, get }) => json(get('desk').sessions.list()));
  app.post('/api/sessions', async (context) =>
    context.json(await context.get('desk').sessions.start(await jsonBody(context)), 201),
  );
  app.get('/api/sessions/:id', ({ json, get, req }) => json(get('desk').sessions.get(req.param('id'))));
  app.patch('/api/sessions/:id', async (context) =>
    context.json(await context.get('desk').sessions.change(context.req.param('id'), await jsonBody(context))),
  );
  app.delete('/api/sessions/:id', async ({ body, get, req }) => {
    await get('desk').sessions.end(req.param('id'));
    return body(null, 204);
  });
  return app;
}
