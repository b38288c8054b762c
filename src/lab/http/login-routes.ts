import { type Context, Hono } from 'hono';
import { escapeMarkup } from '../../contracts/escape-markup.ts';
import { type Access, COOKIE } from './access.ts';
import { bodyText, type LabEnv } from './lab-env.ts';
import { simplePage } from './page-routes.ts';

const LOGIN = '/login';

/**
 * The page that asks for the token, where Jupyter Server has it: people type the token there,
 * and VS Code finds by it where a server's addresses begin, and logs in by it when it was
 * given an address without a token.
 */
export function loginRoutes(access: Access): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  const ask = (context: Context<LabEnv>, browser: string, next: string, why = '') => {
    const secret = access.formSecret(browser);
    context.header('Set-Cookie', `_xsrf=${secret}; ${COOKIE}`);
    return context.html(tokenPage(secret, next, why), why === '' ? 200 : 401);
  };
  app.get(LOGIN, (context) => {
    const next = ownAddress(context.req.query('next') ?? '/');
    const visitor = access.visitor(context.env.incoming);
    if (visitor?.by === 'cookie') return context.redirect(next, 302);
    return ask(context, visitor?.browser || access.newBrowser(), next);
  });
  app.post(LOGIN, async (context) => {
    const { incoming } = context.env;
    const form = new URLSearchParams(await bodyText(incoming, LONGEST_FORM));
    const next = ownAddress(form.get('next') ?? context.req.query('next') ?? '/');
    const browser = access.browserOfForm(incoming, form.get('_xsrf') ?? '');
    if (browser === undefined) return ask(context, access.newBrowser(), next, 'The page was old: try again.');
    if (!access.isToken((form.get('password') ?? '').trim()))
      return ask(context, browser, next, 'That is not the token.');
    for (const cookie of access.cookiesFor(browser)) context.header('Set-Cookie', cookie, { append: true });
    return context.redirect(next, 302);
  });
  return app;
}

const LONGEST_FORM = 10_000;

/** Sends who has not shown the token to the page that asks for it, and back from there. */
export function toLogin(context: Context<LabEnv>): Response {
  const { pathname, searchParams } = new URL(context.env.incoming.url ?? '/', 'http://here');
  searchParams.delete('token');
  const next = `${pathname}${searchParams.size === 0 ? '' : `?${searchParams}`}`;
  return context.redirect(`${LOGIN}?next=${encodeURIComponent(next)}`, 302);
}

/** An address of this server, whatever was asked for: a browser is never sent to another host. */
function ownAddress(next: string): string {
  const here = 'http://here';
  // as browsers read it: a backslash is a slash, and white space within is nothing
  const url = URL.canParse(next, here) ? new URL(next, here) : new URL(here);
  if (url.origin !== here) return '/';
  return `${url.pathname.replace(/^\/+/, '/')}${url.search}`;
}

const tokenPage = (secret: string, next: string, why: string) =>
  simplePage(
    'Which token?',
    'Open the address that the lab printed when it started; it ends with the token. Or type the token here.',
    [
      why === '' ? '' : `<p role="alert"><strong>${escapeMarkup(why)}</strong></p>`,
      `<form method="post" action="${LOGIN}">`,
      `<input type="hidden" name="_xsrf" value="${escapeMarkup(secret)}">`,
      `<input type="hidden" name="next" value="${escapeMarkup(next)}">`,
      '<label>Token <input name="password" type="password" autocomplete="off" required autofocus></label>',
      ' <button>Open</button></form>',
    ].join(''),
  );
