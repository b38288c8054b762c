import { basename } from 'node:path';
import { Hono } from 'hono';
import { readContent } from '../contents/read-content.ts';
import { EXPORTS } from '../export/exports.ts';
import { LabProblem } from '../lab-problem.ts';
import { attachment } from './contents-routes.ts';
import { type LabEnv, pathBehind } from './lab-env.ts';

/** A notebook in other forms, at the addresses where JupyterLab looks for nbconvert's. */
export function exportRoutes(): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  app.get('/api/nbconvert', ({ json }) =>
    json(
      Object.fromEntries(
        Object.entries(EXPORTS).map(([name, { type }]) => [name, { output_mimetype: type }]),
      ),
    ),
  );
  app.get('/nbconvert/:format/*', async (context) => {
    const format = context.req.param('format');
    const form = Object.hasOwn(EXPORTS, format) ? EXPORTS[format] : undefined;
    if (!form)
      throw new LabProblem(
        404,
        `no export is named "${format}"; there are: ${Object.keys(EXPORTS).join(', ')}`,
      );
    const { root, trust } = context.get('desk');
    const path = pathBehind(context, `/nbconvert/${format}`);
    const wanted = { type: 'notebook', content: true, hash: false } as const;
    const model = await readContent(root, path, wanted, trust);
    const name = basename(path, '.ipynb');
    const bytes = await form.make(JSON.stringify(model.content), name);
    const isDownload = context.req.query('download') === 'true' || !form.type.startsWith('text/html');
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': `${form.type}; charset=utf-8`,
        // a notebook's own scripts must not act for who reads it
        'Content-Security-Policy': "sandbox allow-scripts; frame-ancestors 'self'",
        ...(isDownload ? { 'Content-Disposition': attachment(`${name}${form.ending}`) } : {}),
      },
    });
  });
  return app;
}
