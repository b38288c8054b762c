/** A file as readers take it: its bytes, and the name that complaints give it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
