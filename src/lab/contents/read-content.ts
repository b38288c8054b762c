import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { access, constants, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { JsonObject } from '../../kernel/protocol/index.ts';
import { LabProblem } from '../lab-problem.ts';
import {
  type ContentFormat,
  type ContentModel,
  type ContentType,
  LARGEST_FILE,
  megabytes,
} from './content-model.ts';
import { mimeTypeOf } from './mime-types.ts';
import { readNotebookText } from './notebook-text.ts';
import { markTrusted, type Trust } from './trust.ts';
import { isHidden, withinFolder } from './within-folder.ts';

/** What a client wants of a file. */
export interface Wanted {
  readonly type?: ContentType | undefined;
  readonly format?: ContentFormat | undefined;
  readonly content: boolean;
  readonly hash: boolean;
}

/**
 * A file or folder by its path.
 *
 * @param root the served folder
 * @throws LabProblem that says what is there in place of what was asked for
 */
export async function readContent(
  root: string,
  path: string,
  wanted: Wanted,
  trust: Trust,
): Promise<ContentModel> {
  const file = await withinFolder(root, path);
  const stats = await statOf(file, path);
  if (stats.isDirectory()) return readFolder(root, path, file, stats, wanted);
  if (!stats.isFile()) throw new LabProblem(400, `${path} is neither a file nor a folder`);
  if (wanted.type === 'directory') throw new LabProblem(400, `${path} is a file, not a folder`);
  const type = wanted.type ?? typeOf(path);
  const model = await describe(path, file, stats, type);
  if (!wanted.content && !wanted.hash) return model;
  if (stats.size > LARGEST_FILE)
    throw new LabProblem(
      413,
      `${path} has ${megabytes(stats.size)}; the browser is given at most ${megabytes(LARGEST_FILE)}`,
    );
  const bytes = await readFile(file);
  const hashed = wanted.hash ? { ...model, hash: sha256(bytes), hash_algorithm: 'sha256' } : model;
  if (!wanted.content) return hashed;
  if (type === 'notebook') return notebookModel(hashed, bytes, trust);
  return { ...hashed, ...fileContent(bytes, path, wanted.format), mimetype: mimeTypeOf(path, bytes) };
}

/** Notebook by its ending, else file. */
const typeOf = (path: string): 'notebook' | 'file' => (path.endsWith('.ipynb') ? 'notebook' : 'file');

export async function statOf(file: string, path: string): Promise<Stats> {
  try {
    return await stat(file);
  } catch {
    throw new LabProblem(404, `${path === '' ? 'the folder' : path} does not exist`);
  }
}

/** All but the content. */
async function describe(path: string, file: string, stats: Stats, type: ContentType): Promise<ContentModel> {
  const writable = await access(file, constants.W_OK).then(
    () => true,
    () => false,
  );
  return {
    name: path === '' ? '' : basename(path),
    path,
    type,
    writable,
    created: stats.birthtime.toISOString(),
    last_modified: stats.mtime.toISOString(),
    size: type === 'directory' ? null : stats.size,
    mimetype: null,
    format: null,
    content: null,
  };
}

async function readFolder(
  root: string,
  path: string,
  folder: string,
  stats: Stats,
  wanted: Wanted,
): Promise<ContentModel> {
  if (wanted.type !== undefined && wanted.type !== 'directory')
    throw new LabProblem(400, `${path === '' ? 'the folder' : path} is a folder, not a ${wanted.type}`);
  const model = await describe(path, folder, stats, 'directory');
  if (!wanted.content) return model;
  const entries: ContentModel[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const entry = isHidden(name) ? undefined : await readEntry(root, join(path, name), join(folder, name));
    if (entry) entries.push(entry);
  }
  return { ...model, format: 'json', content: entries };
}

/** An entry of a folder; nothing where it leads out of the served folder or cannot be looked at. */
async function readEntry(root: string, path: string, file: string): Promise<ContentModel | undefined> {
  const apiPath = path.replaceAll('\\', '/');
  try {
    await withinFolder(root, apiPath);
    const stats = await stat(file);
    if (stats.isDirectory()) return describe(apiPath, file, stats, 'directory');
    return stats.isFile() ? describe(apiPath, file, stats, typeOf(apiPath)) : undefined;
  } catch {
    return undefined;
  }
}

function notebookModel(model: ContentModel, bytes: Uint8Array, trust: Trust): ContentModel {
  const text = decode(bytes) ?? notText(model.path);
  const { notebook, message } = readNotebookText(text, model.path);
  const content: JsonObject = markTrusted(notebook, trust.isSigned(text));
  return { ...model, format: 'json', content, ...(message === undefined ? {} : { message }) };
}

function fileContent(
  bytes: Buffer,
  path: string,
  format: ContentFormat | undefined,
): Pick<ContentModel, 'format' | 'content'> {
  if (format !== 'base64') {
    const text = decode(bytes);
    if (text !== undefined) return { format: 'text', content: text };
    if (format === 'text') return notText(path);
  }
  return { format: 'base64', content: bytes.toString('base64') };
}

function notText(path: string): never {
  throw new LabProblem(400, `${path} is not text in UTF-8`);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
