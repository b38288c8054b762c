import type typescript from 'typescript-js';
import type {
  CompletionItem,
  Diagnostic,
  FormattingOptions,
  Hover,
  Location,
  SignatureHelp,
  TextEdit,
} from 'vscode-languageserver-types';
import { completions, diagnose, hover, signatures } from './service-answers.ts';
import { createServiceDocuments, type DocumentParams } from './service-documents.ts';
import { definition, format, rename } from './service-edits.ts';

/** What is asked and answered, by the methods of the Language Server Protocol that the checker uses. */
interface Methods {
  'textDocument/didOpen'(params: { textDocument: { uri: string; version: number; text: string } }): void;
  'textDocument/didChange'(params: {
    textDocument: { uri: string; version: number };
    contentChanges: { text: string }[];
  }): void;
  'workspace/didChangeWatchedFiles'(params: { changes: { uri: string }[] }): void;
  'textDocument/diagnostic'(params: DocumentParams): { items: Diagnostic[] };
  /** Nobody folds: it is asked so that all is read. */
  'textDocument/foldingRange'(params: DocumentParams): [];
  'textDocument/completion'(params: DocumentParams): { items: CompletionItem[] };
  'textDocument/hover'(params: DocumentParams): Hover | null;
  'textDocument/signatureHelp'(params: DocumentParams): SignatureHelp | null;
  'textDocument/definition'(params: DocumentParams): Location[];
  'textDocument/rename'(params: DocumentParams & { newName: string }): {
    changes: Record<string, TextEdit[]>;
  } | null;
  'textDocument/formatting'(params: DocumentParams & { options: FormattingOptions }): TextEdit[];
}

/** A language service in terms of the protocol. */
interface LanguageService {
  /** @returns null for a method that it does not know */
  handle<Method extends keyof Methods>(
    method: Method,
    params: Parameters<Methods[Method]>[0],
  ): ReturnType<Methods[Method]> | null;
}

/** @returns a language service over documents in memory and files on disk */
export function createLanguageService(ts: typeof typescript): LanguageService {
  const documents = createServiceDocuments(ts);
  const { textOf, placeOf, write } = documents;
  const service = ts.createLanguageService(documents.host, ts.createDocumentRegistry());
  const server = { ts, service, textOf };
  const methods: Methods = {
    'textDocument/didOpen': ({ textDocument: { uri, version, text } }) => write(uri, version, text),
    'textDocument/didChange': ({ textDocument: { uri, version }, contentChanges: [change] }) =>
      write(uri, version, change?.text ?? ''),
    'workspace/didChangeWatchedFiles': ({ changes }) =>
      documents.changedOnDisk(changes.map(({ uri }) => uri)),
    'textDocument/diagnostic': (params) => diagnose(server, placeOf(params)),
    'textDocument/foldingRange': () => {
      service.getProgram();
      return [];
    },
    'textDocument/completion': (params) => completions(server, placeOf(params)),
    'textDocument/hover': (params) => hover(server, placeOf(params)),
    'textDocument/signatureHelp': (params) => signatures(server, placeOf(params)),
    'textDocument/definition': (params) => definition(server, placeOf(params)),
    'textDocument/rename': (params) => rename(server, placeOf(params), String(params.newName)),
    'textDocument/formatting': (params) => format(server, placeOf(params), params.options),
  };
  return {
    handle(method, params) {
      if (!Object.hasOwn(methods, method)) return null;
      return methods[method](params as never) as never;
    },
  };
}
