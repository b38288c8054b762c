import { Hono } from 'hono';
import { licenceReport } from '../export/licence-report.ts';
import type { PageFiles } from '../page-files.ts';
import { configRoutes } from './config-routes.ts';
import { attachment } from './contents-routes.ts';
import type { LabEnv } from './lab-env.ts';
import { settingsRoutes } from './settings-routes.ts';
import { workspaceRoutes } from './workspace-routes.ts';

/**
 * What the page of JupyterLab keeps: settings, workspaces, configuration; and its themes and translations.
 */
export function labRoutes(page: PageFiles | undefined): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  app.route('/', settingsRoutes(page?.schemas ?? new Map()));
  app.route('/', workspaceRoutes());
  app.route('/', configRoutes());
  const english = { en: { displayName: 'English', nativeName: 'English' } };
  app.get('/lab/api/translations', ({ json }) => json({ data: english, message: '' }));
  app.get('/lab/api/translations/*', ({ json }) => json({ data: {}, message: '' }));
  // the kernel itself answers what editors ask of language servers
  app.get('/lsp/status', ({ json }) => json({ version: 2, sessions: {}, specs: {} }));
  // JupyterLab asks with a slash at the end
  for (const path of ['/lab/api/licenses', '/lab/api/licenses/'])
    app.get(path, ({ req }) => {
      const { type, ending, text } = licenceReport(page?.licences() ?? { bundles: {} }, req.query('format'));
      const keep =
        req.query('download') === '1' ? { 'Content-Disposition': attachment(`licences.${ending}`) } : {};
      return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8`, ...keep } });
    });
  return app;
}
