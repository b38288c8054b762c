import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll } from 'vitest';
import type { JsonObject, Message } from '../../../src/kernel/protocol/index.ts';
import { type KernelUnderTest, type Lifetime, startKernelUnderTest } from '../kernel-under-test.ts';

/** What a cell gave. */
export interface CellRun {
  reply: JsonObject;
  /** `text/plain` of the result. */
  result: string | undefined;
  stdout: string;
  stderr: string;
  /** Traceback without colours; empty when the cell did not fail. */
  traceback: string;
  outputs: Message[];
  id: string;
}

/** A real kernel and the cells run on it. */
export interface Notebook extends KernelUnderTest {
  run(code: string, content?: JsonObject): Promise<CellRun>;
  /** Sends a cell and does not wait. */
  start(code: string): string;
  /** Waits for a started cell. */
  finish(id: string): Promise<CellRun>;
  /** Writes a file below the notebook's folder. */
  write(file: string, text: string): Promise<string>;
}

/**
 * One notebook for all tests of a file: a kernel takes a second to
 * start. @returns the notebook, within a test
 */
export function shareNotebook(): () => Notebook {
  let shared: Notebook | undefined;
  beforeAll(async () => {
    const notebook = await startNotebook({}, 'file');
    shared = notebook;
    return () => notebook.end();
  });
  return () => shared as Notebook;
}

/** Starts a kernel in a folder with these files only. */
export async function startNotebook(
  env: NodeJS.ProcessEnv = {},
  lifetime: Lifetime = 'test',
  files: Record<string, string> = {},
): Promise<Notebook> {
  const kernel = await startKernelUnderTest(env, lifetime, files);
  const { client } = kernel;

  const start = (code: string, content: JsonObject = {}): string =>
    client.send('execute_request', { code, allow_stdin: false, ...content });

  async function finish(id: string): Promise<CellRun> {
    const reply = (await client.reply(id)).content;
    await client.idle(id);
    const outputs = client.outputs(id);
    const shown = outputs.find(({ header }) => header.msg_type === 'execute_result');
    const traceback = (reply.traceback as string[] | undefined) ?? [];
    return {
      reply,
      id,
      outputs,
      result: (shown?.content.data as Record<string, string> | undefined)?.['text/plain'],
      stdout: client.text(id),
      stderr: client.text(id, 'stderr'),
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours start with an escape character
      traceback: traceback.join('\n').replace(/\u001b\[[\d;]*m/g, ''),
    };
  }

  return {
    ...kernel,
    start,
    finish,
    run: (code, content) => finish(start(code, content)),
    async write(file, text) {
      const full = path.join(kernel.folder, file);
      await mkdir(path.dirname(full), { recursive: true });
      writeFileSync(full, text);
      return full;
    },
  };
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
