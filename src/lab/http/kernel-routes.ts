import { Hono } from 'hono';
import type { Desk } from '../desk/desk.ts';
import { KERNEL_EVENT } from '../desk/events.ts';
import { folderOf } from '../desk/sessions.ts';
import { jsonBody, type LabEnv } from './lab-env.ts';

/** Kernels, from their start to their end. */
export function kernelRoutes(): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  app.get('/api/kernels', ({ json, get }) => json(get('desk').kernels.list()));
  app.post('/api/kernels', async (context) => {
    const { kernels, root } = context.get('desk');
    const { name, path } = await jsonBody(context);
    const folder = await folderOf(root, typeof path === 'string' ? path : '');
    const kernel = await kernels.start(typeof name === 'string' ? name : undefined, folder);
    return context.json(kernel.model(), 201);
  });
  app.get('/api/kernels/:id', ({ json, get, req }) => json(get('desk').kernels.get(req.param('id')).model()));
  app.delete('/api/kernels/:id', async ({ body, get, req }) => {
    await get('desk').kernels.end(req.param('id'));
    emit(get('desk'), 'shutdown', req.param('id'));
    return body(null, 204);
  });
  app.post('/api/kernels/:id/interrupt', ({ body, get, req }) => {
    get('desk').kernels.get(req.param('id')).interrupt();
    emit(get('desk'), 'interrupt', req.param('id'));
    return body(null, 204);
  });
  app.post('/api/kernels/:id/restart', async ({ json, get, req }) => {
    const kernel = get('desk').kernels.get(req.param('id'));
    await kernel.restart();
    emit(get('desk'), 'restart', req.param('id'));
    return json(kernel.model());
  });
  return app;
}

function emit({ events }: Desk, action: string, kernel_id: string): void {
  events.emit(KERNEL_EVENT, { action, kernel_id, status: 'success', msg: `${action} of ${kernel_id}` });
}
