/** How the versions of Stata's file differ; all lengths in bytes. */
export interface DtaLayout {
  readonly name: number;
  readonly format: number;
  readonly label: number;
  /** Bytes of the numbers of variables and of observations */
  readonly variables: 2 | 4;
  readonly observations: 4 | 8;
  /** Texts are UTF-8; before, they were in the encoding of the machine */
  readonly unicode: boolean;
}

const OLD: DtaLayout = { name: 33, format: 49, label: 81, variables: 2, observations: 4, unicode: false };
const NEW: DtaLayout = { name: 129, format: 57, label: 321, variables: 2, observations: 8, unicode: true };

/** The versions that are read: Stata 8 and later. */
export const DTA_LAYOUTS: ReadonlyMap<number, DtaLayout> = new Map([
  [113, { ...OLD, format: 12 }],
  [114, OLD],
  [115, OLD],
  [117, OLD],
  [118, NEW],
  [119, { ...NEW, variables: 4 }],
]);

/** One variable. */
export interface DtaVariable {
  readonly name: string;
  readonly label: string | null;
  readonly type: DtaType;
  readonly format: string;
  /** Name of its set of value labels, empty for none */
  readonly labels: string;
}

/** What a value is: `str` with its bytes, a text that lies elsewhere (`strL`), or a number. */
export type DtaType =
  | { readonly kind: 'byte' | 'int' | 'long' | 'float' | 'double' | 'strL'; readonly bytes: number }
  | { readonly kind: 'str'; readonly bytes: number };

const NUMBERS = [
  { kind: 'byte', bytes: 1 },
  { kind: 'int', bytes: 2 },
  { kind: 'long', bytes: 4 },
  { kind: 'float', bytes: 4 },
  { kind: 'double', bytes: 8 },
] as const;

/** The type behind a code of versions 113 to 115; undefined where there is none. */
export function oldType(code: number): DtaType | undefined {
  return code >= 1 && code <= 244 ? { kind: 'str', bytes: code } : NUMBERS[code - 251];
}

/** The type behind a code of versions 117 to 119; undefined where there is none. */
export function newType(code: number): DtaType | undefined {
  if (code >= 1 && code <= 2045) return { kind: 'str', bytes: code };
  return code === 32_768 ? { kind: 'strL', bytes: 8 } : NUMBERS[65_530 - code];
}
