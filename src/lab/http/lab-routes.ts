import { Hono } from 'hono';
import type { PageFiles } from '../page-files.ts';
import { configRoutes } from './config-routes.ts';
import type { LabEnv } from './lab-env.ts';
import { settingsRoutes } from './settings-routes.ts';
import { workspaceRoutes } from './workspace-routes.ts';

/** What the page of JupyterLab keeps: settings, workspaces, configuration; and its themes and translations. */
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
  app.get('/lab/api/licenses', ({ json }) => json(page?.licences() ?? { bundles: {} }));
  return app;
}
