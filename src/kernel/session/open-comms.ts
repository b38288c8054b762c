import type { JsonObject } from '../protocol/messages.ts';

/** The comms that are open, as seen from the messages that pass; so they can be listed while a cell runs. */
export function createOpenComms(): {
  seen(type: string, content: JsonObject): void;
  list(target?: string): Record<string, { target_name: string }>;
} {
  const open = new Map<string, string>();
  return {
    seen(type, content) {
      const id = String(content.comm_id);
      if (type === 'comm_open') open.set(id, String(content.target_name));
      else if (type === 'comm_close') open.delete(id);
    },
    list: (target) =>
      Object.fromEntries(
        [...open]
          .filter(([, name]) => target === undefined || name === target)
          .map(([id, name]) => [id, { target_name: name }]),
      ),
  };
}
