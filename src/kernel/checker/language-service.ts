import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type typescript from 'typescript-js';
import type { FormattingOptions, Position } from './protocol-types.ts';
import { createServiceEdits } from './service-edits.ts';

interface Document {
  version: number;
  text: string;
}
/** Kinds of TypeScript's completions as numbers of the Language Server Protocol. */
const kinds: Record<string, number> = {
  method: 2,
  function: 3,
  'local function': 3,
  constructor: 4,
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

/** @returns a language service over documents in memory and files on disk, asked in terms of the protocol. */
export function createLanguageService(ts: typeof typescript): {
  handle(method: string, params: Record<string, unknown>): unknown;
} {
  const documents = new Map<string, Document>();
  const diskVersions = new Map<string, number>();
  let options: typescript.CompilerOptions = {};
  let generation = 0;

  const host: typescript.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getProjectVersion: () => String(generation),
    getScriptFileNames: () => [...documents.keys()].filter((file) => /\.tsx?$/.test(file)),
    getScriptVersion: (file) => String(documents.get(file)?.version ?? diskVersions.get(file) ?? 0),
    getScriptSnapshot(file) {
      const text = documents.get(file)?.text ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: (own) => ts.getDefaultLibFilePath(own),
    fileExists: (file) => documents.has(file) || ts.sys.fileExists(file),
    readFile: (file) => documents.get(file)?.text ?? ts.sys.readFile(file),
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    ...(ts.sys.realpath ? { realpath: ts.sys.realpath } : {}),
  };
  const service = ts.createLanguageService(host, ts.createDocumentRegistry());

  const edits = createServiceEdits(
    ts,
    service,
    (file) => documents.get(file)?.text ?? ts.sys.readFile(file) ?? '',
    positionOf,
  );

  function write(uri: string, version: number, text: string): void {
    const file = fileURLToPath(uri);
    generation++;
    if (path.basename(file) === 'tsconfig.json') {
      const { compilerOptions } = JSON.parse(text) as { compilerOptions: object };
      options = ts.convertCompilerOptionsFromJson(compilerOptions, path.dirname(file)).options;
    } else documents.set(file, { version, text });
  }

  const at = (params: Record<string, unknown>): { file: string; offset: number; text: string } => {
    const file = fileURLToPath((params.textDocument as { uri: string }).uri);
    const text = documents.get(file)?.text ?? '';
    const { line, character } = (params.position as Position | undefined) ?? { line: 0, character: 0 };
    const before = text.split('\n').slice(0, line).join('\n').length;
    return { file, text, offset: line === 0 ? character : before + 1 + character };
  };

  function diagnose(file: string, text: string): unknown {
    const found = [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)];
    return {
      items: found
        .filter(({ category }) => category === ts.DiagnosticCategory.Error)
        .map(({ start = 0, length = 0, code, messageText }) => ({
          severity: 1,
          code,
          message: ts.flattenDiagnosticMessageText(messageText, '\n'),
          range: { start: positionOf(text, start), end: positionOf(text, start + length) },
        })),
    };
  }

  const plain = (parts: typescript.SymbolDisplayPart[] | undefined): string =>
    ts.displayPartsToString(parts ?? []);

  const documentation = (
    text: typescript.SymbolDisplayPart[] | undefined,
    tags: typescript.JSDocTagInfo[] | undefined,
  ): string =>
    [plain(text), ...(tags ?? []).map((tag) => `*@${tag.name}* ${plain(tag.text)}`.trim())]
      .filter((part) => part !== '')
      .join('\n\n');

  function hover(file: string, offset: number): unknown {
    const info = service.getQuickInfoAtPosition(file, offset);
    if (!info) return null;
    const code = `\`\`\`typescript\n${plain(info.displayParts)}\n\`\`\``;
    const text = documentation(info.documentation, info.tags);
    return { contents: { kind: 'markdown', value: text ? `${code}\n${text}` : code } };
  }

  function signatures(file: string, offset: number): unknown {
    const help = service.getSignatureHelpItems(file, offset, undefined);
    if (!help) return null;
    return {
      activeSignature: help.selectedItemIndex,
      activeParameter: help.argumentIndex,
      signatures: help.items.map((item) => ({
        label: `${plain(item.prefixDisplayParts)}${item.parameters
          .map((parameter) => plain(parameter.displayParts))
          .join(plain(item.separatorDisplayParts))}${plain(item.suffixDisplayParts)}`,
        documentation: documentation(item.documentation, item.tags),
      })),
    };
  }

  function complete(file: string, offset: number, text: string): unknown {
    const found = service.getCompletionsAtPosition(file, offset, {
      includeCompletionsForModuleExports: false,
      includeCompletionsWithInsertText: false,
    });
    return {
      items: (found?.entries ?? []).map(({ name, kind, sortText, replacementSpan: span }) => ({
        label: name,
        kind: kinds[kind] ?? 1,
        sortText,
        ...(span
          ? {
              textEdit: {
                newText: name,
                range: {
                  start: positionOf(text, span.start),
                  end: positionOf(text, span.start + span.length),
                },
              },
            }
          : {}),
      })),
    };
  }

  return {
    handle(method, params) {
      switch (method) {
        case 'textDocument/didOpen': {
          const { uri, version, text } = params.textDocument as { uri: string } & Document;
          return write(uri, version, text);
        }
        case 'textDocument/didChange': {
          const { uri, version } = params.textDocument as { uri: string; version: number };
          const [change] = params.contentChanges as [{ text: string }];
          return write(uri, version, change.text);
        }
        case 'workspace/didChangeWatchedFiles':
          generation++;
          for (const { uri } of params.changes as { uri: string }[]) {
            const file = fileURLToPath(uri);
            diskVersions.set(file, (diskVersions.get(file) ?? 0) + 1);
          }
          return null;
        case 'textDocument/diagnostic': {
          const { file, text } = at(params);
          return diagnose(file, text);
        }
        case 'textDocument/completion': {
          const { file, offset, text } = at(params);
          return complete(file, offset, text);
        }
        case 'textDocument/hover': {
          const { file, offset } = at(params);
          return hover(file, offset);
        }
        case 'textDocument/signatureHelp': {
          const { file, offset } = at(params);
          return signatures(file, offset);
        }
        case 'textDocument/definition': {
          const { file, offset } = at(params);
          return edits.definition(file, offset);
        }
        case 'textDocument/rename': {
          const { file, offset } = at(params);
          return edits.rename(file, offset, String(params.newName));
        }
        case 'textDocument/formatting':
          return edits.format(at(params).file, params.options as FormattingOptions);
        default:
          return null;
      }
    },
  };
}

function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: (lines.at(-1) as string).length };
}
