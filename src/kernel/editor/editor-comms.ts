import type { Json } from '../protocol/messages.ts';
import type { NotebookEditor } from './notebook-editor.ts';

/** The target that a front end opens a comm to. */
const EDITOR_TARGET = 'rekenschap.editor';

/** A question of a front end, as a comm carries it. */
interface Question {
  id?: unknown;
  method?: unknown;
  params?: unknown;
}

/** What a question is answered. */
type EditorAnswer = { readonly id: Json } & (
  | { readonly result: Awaited<ReturnType<NotebookEditor[keyof NotebookEditor]>> }
  /** A later question about the same cell came meanwhile */
  | { readonly superseded: true }
  | { readonly error: string }
);

/** Questions that front ends ask over comms while cells are written. */
interface EditorComms {
  /** Whether a comm message is for this, and not for a cell. */
  owns(kind: string, content: { comm_id?: unknown; target_name?: unknown }): boolean;
  /** Takes a comm message; the answer goes out by `answer`. */
  receive(
    kind: string,
    content: { comm_id?: unknown; data?: unknown },
    answer: (commId: string, answer: EditorAnswer) => void,
  ): Promise<void>;
}

/** Of questions about one cell, only the last of these is worth an answer. */
const SUPERSEDING = new Set(['diagnostics', 'signatureHelp']);

/** @param editor absent where there is no checker */
export function createEditorComms(editor: NotebookEditor | undefined): EditorComms {
  const open = new Set<string>();
  const last = new Map<string, number>();
  let count = 0;

  async function answerTo(id: Json, { method, params }: Question): Promise<EditorAnswer> {
    if (!editor) throw new Error('there is no type checker');
    if (typeof method !== 'string' || !Object.hasOwn(editor, method))
      throw new Error(
        `unknown method ${JSON.stringify(method)}; there are ${Object.keys(editor).join(', ')}`,
      );
    const { cell } = (params ?? {}) as { cell?: { id?: unknown; code?: unknown } };
    if (typeof cell?.id !== 'string' || typeof cell.code !== 'string')
      throw new Error('params.cell must have an id and its code, both texts');
    const own = ++count;
    const key = `${method} ${cell.id}`;
    last.set(key, own);
    // what was sent meanwhile is read first.
    await new Promise(setImmediate);
    if (SUPERSEDING.has(method) && last.get(key) !== own) return { id, superseded: true };
    const ask = editor[method as keyof NotebookEditor];
    return { id, result: await ask(params as never) };
  }

  return {
    owns: (kind, { comm_id, target_name }) =>
      kind === 'comm_open' ? target_name === EDITOR_TARGET : open.has(String(comm_id)),
    async receive(kind, { comm_id, data }, answer) {
      const id = String(comm_id);
      if (kind === 'comm_open') open.add(id);
      else if (kind === 'comm_close') open.delete(id);
      if (kind !== 'comm_msg') return;
      const question = (data ?? {}) as Question;
      const asked = (question.id ?? null) as Json;
      answer(
        id,
        await answerTo(asked, question).catch((error: Error) => ({ id: asked, error: error.message })),
      );
    },
  };
}
