import { type Context, Hono } from 'hono';
import { escapeMarkup } from '../../contracts/escape-markup.ts';
import { LabProblem } from '../lab-problem.ts';
import type { PageFiles } from '../page-files.ts';
import { type LabEnv, pathBehind } from './lab-env.ts';

/** What the page is told besides. */
export interface PageOptions {
  readonly version: string;
  /** Path of the document that is open when nobody names one; empty for none. */
  readonly start: string;
  /** Whether the page may end the server. */
  readonly quit: boolean;
}

/** The page of JupyterLab, its scripts and its themes. */
export function pageRoutes(page: PageFiles | undefined, options: PageOptions): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  app.get('/', ({ redirect }) => redirect(startPath(options.start)));
  // where older pages of Jupyter lie, and where clients look for one
  for (const place of ['/tree', '/notebooks'])
    app.get(`${place}/*`, (context) => context.redirect(startPath(pathBehind(context, place))));
  app.get('/tree', ({ redirect }) => redirect('/lab'));
  app.get('/lab/static/*', (context) => serve(context, page, `static/${pathBehind(context, '/lab/static')}`));
  app.get('/lab/api/themes/*', (context) =>
    serve(context, page, `themes/${pathBehind(context, '/lab/api/themes')}`),
  );
  const show = (context: Context<LabEnv>) => {
    if (!page) return context.html(notBuilt(), 501);
    const path = pathBehind(context, '/lab');
    const [, workspace, rest] = /^workspaces\/([^/]+)\/?(.*)$/.exec(path) ?? ['', 'default', path];
    const tree = /^tree\/(.*)$/.exec(rest ?? '')?.[1] ?? '';
    const terminals = context.get('desk').terminals.most > 0;
    return context.html(labPage(pageConfig(options, workspace ?? 'default', tree, terminals)));
  };
  app.get('/lab', show);
  app.get('/lab/', show);
  app.get('/lab/tree/*', show);
  app.get('/lab/workspaces/*', show);
  return app;
}

/** Where a browser goes first. */
export const startPath = (start: string): string =>
  start === '' ? '/lab' : `/lab/tree/${start.split('/').map(encodeURIComponent).join('/')}`;

function serve(context: Context<LabEnv>, page: PageFiles | undefined, path: string): Response {
  const file = page?.file(path);
  if (!file) throw new LabProblem(404, `the page has no file ${path}`);
  const takesGzip = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  const body = takesGzip ? file.gzipped : file.plain();
  // what is named by its content never changes
  const isNamedByContent = /-[A-Z0-9]{8}\.\w+$/.test(path);
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': /^text\/|javascript|json/.test(file.type) ? `${file.type}; charset=utf-8` : file.type,
      'Cache-Control': isNamedByContent ? 'private, max-age=31536000, immutable' : 'private, no-cache',
      Vary: 'Accept-Encoding',
      ...(takesGzip ? { 'Content-Encoding': 'gzip' } : {}),
    },
  });
}

/** What JupyterLab reads of its server from its page. */
function pageConfig(
  { version, quit }: PageOptions,
  workspace: string,
  tree: string,
  terminalsAvailable: boolean,
): object {
  return {
    appName: 'rekenschap lab',
    appNamespace: 'lab',
    appUrl: '/lab',
    appVersion: version,
    baseUrl: '/',
    // the page's own cookie lets it in; no script of an output can read a token
    token: '',
    delete_to_trash: false,
    devMode: 'false',
    exposeAppInBrowser: true,
    extensionManager: {},
    fullAppUrl: '/lab',
    fullLabextensionsUrl: '/lab/extensions',
    fullLicensesUrl: '/lab/api/licenses',
    fullListingsUrl: '/lab/api/listings',
    fullSettingsUrl: '/lab/api/settings',
    fullStaticUrl: '/lab/static',
    fullThemesUrl: '/lab/api/themes',
    fullTranslationsApiUrl: '/lab/api/translations',
    fullTreeUrl: '/lab/tree',
    fullWorkspacesApiUrl: '/lab/api/workspaces',
    licensesUrl: '/lab/api/licenses',
    settingsUrl: '/lab/api/settings',
    themesUrl: '/lab/api/themes',
    translationsApiUrl: '/lab/api/translations',
    treeUrl: '/lab/tree',
    workspacesApiUrl: '/lab/api/workspaces',
    disabledExtensions: ['@jupyterlab/apputils-extension:announcements'],
    federated_extensions: [],
    ignorePlugins: [],
    mathjaxConfig: 'TeX-AMS_HTML-full,Safe',
    mode: 'multiple-document',
    news: { disabled: true },
    notebookVersion: '[2, 17, 0]',
    quitButton: quit,
    terminalsAvailable,
    treePath: tree,
    workspace,
  };
}

function labPage(config: object): string {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>rekenschap lab</title>
<link rel="icon" type="image/svg+xml" href="/kernelspecs/rekenschap/logo-svg.svg">
<link rel="stylesheet" href="/lab/static/main.css">
<script id="jupyter-config-data" type="application/json">${json}</script>
<script type="module" src="/lab/static/main.js"></script>
</head>
<body><noscript>JupyterLab needs JavaScript.</noscript></body>
</html>
`;
}

const notBuilt = () =>
  simplePage(
    'JupyterLab is not here',
    'Its page was not built into this package: npm run lab:build makes it.',
  );

/** A page of a few words. */
export function simplePage(title: string, text: string, more = ''): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeMarkup(title)} · rekenschap lab</title>
<style>body{font:18px/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem;color:#222;background:#fff}</style>
</head><body><main><h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(text)}</p>${more}</main></body></html>
`;
}
