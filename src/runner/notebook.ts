import type { JsonBundle, JsonObject } from '../kernel/protocol/index.ts';

/** A notebook in memory, nbformat 4: every multi-line text is one string, as nbformat's readers join it. */
export interface Notebook {
  metadata: JsonObject;
  nbformat: 4;
  nbformat_minor: number;
  cells: Cell[];
}

/** One cell. Markdown and raw cells have neither outputs nor a count. */
export type Cell = CodeCell | TextCell;

export interface CodeCell {
  cell_type: 'code';
  id: string;
  metadata: CellMetadata;
  source: string;
  execution_count: number | null;
  outputs: Output[];
}

interface TextCell {
  cell_type: 'markdown' | 'raw';
  id: string;
  metadata: CellMetadata;
  source: string;
  attachments?: JsonObject;
}

export type CellMetadata = JsonObject & { tags?: string[] };

/** What a cell showed. */
export type Output = StreamOutput | DisplayOutput | ResultOutput | ErrorOutput;

interface StreamOutput {
  output_type: 'stream';
  name: 'stdout' | 'stderr';
  text: string;
}

export interface DisplayOutput {
  output_type: 'display_data';
  data: JsonBundle;
  metadata: JsonObject;
}

export interface ResultOutput {
  output_type: 'execute_result';
  data: JsonBundle;
  metadata: JsonObject;
  execution_count: number | null;
}

interface ErrorOutput {
  output_type: 'error';
  ename: string;
  evalue: string;
  traceback: string[];
}

/** Whether a MIME type's value is kept as JSON; every other value is text. */
export function isJsonMime(mime: string): boolean {
  return mime === 'application/json' || (mime.startsWith('application/') && mime.endsWith('+json'));
}
