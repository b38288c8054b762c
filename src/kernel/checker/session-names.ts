import type { CompletionItem } from 'vscode-languageserver-types';
import type { CellAnalysis, NameKind } from '../cell/analyse-cell.ts';
import type { CheckerCompletion } from './checker.ts';
import { toCompletion, wordStart } from './server-answers.ts';

/** What names of ours the server must not offer. */
const HIDDEN = new Set(['__hub', '__kernel']);
const TYPES: Record<NameKind, string> = {
  let: 'instance',
  const: 'instance',
  function: 'function',
  type: 'interface',
  import: 'module',
  other: 'class',
};

/**
 * What the server offers, and the names of earlier cells where its offer shows that a name can stand: they
 * are not in the text that it reads, since thousands of them would make each answer slow.
 *
 * @param offered what the server offers
 * @param names those of the session, and what they are
 */
export function withSessionNames(
  offered: readonly CompletionItem[],
  names: ReadonlyMap<string, { kind: NameKind }>,
  { source, names: own }: CellAnalysis,
  cursor: number,
): CheckerCompletion[] {
  let values = false;
  let onlyTypes = false;
  for (const { label } of offered) {
    if (label === 'parseInt') values = true;
    else if (label === 'Partial') onlyTypes = true;
  }
  const found: CheckerCompletion[] = [];
  const isName = values || onlyTypes;
  for (const item of offered) {
    const brought = isName && names.has(item.label) && !own.has(item.label);
    if (!HIDDEN.has(item.label) && !brought) found.push(toCompletion(item, source, cursor));
  }
  if (!isName) return found;
  const start = wordStart(source, cursor);
  for (const [name, { kind }] of names) {
    const fits = kind === 'type' ? onlyTypes : values || kind === 'import' || kind === 'other';
    if (fits && !own.has(name))
      found.push({ text: name, type: TYPES[kind], start, end: cursor, sortText: '11' });
  }
  return found;
}
