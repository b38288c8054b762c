import { pathToFileURL } from 'node:url';
import type typescript from 'typescript-js';
import type { FormattingOptions, Location, Position, Range, RangeEdit } from './protocol-types.ts';

/** Declarations, renames and formatting of a language service, in terms of the Language Server Protocol. */
interface ServiceEdits {
  definition(file: string, offset: number): Location[];
  rename(file: string, offset: number, newName: string): { changes: Record<string, RangeEdit[]> } | null;
  format(file: string, options: FormattingOptions): RangeEdit[];
}

/** @param textOf the text of a document, or of a file */
export function createServiceEdits(
  ts: typeof typescript,
  service: typescript.LanguageService,
  textOf: (file: string) => string,
  positionOf: (text: string, offset: number) => Position,
): ServiceEdits {
  const rangeOf = (file: string, { start, length }: typescript.TextSpan): Range => {
    const text = textOf(file);
    return { start: positionOf(text, start), end: positionOf(text, start + length) };
  };
  return {
    definition: (file, offset) =>
      (service.getDefinitionAtPosition(file, offset) ?? []).map(({ fileName, textSpan }) => ({
        uri: pathToFileURL(fileName).href,
        range: rangeOf(fileName, textSpan),
      })),
    rename(file, offset, newName) {
      const options = { providePrefixAndSuffixTextForRename: true };
      const places = service.findRenameLocations(file, offset, false, false, options);
      if (!places) return null;
      const changes: Record<string, RangeEdit[]> = {};
      for (const { fileName, textSpan, prefixText = '', suffixText = '' } of places) {
        const uri = pathToFileURL(fileName).href;
        changes[uri] ??= [];
        changes[uri].push({
          range: rangeOf(fileName, textSpan),
          newText: prefixText + newName + suffixText,
        });
      }
      return { changes };
    },
    format: (file, { tabSize, insertSpaces }) =>
      service
        .getFormattingEditsForDocument(file, {
          ...ts.getDefaultFormatCodeSettings('\n'),
          indentSize: tabSize,
          tabSize,
          convertTabsToSpaces: insertSpaces,
        })
        .map(({ span, newText }) => ({ range: rangeOf(file, span), newText })),
  };
}
