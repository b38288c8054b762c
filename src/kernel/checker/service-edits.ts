import { pathToFileURL } from 'node:url';
import type typescript from 'typescript-js';
import type { FormattingOptions, Location, Range, TextEdit } from 'vscode-languageserver-types';
import { rangeAt } from '../cell/positions.ts';
import type { Service } from './service-answers.ts';
import type { DocumentPlace } from './service-documents.ts';

/** A language service, and the texts that its places stand in. */
interface EditingService extends Service {
  /** The text of a document, or of a file. */
  textOf(file: string): string;
}

/** Where the name at a place is declared. */
export function definition(server: EditingService, { file, offset }: DocumentPlace): Location[] {
  const found = server.service.getDefinitionAtPosition(file, offset) ?? [];
  return found.map(({ fileName, textSpan }) => ({
    uri: pathToFileURL(fileName).href,
    range: rangeOf(server, fileName, textSpan),
  }));
}

/** What changes where the name at a place becomes another; null where it cannot. */
export function rename(
  server: EditingService,
  { file, offset }: DocumentPlace,
  newName: string,
): { changes: Record<string, TextEdit[]> } | null {
  const options = { providePrefixAndSuffixTextForRename: true };
  const places = server.service.findRenameLocations(file, offset, false, false, options);
  if (!places) return null;
  const changes: Record<string, TextEdit[]> = {};
  for (const { fileName, textSpan, prefixText = '', suffixText = '' } of places) {
    const uri = pathToFileURL(fileName).href;
    changes[uri] ??= [];
    changes[uri].push({
      range: rangeOf(server, fileName, textSpan),
      newText: prefixText + newName + suffixText,
    });
  }
  return { changes };
}

/** What changes where a document is laid out anew. */
export function format(
  server: EditingService,
  { file }: DocumentPlace,
  { tabSize, insertSpaces }: FormattingOptions,
): TextEdit[] {
  const { ts, service } = server;
  return service
    .getFormattingEditsForDocument(file, {
      ...ts.getDefaultFormatCodeSettings('\n'),
      indentSize: tabSize,
      tabSize,
      convertTabsToSpaces: insertSpaces,
    })
    .map(({ span, newText }) => ({ range: rangeOf(server, file, span), newText }));
}

function rangeOf({ textOf }: EditingService, file: string, { start, length }: typescript.TextSpan): Range {
  return rangeAt(textOf(file), start, length);
}
