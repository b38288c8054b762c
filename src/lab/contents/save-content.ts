import { appendFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Json, JsonObject } from '../../kernel/protocol/index.ts';
import { LabProblem } from '../lab-problem.ts';
import { LARGEST_FILE, megabytes } from './content-model.ts';
import { notebookText } from './notebook-text.ts';
import { saveBytes } from './save-bytes.ts';
import { isTrustedThroughout, type Trust } from './trust.ts';
import { withinFolder } from './within-folder.ts';

/** The most that a file sent in pieces may come to, bytes. */
const LARGEST_UPLOAD = 4 * 2 ** 30;

/** What a client saves. */
interface SavedContent {
  readonly type?: unknown;
  readonly format?: unknown;
  readonly content?: Json | undefined;
  /** Pieces of a large file: 1, 2, …, and -1 for the last. */
  readonly chunk?: unknown;
}

/**
 * Saves a file, or makes a folder.
 *
 * @returns what is wrong with a notebook that was saved all the same
 * @throws LabProblem that says why nothing was saved
 */
export async function saveContent(
  root: string,
  path: string,
  saved: SavedContent,
  trust: Trust,
): Promise<string | undefined> {
  const file = await withinFolder(root, path);
  if (file === root) throw new LabProblem(400, 'the served folder itself cannot be saved');
  if (!(await isFolder(dirname(file)))) throw new LabProblem(404, `the folder of ${path} does not exist`);
  if (saved.type === 'directory') {
    if (await isFolder(file)) return undefined;
    await mkdir(file).catch(() => {
      throw new LabProblem(409, `${path} is a file; a folder of that name cannot be made`);
    });
    return undefined;
  }
  if (await isFolder(file)) throw new LabProblem(400, `${path} is a folder, not a file`);
  if (saved.type === 'notebook') return saveNotebook(file, path, saved.content, trust);
  if (saved.type !== 'file')
    throw new LabProblem(400, `type is ${JSON.stringify(saved.type)}, expected notebook, file or directory`);
  const bytes = bytesOf(saved, path);
  if (saved.chunk === undefined) await saveBytes(file, limited(bytes, path));
  else await savePiece(file, path, bytes, saved.chunk);
  return undefined;
}

async function saveNotebook(
  file: string,
  path: string,
  content: Json | undefined,
  trust: Trust,
): Promise<string | undefined> {
  const { text, message } = notebookText(content, path);
  await saveBytes(file, limited(Buffer.from(text), path));
  if (isTrustedThroughout(content as JsonObject)) trust.sign(text);
  return message;
}

function bytesOf({ format, content }: SavedContent, path: string): Buffer {
  if (typeof content !== 'string')
    throw new LabProblem(400, `${path} comes without its content; expected text, or base64 of bytes`);
  if (format === 'base64') {
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(content)) throw new LabProblem(400, `${path} is not base64`);
    return Buffer.from(content, 'base64');
  }
  if (format === 'text' || format === 'json' || format === null || format === undefined)
    return Buffer.from(content, 'utf8');
  throw new LabProblem(400, `format is ${JSON.stringify(format)}, expected text or base64`);
}

function limited(bytes: Buffer, path: string): Buffer {
  if (bytes.length <= LARGEST_FILE) return bytes;
  const [size, most] = [megabytes(bytes.length), megabytes(LARGEST_FILE)];
  throw new LabProblem(413, `${path} has ${size}, at most ${most} are saved at once; it is as it was`);
}

/** The pieces are gathered beside the file, which is theirs when the last has come. */
async function savePiece(file: string, path: string, bytes: Buffer, chunk: unknown): Promise<void> {
  if (!Number.isInteger(chunk) || (chunk as number) < -1 || chunk === 0)
    throw new LabProblem(400, `chunk is ${JSON.stringify(chunk)}, expected 1, 2, …, and -1 for the last`);
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.lab-draft`);
  if (chunk === 1) await writeFile(draft, bytes);
  else {
    const { size } = await stat(draft).catch(() => {
      throw new LabProblem(409, `${path}: piece ${chunk} came without the first`);
    });
    if (size + bytes.length > LARGEST_UPLOAD) {
      await rm(draft, { force: true });
      throw new LabProblem(413, `${path} has more than ${megabytes(LARGEST_UPLOAD)}; it was not kept`);
    }
    await appendFile(draft, bytes);
  }
  if (chunk === -1) await rename(draft, file);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
