import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../kernel/protocol/index.ts';
import { writeAtomically } from '../../platform/write-atomically.ts';

/** The most notebooks whose signatures are kept; the oldest go first. */
const KEPT = 10_000;

/** Which notebooks were made or run by this user, so that their HTML and scripts may act in the page. */
export interface Trust {
  /** Remembers a notebook file's text as trusted. */
  sign(text: string): void;
  isSigned(text: string): boolean;
}

/**
 * Signatures in a folder of the user's own: a notebook that comes from
 * elsewhere has none, and a changed one loses its.
 *
 * @param folder made when missing
 */
export function openTrust(folder: string): Trust {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secretFile = join(folder, 'notebook-secret');
  if (!existsSync(secretFile)) writeFileSync(secretFile, randomBytes(64), { mode: 0o600 });
  const secret = readFileSync(secretFile);
  const listFile = join(folder, 'trusted-notebooks');
  const signed = new Set(
    existsSync(listFile) ? readFileSync(listFile, 'latin1').split('\n').filter(Boolean) : [],
  );
  const signatureOf = (text: string) => createHmac('sha256', secret).update(text).digest('hex');
  return {
    isSigned: (text) => signed.has(signatureOf(text)),
    sign(text) {
      const signature = signatureOf(text);
      if (signed.has(signature)) return;
      signed.add(signature);
      for (const oldest of signed) {
        if (signed.size <= KEPT) break;
        signed.delete(oldest);
      }
      writeAtomically(listFile, `${[...signed].join('\n')}\n`);
    },
  };
}

/** Whether the page says of every code cell that its outputs are its user's own. */
export function isTrustedThroughout(notebook: JsonObject): boolean {
  const cells = (notebook.cells as JsonObject[]).filter(({ cell_type }) => cell_type === 'code');
  const hasOutputs = (cell: JsonObject) => Array.isArray(cell.outputs) && cell.outputs.length > 0;
  return cells.every((cell) => !hasOutputs(cell) || (cell.metadata as JsonObject)?.trusted === true);
}

/** The notebook with every code cell marked. */
export function markTrusted(notebook: JsonObject, trusted: boolean): JsonObject {
  const cells = (notebook.cells as JsonObject[]).map((cell) =>
    cell.cell_type === 'code' ? { ...cell, metadata: { ...(cell.metadata as JsonObject), trusted } } : cell,
  );
  return { ...notebook, cells };
}
