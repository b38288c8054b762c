import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { type Context, Hono } from 'hono';
import type { JsonObject } from '../../kernel/protocol/index.ts';
import {
  createCheckpoint,
  deleteCheckpoint,
  listCheckpoints,
  restoreCheckpoint,
} from '../contents/checkpoints.ts';
import type { ContentFormat, ContentType } from '../contents/content-model.ts';
import { copyInto, createNew, deleteContent, renameContent } from '../contents/manage-content.ts';
import { mimeTypeOf } from '../contents/mime-types.ts';
import { readContent, statOf, type Wanted } from '../contents/read-content.ts';
import { saveContent } from '../contents/save-content.ts';
import { withinFolder } from '../contents/within-folder.ts';
import { CONTENTS_EVENT } from '../desk/events.ts';
import { LabProblem } from '../lab-problem.ts';
import { jsonBody, type LabEnv, pathBehind } from './lab-env.ts';

const CONTENTS = '/api/contents';
const BARE: Wanted = { content: false, hash: false };

/** Files and folders: `/api/contents` and `/files`. */
export function contentsRoutes(): Hono<LabEnv> {
  const app = new Hono<LabEnv>();
  app.get('/files/*', async (context) => {
    const path = pathBehind(context, '/files');
    const file = await withinFolder(context.get('desk').root, path);
    const stats = await statOf(file, path);
    if (!stats.isFile()) throw new LabProblem(400, `${path} is a folder, not a file`);
    const isDownload = context.req.query('download') !== undefined;
    return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
      headers: {
        'Content-Type': mimeTypeOf(path),
        'Content-Length': String(stats.size),
        // a page among the files is shown, but is nobody here
        'Content-Security-Policy': "sandbox allow-scripts; frame-ancestors 'self'",
        ...(isDownload ? { 'Content-Disposition': attachment(path) } : {}),
      },
    });
  });
  app.get(`${CONTENTS}/*`, read);
  app.get(CONTENTS, read);
  app.post(`${CONTENTS}/*`, create);
  app.post(CONTENTS, create);
  app.put(`${CONTENTS}/*`, async (context) => {
    const { root, trust, events } = context.get('desk');
    const path = pathBehind(context, CONTENTS);
    const existed = await readContent(root, path, BARE, trust).catch(() => undefined);
    const message = await saveContent(root, path, await jsonBody(context), trust);
    events.emit(CONTENTS_EVENT, { action: 'save', path });
    const model = await readContent(root, path, { content: false, hash: true }, trust);
    return context.json({ ...model, ...(message === undefined ? {} : { message }) }, existed ? 200 : 201);
  });
  app.patch(`${CONTENTS}/*`, async (context) => {
    const { root, trust, events } = context.get('desk');
    const from = pathBehind(context, CONTENTS);
    const { path } = await jsonBody(context);
    if (typeof path !== 'string') throw new LabProblem(400, 'the body has no path to rename to');
    const to = path.replace(/^\/+|\/+$/g, '');
    await renameContent(root, from, to);
    events.emit(CONTENTS_EVENT, { action: 'rename', path: to, source_path: from });
    return context.json(await readContent(root, to, BARE, trust));
  });
  app.delete(`${CONTENTS}/*`, async (context) => {
    const { root, events } = context.get('desk');
    const path = pathBehind(context, CONTENTS);
    const checkpoint = /^(.*)\/checkpoints\/([^/]+)$/.exec(path);
    if (checkpoint) await deleteCheckpoint(root, checkpoint[1] as string, checkpoint[2] as string);
    else {
      await deleteContent(root, path);
      events.emit(CONTENTS_EVENT, { action: 'delete', path });
    }
    return context.body(null, 204);
  });
  return app;
}

async function read(context: Context<LabEnv>): Promise<Response> {
  const { root, trust } = context.get('desk');
  const path = pathBehind(context, CONTENTS);
  if (path.endsWith('/checkpoints'))
    return context.json(await listCheckpoints(root, path.slice(0, -'/checkpoints'.length)));
  const { type, format, content, hash } = context.req.query();
  const wanted = {
    type: oneOf<ContentType>('type', type, ['notebook', 'file', 'directory']),
    format: oneOf<ContentFormat>('format', format, ['json', 'text', 'base64']),
    content: content !== '0',
    hash: hash === '1',
  };
  return context.json((await readContent(root, path, wanted, trust)) as unknown as JsonObject);
}

async function create(context: Context<LabEnv>): Promise<Response> {
  const { root, trust, events } = context.get('desk');
  const path = pathBehind(context, CONTENTS);
  const checkpoints = /^(.*)\/checkpoints(?:\/([^/]+))?$/.exec(path);
  if (checkpoints?.[2] !== undefined) {
    await restoreCheckpoint(root, checkpoints[1] as string, checkpoints[2]);
    return context.body(null, 204);
  }
  if (checkpoints) return context.json(await createCheckpoint(root, checkpoints[1] as string), 201);
  if (path.endsWith('/trust')) {
    const file = path.slice(0, -'/trust'.length);
    const { content } = await readContent(
      root,
      file,
      { type: 'file', format: 'text', ...BARE, content: true },
      trust,
    );
    trust.sign(content as string);
    return context.body(null, 201);
  }
  const { type, ext, copy_from } = await jsonBody(context);
  const made =
    typeof copy_from === 'string'
      ? await copyInto(root, path, copy_from)
      : await createNew(root, path, type, ext);
  events.emit(CONTENTS_EVENT, { action: 'create', path: made });
  return context.json((await readContent(root, made, BARE, trust)) as unknown as JsonObject, 201);
}

function oneOf<Value extends string>(
  name: string,
  given: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (given === undefined || given === '') return undefined;
  const value = values.find((each) => each === given);
  if (value) return value;
  throw new LabProblem(400, `${name} is "${given}", expected ${values.join(', ')}`);
}

/** How a browser is told to keep a file, under its own name whatever letters that has. */
export function attachment(path: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(basename(path)).replace(/['()*]/g, escape)}`;
}
