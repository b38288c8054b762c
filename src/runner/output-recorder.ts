import type { JsonBundle, JsonObject, Message } from '../kernel/protocol/index.ts';
import type { DisplayOutput, Output, ResultOutput } from './notebook.ts';

/** Files a kernel's broadcasts under the cell that caused them. */
export interface OutputRecorder {
  /** Starts recording for a request. @returns the list that its outputs go to, and a promise for its idle */
  follow(requestId: string): { outputs: Output[]; idle: Promise<void> };
  /** Takes one iopub message. Output that comes after its cell's idle still goes to that cell. */
  take(message: Message): void;
}

interface Followed {
  outputs: Output[];
  /** clear_output with wait: clear when the next output comes. */
  clearNext: boolean;
  becameIdle: () => void;
}

type Shown = DisplayOutput | ResultOutput;

/** An empty recorder; one serves a whole notebook, since a cell may update an earlier cell's display. */
export function createOutputRecorder(): OutputRecorder {
  const followed = new Map<string, Followed>();
  const displays = new Map<string, Shown[]>();

  const show = (cell: Followed, output: Shown, content: JsonObject) => {
    add(cell, output);
    const id = displayId(content);
    if (id !== undefined) displays.set(id, [...(displays.get(id) ?? []), output]);
  };

  return {
    follow(requestId) {
      const outputs: Output[] = [];
      const idle = new Promise<void>((becameIdle) => {
        followed.set(requestId, { outputs, clearNext: false, becameIdle });
      });
      return { outputs, idle };
    },
    take({ header, parent_header, content }) {
      const cell = followed.get(parent_header.msg_id ?? '');
      if (!cell) return;
      switch (header.msg_type) {
        case 'status':
          if (content.execution_state === 'idle') cell.becameIdle();
          break;
        case 'stream':
          addStream(cell, content.name === 'stderr' ? 'stderr' : 'stdout', String(content.text));
          break;
        case 'display_data':
          show(cell, { output_type: 'display_data', ...bundle(content) }, content);
          break;
        case 'execute_result': {
          const count = typeof content.execution_count === 'number' ? content.execution_count : null;
          show(cell, { output_type: 'execute_result', ...bundle(content), execution_count: count }, content);
          break;
        }
        case 'update_display_data':
          for (const output of displays.get(displayId(content) ?? '') ?? [])
            Object.assign(output, bundle(content));
          break;
        case 'error':
          add(cell, {
            output_type: 'error',
            ename: String(content.ename),
            evalue: String(content.evalue),
            traceback: Array.isArray(content.traceback) ? content.traceback.map(String) : [],
          });
          break;
        case 'clear_output':
          if (content.wait === true) cell.clearNext = true;
          else cell.outputs.length = 0;
          break;
      }
    },
  };
}

function add(cell: Followed, output: Output): void {
  if (cell.clearNext) cell.outputs.length = 0;
  cell.clearNext = false;
  cell.outputs.push(output);
}

function addStream(cell: Followed, name: 'stdout' | 'stderr', text: string): void {
  const last = cell.outputs.at(-1);
  if (!cell.clearNext && last?.output_type === 'stream' && last.name === name) last.text += text;
  else add(cell, { output_type: 'stream', name, text });
}

function bundle(content: JsonObject): { data: JsonBundle; metadata: JsonObject } {
  return { data: (content.data ?? {}) as JsonBundle, metadata: (content.metadata ?? {}) as JsonObject };
}

function displayId(content: JsonObject): string | undefined {
  const id = (content.transient as JsonObject | undefined)?.display_id;
  return typeof id === 'string' ? id : undefined;
}
