import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { JsonObject } from '../../kernel/protocol/index.ts';
import { megabytes } from '../contents/content-model.ts';
import type { Desk } from '../desk/desk.ts';
import { LabProblem } from '../lab-problem.ts';
import type { Visitor } from './access.ts';

/** What routes find with a request. */
export interface LabEnv {
  Bindings: HttpBindings & { incoming: IncomingMessage };
  Variables: { desk: Desk; visitor: Visitor };
}

/** The rest of a path behind a prefix, decoded once. */
export function pathBehind(context: Context<LabEnv>, prefix: string): string {
  const { pathname } = new URL(context.env.incoming.url ?? '/', 'http://here');
  try {
    return decodeURIComponent(pathname.slice(prefix.length)).replace(/^\/+|\/+$/g, '');
  } catch {
    throw new LabProblem(400, 'the path is not encoded as addresses are');
  }
}

/** The most that one request may carry, bytes. */
const LARGEST_BODY = 160 * 2 ** 20;

/** The body as a JSON object; an absent one is empty. */
export async function jsonBody(context: Context<LabEnv>): Promise<JsonObject> {
  const text = await bodyText(context.env.incoming);
  if (text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new LabProblem(400, 'the body is not JSON');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  if (value === null) return {};
  throw new LabProblem(400, 'the body is not a JSON object');
}

/** @throws LabProblem 413 for more than so many bytes */
export async function bodyText(incoming: IncomingMessage, most = LARGEST_BODY): Promise<string> {
  const tooMuch = () =>
    new LabProblem(413, `a request carries at most ${megabytes(most)}; nothing was changed`);
  if (Number(incoming.headers['content-length'] ?? 0) > most) throw tooMuch();
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > most) throw tooMuch();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
