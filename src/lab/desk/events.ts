import type { JsonObject } from '../../kernel/protocol/index.ts';

/** What happened, as it is told to every page that listens. */
export interface Events {
  emit(schema: string, data: JsonObject): void;
  /** @returns ends the listening */
  listen(listener: (event: string) => void): () => void;
}

/** The event by which Jupyter tells what was done to a file. */
export const CONTENTS_EVENT = 'https://events.jupyter.org/jupyter_server/contents_service/v1';
/** The event by which Jupyter tells what was done to a kernel. */
export const KERNEL_EVENT = 'https://events.jupyter.org/jupyter_server/kernel_actions/v1';

export function createEvents(): Events {
  const listeners = new Set<(event: string) => void>();
  return {
    emit(schema, data) {
      const head = {
        __schema__: schema,
        __schema_version__: '1',
        __timestamp__: new Date().toISOString(),
        __metadata_version__: 1,
      };
      const text = JSON.stringify({ ...data, ...head, schema_id: schema });
      for (const listener of listeners) listener(text);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
