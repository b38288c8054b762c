import type { JsonBundle, JsonObject } from '../kernel/protocol/index.ts';
import { type Cell, type CellMetadata, isJsonMime, type Notebook, type Output } from './notebook.ts';
import { RunnerError } from './runner-error.ts';

/**
 * Parses the text of an `.ipynb` file of nbformat 4.
 *
 * Cells without an id (nbformat before 4.5) get one from their place,
 * `cell-3`, so that it is the same each time.
 *
 * @param text the file's text
 * @param name how errors call the file
 * @throws RunnerError that names the file and the place in it
 */
export function parseNotebook(text: string, name: string): Notebook {
  const fail = (what: string): never => {
    throw new RunnerError('notebook', `${name}: ${what}`);
  };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return fail(
      `is not a complete notebook, its JSON ends or breaks off early (${(error as Error).message})`,
    );
  }
  if (!isObject(raw)) return fail('is not a notebook: expected a JSON object with cells');
  if (raw.nbformat !== 4) {
    return fail(
      `has nbformat ${JSON.stringify(raw.nbformat) ?? 'missing'}, expected 4; open and save it in Jupyter`,
    );
  }
  if (!Array.isArray(raw.cells)) return fail('has no list of cells');
  const used = new Set<string>();
  const cells = raw.cells.map((cell, index) => {
    const place = `cell ${index + 1}`;
    if (!isObject(cell)) return fail(`${place} is not a JSON object`);
    const parsed = parseCell(cell, index, (what) => fail(`${place} ${what}`));
    if (used.has(parsed.id)) return fail(`${place} has the id "${parsed.id}" of an earlier cell`);
    used.add(parsed.id);
    return parsed;
  });
  const minor = typeof raw.nbformat_minor === 'number' ? raw.nbformat_minor : 0;
  return {
    metadata: isObject(raw.metadata) ? raw.metadata : {},
    nbformat: 4,
    nbformat_minor: Math.max(minor, 5),
    cells,
  };
}

type Fail = (what: string) => never;

function parseCell(raw: JsonObject, index: number, fail: Fail): Cell {
  const type = raw.cell_type;
  const id = typeof raw.id === 'string' ? raw.id : `cell-${index + 1}`;
  if (!/^[\w-]{1,64}$/.test(id)) fail(`has the id "${id}", expected 1 to 64 letters, digits, - or _`);
  const metadata = (isObject(raw.metadata) ? raw.metadata : {}) as CellMetadata;
  const source = joined(raw.source) ?? fail('has no source text');
  if (type === 'markdown' || type === 'raw') {
    const cell = { cell_type: type, id, metadata, source } as const;
    return isObject(raw.attachments) ? { ...cell, attachments: raw.attachments } : cell;
  }
  if (type !== 'code') return fail(`has cell_type ${JSON.stringify(type)}, expected code, markdown or raw`);
  if (!Array.isArray(raw.outputs)) return fail('is a code cell without a list of outputs');
  const count = typeof raw.execution_count === 'number' ? raw.execution_count : null;
  const outputs = raw.outputs.map((output) => parseOutput(output, fail));
  return { cell_type: type, id, metadata, source, execution_count: count, outputs };
}

function parseOutput(raw: unknown, fail: Fail): Output {
  const output = isObject(raw) ? raw : fail('has an output that is not a JSON object');
  const metadata = isObject(output.metadata) ? output.metadata : {};
  const type = output.output_type;
  if (type === 'stream') {
    const name = output.name === 'stderr' ? 'stderr' : 'stdout';
    return { output_type: type, name, text: joined(output.text) ?? '' };
  }
  if (type === 'display_data') return { output_type: type, data: parseData(output.data), metadata };
  if (type === 'execute_result') {
    const count = typeof output.execution_count === 'number' ? output.execution_count : null;
    return { output_type: type, data: parseData(output.data), metadata, execution_count: count };
  }
  if (type === 'error') {
    const traceback = Array.isArray(output.traceback) ? output.traceback.map(String) : [];
    return { output_type: type, ename: String(output.ename), evalue: String(output.evalue), traceback };
  }
  return fail(`has an output of type ${JSON.stringify(type)}`);
}

function parseData(raw: unknown): JsonBundle {
  const entries = Object.entries(isObject(raw) ? raw : {});
  return Object.fromEntries(
    entries.map(([mime, value]) => [mime, isJsonMime(mime) ? value : (joined(value) ?? value)]),
  );
}

/** Text that a notebook file may hold as one string or as a list of lines; undefined when it is neither. */
function joined(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((line) => typeof line === 'string') ? value.join('') : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
