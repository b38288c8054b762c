import { type Context, Hono, type Next } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Desk } from '../desk/desk.ts';
import { LabProblem } from '../lab-problem.ts';
import type { PageFiles } from '../page-files.ts';
import type { Access, Visitor } from './access.ts';
import { apiSpec } from './api-spec.ts';
import { contentsRoutes } from './contents-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { kernelRoutes } from './kernel-routes.ts';
import { kernelspecRoutes } from './kernelspec-routes.ts';
import { jsonBody, type LabEnv } from './lab-env.ts';
import { labRoutes } from './lab-routes.ts';
import { loginRoutes, toLogin } from './login-routes.ts';
import { type PageOptions, pageRoutes } from './page-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { terminalRoutes } from './terminal-routes.ts';

/** What the routes work with. */
interface AppParts {
  readonly access: Access;
  readonly page: PageFiles | undefined;
  readonly options: PageOptions;
  /** The desk of a browser. */
  deskOf(visitor: Visitor): Promise<Desk>;
  /** Open pages and running kernels, over all desks. */
  status(): { connections: number; kernels: number; last_activity: string };
  readonly started: Date;
  shutdown(): void;
}

/** What every answer says, unless it says otherwise. */
const SAFE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "frame-ancestors 'self'; object-src 'none'; base-uri 'self'",
};

/** What pages of an origin that is allowed may do. */
const SHARED = {
  'Access-Control-Allow-Headers': 'authorization, content-type, x-xsrftoken',
  'Access-Control-Allow-Methods': 'GET, PUT, POST, PATCH, DELETE',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  Vary: 'Origin',
};

/** Addresses of JupyterLab's page, and of those that older pages of Jupyter have. */
const PAGE = /^\/(?:lab(?:\/|\/(?:tree|workspaces)\/.*)?|(?:tree|notebooks)(?:\/.*)?)?$/;

/** The lab's answers over HTTP. Nobody gets past the first steps without being let in. */
export function createLabApp(parts: AppParts): Hono<LabEnv> {
  const { access, page, options } = parts;
  const app = new Hono<LabEnv>();
  app.onError((error, { json }) => {
    const status = error instanceof LabProblem ? error.status : 500;
    // what is ours to mend says nothing of this machine's files
    const message = error instanceof LabProblem ? error.message : 'the lab failed at this; see where it runs';
    if (status === 500) process.stderr.write(`lab: ${error.stack}\n`);
    return json({ message, reason: message }, status as ContentfulStatusCode);
  });
  app.notFound(({ json, req }) => json({ message: `there is nothing at ${req.path}`, reason: null }, 404));
  app.use((context, next) => refuseStrangers(access, context, next));
  app.route('/', loginRoutes(access));
  app.use((context, next) => letIn(parts, context, next));
  app.route('/', serverRoutes(parts));
  app.route('/', contentsRoutes());
  app.route('/', kernelspecRoutes());
  app.route('/', kernelRoutes());
  app.route('/', sessionRoutes());
  app.route('/', terminalRoutes());
  app.route('/', labRoutes(page));
  app.route('/', exportRoutes());
  app.route('/', pageRoutes(page, options));
  return app;
}

/**
 * Answers no page of another origin, unless it is allowed, and says in each answer what pages may do with it.
 */
async function refuseStrangers(access: Access, context: Context<LabEnv>, next: Next): Promise<void> {
  const { incoming } = context.env;
  const { origin } = incoming.headers;
  const why = access.refusedHost(incoming) ?? access.refusedOrigin(incoming);
  if (why) context.res = context.json({ message: why }, 403);
  else if (context.req.method === 'OPTIONS') context.res = context.body(null, 204);
  else await next();
  const { headers } = context.res;
  for (const [name, value] of Object.entries(SAFE)) if (!headers.has(name)) headers.set(name, value);
  if (origin === undefined || why) return;
  for (const [name, value] of Object.entries(SHARED)) headers.set(name, value);
  headers.set('Access-Control-Allow-Origin', origin);
}

/** Lets in who has the token, and gives him his desk. */
async function letIn(
  { access, deskOf }: AppParts,
  context: Context<LabEnv>,
  next: Next,
): Promise<Response | undefined> {
  const { incoming } = context.env;
  const visitor = access.visitor(incoming);
  const wantsPage = context.req.method === 'GET' && PAGE.test(context.req.path);
  if (!visitor) {
    // that there is a server, and of what kind, is no secret
    if (context.req.path === '/api') return context.json({ version: '2.17.0' });
    if (wantsPage) return toLogin(context);
    return context.json({ message: 'the token is missing or wrong' }, 403);
  }
  if (wantsPage && context.req.query('token') !== undefined) return welcome(context, access, visitor);
  const forged = access.refusedForgery(incoming, visitor);
  if (forged) return context.json({ message: forged }, 403);
  context.set('visitor', visitor);
  context.set('desk', await deskOf(visitor));
  await next();
  return undefined;
}

/** What the server says of itself, and its end. */
function serverRoutes({ started, status, options, shutdown }: AppParts): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  app.get('/api', ({ json }) => json({ version: '2.17.0' }));
  app.get('/api/spec.yaml', ({ body }) => body(apiSpec(), 200, { 'Content-Type': 'text/x-yaml' }));
  app.get('/api/status', ({ json }) => json({ started: started.toISOString(), ...status() }));
  app.get('/api/me', ({ json, get }) => json(identityOf(get('visitor'))));
  app.post('/api/events', async (context) => {
    const { schema_id, data } = await jsonBody(context);
    if (typeof schema_id !== 'string' || typeof data !== 'object' || data === null || Array.isArray(data))
      throw new LabProblem(400, 'an event has a text schema_id and an object data');
    context.get('desk').events.emit(schema_id, data);
    return context.body(null, 204);
  });
  app.post('/api/shutdown', ({ json }) => {
    if (!options.quit) throw new LabProblem(403, 'this lab is ended where it was started');
    setImmediate(shutdown);
    return json({ message: 'the lab ends' });
  });
  return app;
}

/** A browser that shows the token is given its cookies, and an address without the token. */
function welcome(context: Context<LabEnv>, access: Access, visitor: Visitor): Response {
  const { pathname, searchParams } = new URL(context.env.incoming.url ?? '/', 'http://here');
  searchParams.delete('token');
  const rest = searchParams.size === 0 ? '' : `?${searchParams}`;
  // who comes again keeps the place that he has
  const known = visitor.browser || access.newBrowser();
  for (const cookie of access.cookiesFor(known)) context.header('Set-Cookie', cookie, { append: true });
  // one slash: two would name another host
  return context.redirect(`${pathname.replace(/^\/+/, '/')}${rest}`, 302);
}

function identityOf({ browser }: Visitor) {
  const name = browser === '' ? 'token' : `browser-${browser.slice(0, 6)}`;
  const identity = {
    username: name,
    name: 'You',
    display_name: 'You',
    initials: 'Y',
    avatar_url: null,
    color: null,
  };
  return { identity, permissions: {} };
}
