import type typescript from 'typescript-js';
import type {
  CompletionItem,
  CompletionItemKind,
  Diagnostic,
  Hover,
  SignatureHelp,
} from 'vscode-languageserver-types';
import { rangeAt } from '../cell/positions.ts';
import type { DocumentPlace } from './service-documents.ts';

/** TypeScript, and its language service over the documents of a client. */
export interface Service {
  readonly ts: typeof typescript;
  readonly service: typescript.LanguageService;
}

/** Kinds of TypeScript's completions as numbers of the Language Server Protocol. */
const KINDS: Record<string, CompletionItemKind> = {
  method: 2,
  function: 3,
  'local function': 3,
  constructor: 4 as CompletionItemKind,
  property: 5,
  getter: 5,
  setter: 5,
  var: 6,
  let: 6,
  'local var': 6,
  parameter: 6,
  class: 7,
  interface: 8,
  type: 7,
  module: 9,
  enum: 13,
  'enum member': 20,
  keyword: 14,
  const: 21,
  alias: 9,
  script: 17,
  directory: 19,
  'external module name': 9,
};

/** The errors of a document. */
export function diagnose({ ts, service }: Service, { file, text }: DocumentPlace): { items: Diagnostic[] } {
  const found = [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)];
  return {
    items: found
      .filter(({ category }) => category === ts.DiagnosticCategory.Error)
      .map(({ start = 0, length = 0, code, messageText }) => ({
        severity: 1,
        code,
        message: ts.flattenDiagnosticMessageText(messageText, '\n'),
        range: rangeAt(text, start, length),
      })),
  };
}

/** What stands at a place, as markdown. */
export function hover(server: Service, { file, offset }: DocumentPlace): Hover | null {
  const info = server.service.getQuickInfoAtPosition(file, offset);
  if (!info) return null;
  const code = `\`\`\`typescript\n${plain(server, info.displayParts)}\n\`\`\``;
  const text = documentation(server, info.documentation, info.tags);
  return { contents: { kind: 'markdown', value: text ? `${code}\n${text}` : code } };
}

/** The call around a place. */
export function signatures(server: Service, { file, offset }: DocumentPlace): SignatureHelp | null {
  const help = server.service.getSignatureHelpItems(file, offset, undefined);
  if (!help) return null;
  const said = (parts: typescript.SymbolDisplayPart[]): string => plain(server, parts);
  return {
    activeSignature: help.selectedItemIndex,
    activeParameter: help.argumentIndex,
    signatures: help.items.map((item) => {
      const parameters = item.parameters.map(({ displayParts }) => said(displayParts));
      const inside = parameters.join(said(item.separatorDisplayParts));
      return {
        label: `${said(item.prefixDisplayParts)}${inside}${said(item.suffixDisplayParts)}`,
        documentation: documentation(server, item.documentation, item.tags),
      };
    }),
  };
}

/** What can stand at a place. */
export function completions(
  { service }: Service,
  { file, offset, text }: DocumentPlace,
): { items: CompletionItem[] } {
  const found = service.getCompletionsAtPosition(file, offset, {
    includeCompletionsForModuleExports: false,
    includeCompletionsWithInsertText: false,
  });
  return {
    items: (found?.entries ?? []).map(({ name, kind, sortText, replacementSpan: span }) => ({
      label: name,
      kind: KINDS[kind] ?? 1,
      sortText,
      ...(span ? { textEdit: { newText: name, range: rangeAt(text, span.start, span.length) } } : {}),
    })),
  };
}

function plain({ ts }: Service, parts: typescript.SymbolDisplayPart[] | undefined): string {
  return ts.displayPartsToString(parts ?? []);
}

function documentation(
  server: Service,
  text: typescript.SymbolDisplayPart[] | undefined,
  tags: typescript.JSDocTagInfo[] | undefined,
): string {
  const tagged = (tags ?? []).map((tag) => `*@${tag.name}* ${plain(server, tag.text)}`.trim());
  return [plain(server, text), ...tagged].filter((part) => part !== '').join('\n\n');
}
