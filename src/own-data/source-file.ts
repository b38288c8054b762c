/** A user's file as the readers take it: its bytes, and a name for error messages. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
