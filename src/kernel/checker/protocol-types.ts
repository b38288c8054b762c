/** Parts of the Language Server Protocol that the checker reads. */
export interface Position {
  /** From 0. */
  line: number;
  /** From 0, UTF-16 units. */
  character: number;
}
export interface Range {
  start: Position;
  end: Position;
}
export interface Diagnostic {
  range: Range;
  severity?: number;
  code?: number | string;
  message: string;
}
export interface CompletionItem {
  label: string;
  kind?: number;
  sortText?: string;
  insertText?: string;
  textEdit?: { newText: string; range?: Range; replace?: Range };
}
export type MarkupText = string | { value: string } | (string | { value: string })[];
export interface SignatureHelp {
  signatures: {
    label: string;
    documentation?: MarkupText;
    parameters?: { label: unknown; documentation?: MarkupText }[];
  }[];
  activeSignature?: number;
  activeParameter?: number;
}
/** Replaces a range of a text. */
export interface RangeEdit {
  range: Range;
  newText: string;
}
/** A place in a file. */
export interface Location {
  uri: string;
  range: Range;
}
export interface FormattingOptions {
  tabSize: number;
  insertSpaces: boolean;
}
