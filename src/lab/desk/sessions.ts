import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withinFolder } from '../contents/within-folder.ts';
import type { Kernels } from '../kernels/kernels.ts';
import type { KernelModel } from '../kernels/lab-kernel.ts';
import { LabProblem } from '../lab-problem.ts';

/** A document and its kernel, as the API shows them. */
interface SessionModel {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly kernel: KernelModel;
  readonly notebook?: { readonly path: string; readonly name: string };
}

/** What a client says of a session; all of it may be left out where the session exists. */
interface SessionRequest {
  readonly path?: unknown;
  readonly name?: unknown;
  readonly type?: unknown;
  readonly kernel?: unknown;
}

export interface Sessions {
  list(): SessionModel[];
  get(id: string): SessionModel;
  /** Gives the document's session, or starts one with a kernel in the document's folder. */
  start(request: SessionRequest): Promise<SessionModel>;
  /** Renames it, or gives it another kernel. */
  change(id: string, request: SessionRequest): Promise<SessionModel>;
  /** Ends it and its kernel. */
  end(id: string): Promise<void>;
}

interface Entry {
  readonly id: string;
  path: string;
  name: string;
  type: string;
  kernelId: string;
}

/** @param root the folder in which documents lie */
export function createSessions(root: string, kernels: Kernels): Sessions {
  const entries = new Map<string, Entry>();
  /** Those whose kernel is being started, by document. */
  const starting = new Map<string, Promise<Entry>>();
  kernels.onEnd((kernelId) => {
    for (const [id, entry] of entries) if (entry.kernelId === kernelId) entries.delete(id);
  });
  const entryOf = (id: string): Entry => {
    const entry = entries.get(id);
    if (entry) return entry;
    throw new LabProblem(404, `session ${id} does not exist; its kernel may have been ended`);
  };
  const modelOf = (entry: Entry): SessionModel => sessionModel(entry, kernels);
  const kernelFor = async ({ kernel }: SessionRequest, path: string): Promise<string> => {
    const { id, name } = (kernel ?? {}) as { id?: unknown; name?: unknown };
    if (typeof id === 'string' && id !== '') return kernels.get(id).id;
    const wanted = typeof name === 'string' ? name : undefined;
    return (await kernels.start(wanted, await folderOf(root, path))).id;
  };
  const begin = async (request: SessionRequest, document: Pick<Entry, 'path' | 'name' | 'type'>) => {
    const entry = { id: randomUUID(), ...document, kernelId: await kernelFor(request, document.path) };
    entries.set(entry.id, entry);
    return entry;
  };
  return {
    list: () => [...entries.values()].map(modelOf),
    get: (id) => modelOf(entryOf(id)),
    async start(request) {
      const path = text(request.path, 'path');
      const type = text(request.type ?? 'notebook', 'type');
      const name = text(request.name ?? path, 'name');
      const known = [...entries.values()].find((entry) => entry.path === path && entry.type === type);
      if (known) return modelOf(known);
      // who asks at the same time is given the same kernel
      const key = `${type} ${path}`;
      const begun = starting.get(key) ?? begin(request, { path, name, type });
      starting.set(key, begun);
      return modelOf(await begun.finally(() => starting.delete(key)));
    },
    async change(id, request) {
      const entry = entryOf(id);
      if (request.path !== undefined && request.path !== null) entry.path = text(request.path, 'path');
      if (request.name !== undefined && request.name !== null) entry.name = text(request.name, 'name');
      if (request.type !== undefined && request.type !== null) entry.type = text(request.type, 'type');
      if (request.kernel) {
        const old = entry.kernelId;
        const next = await kernelFor(request, entry.path);
        entry.kernelId = next;
        const isUsed = [...entries.values()].some(({ kernelId }) => kernelId === old);
        if (next !== old && !isUsed) await kernels.end(old);
      }
      return modelOf(entry);
    },
    async end(id) {
      const { kernelId } = entryOf(id);
      entries.delete(id);
      await kernels.end(kernelId);
    },
  };
}

function sessionModel({ id, path, name, type, kernelId }: Entry, kernels: Kernels): SessionModel {
  const notebook = type === 'notebook' ? { notebook: { path, name } } : {};
  return { id, path, name, type, kernel: kernels.get(kernelId).model(), ...notebook };
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string' && value.length < 4096) return value;
  throw new LabProblem(400, `${name} is ${JSON.stringify(value) ?? 'missing'}, expected text`);
}

/** The nearest folder that exists above a document, within the served one. */
export async function folderOf(root: string, path: string): Promise<string> {
  let folder = await withinFolder(root, path).catch(() => root);
  while (folder !== root && !(await stat(folder).catch(() => undefined))?.isDirectory())
    folder = dirname(folder);
  return folder;
}
