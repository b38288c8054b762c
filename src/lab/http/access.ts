import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may ask, and from where. */
interface AccessRules {
  readonly token: string;
  /** Names by which the server may be called besides those of this machine itself. */
  readonly hosts: readonly string[];
  /** Other origins whose pages may ask, `https://host:port`, each in full. */
  readonly origins: readonly string[];
}

/** How somebody has shown that he may ask. */
export interface Visitor {
  /** `token`: it came with the request; `cookie`: with an earlier one. */
  readonly by: 'token' | 'cookie';
  /** Names the browser, where it has a cookie; else empty. */
  readonly browser: string;
}

/** Keeps out who may not ask. */
export interface Access {
  /** undefined: the visitor may ask; else why not. */
  refusedHost(request: IncomingMessage): string | undefined;
  refusedOrigin(request: IncomingMessage): string | undefined;
  visitor(request: IncomingMessage): Visitor | undefined;
  /** undefined where the request cannot come from another site's page; else why it is refused. */
  refusedForgery(request: IncomingMessage, visitor: Visitor): string | undefined;
  /**
   * Whether a header of the request holds what only a page of this server, or a client of its own, can know.
   */
  showsXsrf(request: IncomingMessage, visitor: Visitor): boolean;
  /** The cookies of a browser that has shown the token. */
  cookiesFor(browser: string): string[];
  newBrowser(): string;
  /** What a form for the token carries, as a cookie and in a field: so that no other site can send it. */
  formSecret(browser: string): string;
  /** The browser that was given a form; undefined where field and cookie are not what it was given. */
  browserOfForm(request: IncomingMessage, field: string): string | undefined;
  isToken(text: string): boolean;
}

const HERE = ['localhost', '127.0.0.1', '[::1]'];

/** What only this server knows: its token, and the secret by which it knows what it has signed. */
interface Secrets {
  readonly token: string;
  sign(text: string): string;
  /** The name of the cookie that names a browser. */
  cookieName(): string;
}

/**
 * @param port names the cookies, so that two servers of one machine do not mix theirs up
 */
export function createAccess({ token, hosts, origins }: AccessRules, port: () => number): Access {
  const secret = randomBytes(32);
  const secrets: Secrets = {
    token,
    sign: (text) => createHmac('sha256', secret).update(text).digest('base64url'),
    cookieName: () => `rekenschap-lab-${port()}`,
  };
  const allowed = new Set(origins.map((origin) => origin.toLowerCase()));
  return {
    refusedHost: ({ headers }) => whyNotHost(headers.host, hosts),
    refusedOrigin: ({ headers }) => whyNotOrigin(headers, allowed),
    visitor: (request) => visitorOf(secrets, request),
    refusedForgery: (request, visitor) => whyForged(secrets, request, visitor),
    showsXsrf: (request, { browser }) => browser !== '' && holdsXsrf(secrets, request, browser),
    cookiesFor(browser) {
      return [
        `${secrets.cookieName()}=${browser}.${secrets.sign(browser)}; HttpOnly; ${COOKIE}`,
        `_xsrf=${xsrfOf(secrets, browser)}; ${COOKIE}`,
      ];
    },
    newBrowser: () => randomBytes(12).toString('hex'),
    formSecret: (browser) => xsrfOf(secrets, browser),
    browserOfForm(request, field) {
      const [browser = ''] = field.split('.');
      const isOurs = browser !== '' && equal(field, xsrfOf(secrets, browser));
      return isOurs && cookiesOf(request).get('_xsrf') === field ? browser : undefined;
    },
    isToken: (text) => equal(text, token),
  };
}

function whyNotHost(named: string | undefined, hosts: readonly string[]): string | undefined {
  // a page of elsewhere may have its own name point here: its requests still carry that name
  const host = hostName(named);
  return host !== undefined && (HERE.includes(host) || hosts.includes(host))
    ? undefined
    : `this server is not called ${host ?? 'so'}; allow the name with --allow-host`;
}

function whyNotOrigin(
  { origin, host }: IncomingMessage['headers'],
  allowed: ReadonlySet<string>,
): string | undefined {
  if (origin === undefined) return undefined;
  const own = origin === `http://${host}` || origin === `https://${host}`;
  return own || allowed.has(origin.toLowerCase())
    ? undefined
    : `pages of ${origin} may not ask; allow them with --allow-origin`;
}

function visitorOf({ token, sign, cookieName }: Secrets, request: IncomingMessage): Visitor | undefined {
  const shown = tokenOf(request);
  const [name = '', signature = ''] = (cookiesOf(request).get(cookieName()) ?? '').split('.');
  const browser = name !== '' && equal(signature, sign(name)) ? name : '';
  if (shown !== undefined) return equal(shown, token) ? { by: 'token', browser } : undefined;
  return browser === '' ? undefined : { by: 'cookie', browser };
}

function whyForged(secrets: Secrets, request: IncomingMessage, { by, browser }: Visitor): string | undefined {
  if (by === 'token') return undefined;
  const { headers, url = '', method } = request;
  const site = headers['sec-fetch-site'];
  const isPage = headers['sec-fetch-mode'] === 'navigate' && /^\/(lab|$|\?)/.test(url);
  // another port of this machine is another program, though browsers call it the same site
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isPage)
    return 'a page of another site asks with this browser’s cookie';
  if (method === 'GET' || method === 'HEAD') return undefined;
  return holdsXsrf(secrets, request, browser)
    ? undefined
    : 'the header X-XSRFToken does not hold the value of the cookie _xsrf';
}

function xsrfOf({ sign }: Secrets, browser: string): string {
  return `${browser}.${sign(`xsrf ${browser}`)}`;
}

function holdsXsrf(secrets: Secrets, request: IncomingMessage, browser: string): boolean {
  const given = request.headers['x-xsrftoken'];
  return typeof given === 'string' && equal(given, xsrfOf(secrets, browser));
}

/** What all cookies here say: this server alone, and never with a request that another site's page makes. */
export const COOKIE = 'Path=/; SameSite=Strict';

/** The name in a Host header, without its port. */
export function hostName(host: string | undefined): string | undefined {
  return /^(\[[0-9a-f:.]+\]|[^:\s/\\@]+)(?::\d+)?$/i.exec(host ?? '')?.[1]?.toLowerCase();
}

function tokenOf({ headers, url }: IncomingMessage): string | undefined {
  const header = /^(?:token|bearer)\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return header ?? new URL(url ?? '/', 'http://here').searchParams.get('token') ?? undefined;
}

function cookiesOf({ headers }: IncomingMessage): Map<string, string> {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('=', 2));
  return new Map(pairs.map(([name = '', value = '']) => [name, value]));
}

/** Compared in a time that says nothing of where they differ. */
function equal(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHmac('sha256', 'compared').update(text).digest());
  return timingSafeEqual(a as Buffer, b as Buffer);
}
