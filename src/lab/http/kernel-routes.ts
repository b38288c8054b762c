import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { logoSvg } from '../../kernel/install/logo.ts';
import type { JsonObject } from '../../kernel/protocol/index.ts';
import type { RunnableSpec } from '../../runner/index.ts';
import { mimeTypeOf } from '../contents/mime-types.ts';
import type { Desk } from '../desk/desk.ts';
import { KERNEL_EVENT } from '../desk/events.ts';
import { folderOf } from '../desk/sessions.ts';
import { LabProblem } from '../lab-problem.ts';
import { jsonBody, type LabEnv } from './lab-env.ts';

const OWN_LOGO = 'logo-svg.svg';

/** Kernels, what kernels there are, and sessions. */
export function kernelRoutes(): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  app.get('/api/kernelspecs', ({ json, get }) => {
    const { kernels } = get('desk');
    const specs = Object.fromEntries(kernels.specs().map((spec) => [spec.name, specModel(spec)]));
    return json({ default: kernels.defaultName(), kernelspecs: specs } as JsonObject);
  });
  app.get('/api/kernelspecs/:name', ({ json, get, req }) =>
    json(specModel(specOf(get('desk'), req.param('name')))),
  );
  app.get('/kernelspecs/:name/:file', ({ get, req }) => {
    const { resourceDir, name } = specOf(get('desk'), req.param('name'));
    const file = req.param('file');
    if (isOwnLogo(name, resourceDir) && file === OWN_LOGO)
      return new Response(logoSvg, { headers: { 'Content-Type': mimeTypeOf(file) } });
    const found = resourcesOf(resourceDir).find((each) => each === file);
    if (!found) throw new LabProblem(404, `the kernel ${name} has no ${file}`);
    const headers = {
      'Content-Type': mimeTypeOf(found),
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    };
    return new Response(readFileSync(join(resourceDir, found)), { headers });
  });

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

function emit({ events }: Desk, action: string, kernel_id: string): void {
  events.emit(KERNEL_EVENT, { action, kernel_id, status: 'success', msg: `${action} of ${kernel_id}` });
}

function specOf({ kernels }: Desk, name: string): RunnableSpec {
  const spec = kernels.specs().find((each) => each.name === name);
  if (spec) return spec;
  throw new LabProblem(404, `no kernel named "${name}"`);
}

function specModel(spec: RunnableSpec): JsonObject {
  const { name, displayName, language, argv, interruptMode, env, metadata, resourceDir } = spec;
  const files = isOwnLogo(name, resourceDir) ? [OWN_LOGO] : resourcesOf(resourceDir);
  const resources = files.map((file) => [
    file.replace(/\.[^.]+$/, ''),
    `/kernelspecs/${encodeURIComponent(name)}/${encodeURIComponent(file)}`,
  ]);
  return {
    name,
    spec: {
      argv: [...argv],
      display_name: displayName,
      language,
      interrupt_mode: interruptMode,
      env,
      metadata,
    },
    resources: Object.fromEntries(resources) as JsonObject,
  };
}

/** The kernel of this package has no folder of its own with a picture in it. */
const isOwnLogo = (name: string, folder: string): boolean =>
  name === 'rekenschap' && !existsSync(join(folder, 'kernel.json'));

/** Pictures and scripts that lie beside a `kernel.json`. */
function resourcesOf(folder: string): string[] {
  if (!existsSync(join(folder, 'kernel.json'))) return [];
  return readdirSync(folder).filter((file) => /^(?:logo-[\w-]+\.(?:png|svg)|kernel\.(?:js|css))$/.test(file));
}
