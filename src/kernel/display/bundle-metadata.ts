import type { JsonBundle, JsonObject } from '../protocol/messages.ts';

/** What a front end should know to show a bundle well: a JSON tree stands open, as its text would. */
export function bundleMetadata(bundle: JsonBundle): JsonObject {
  return 'application/json' in bundle ? { 'application/json': { expanded: true } } : {};
}
