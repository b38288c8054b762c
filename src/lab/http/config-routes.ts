import { Hono } from 'hono';
import type { JsonObject } from '../../kernel/protocol/index.ts';
import type { Desk } from '../desk/desk.ts';
import { jsonBody, type LabEnv } from './lab-env.ts';

/** Configuration of the page, by section. */
export function configRoutes(): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  app.get('/api/config/:section', ({ json, get, req }) => json(configOf(get('desk'), req.param('section'))));
  app.on(['PUT', 'PATCH'], '/api/config/:section', async (context) => {
    const desk = context.get('desk');
    const section = context.req.param('section');
    const old = context.req.method === 'PATCH' ? configOf(desk, section) : {};
    const merged = merge(old, await jsonBody(context));
    desk.config.set(section, JSON.stringify(merged));
    return context.json(merged);
  });
  return app;
}

function configOf(desk: Desk, section: string): JsonObject {
  const kept = desk.config.get(section);
  return kept ? (JSON.parse(kept.text) as JsonObject) : {};
}

/** Jupyter's rule: objects are merged, and what is null is taken out. */
function merge(old: JsonObject, change: JsonObject): JsonObject {
  const merged = { ...old };
  for (const [key, value] of Object.entries(change)) {
    const before = merged[key];
    if (value === null) delete merged[key];
    else merged[key] = isObject(before) && isObject(value) ? merge(before, value) : value;
  }
  return merged;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
