/** One command that a line, or the first line of a cell, can give. */
export interface LineCommand {
  /** What follows the `%`. */
  readonly name: string;
  /** As `%help` shows it. */
  readonly usage: string;
  /** What it does, in a line. */
  readonly summary: string;
  /** At the top of a cell it is done before the rest is checked, since the rest may rest on it. */
  readonly first?: true;
  /**
   * TypeScript that does it, on one line.
   *
   * @param rest what follows the name on its line
   */
  line?(rest: string): string;
  /**
   * For a `%%` on the first line of a cell: TypeScript in place of the whole cell,
   * which keeps its lines where they are code.
   *
   * @param rest what follows the name on its line
   * @param body the lines below
   */
  cell?(rest: string, body: string): string;
}

/** A call of what does the commands, with texts for arguments. */
export function call(name: string, ...texts: string[]): string {
  return `__command.${name}(${texts.map((text) => JSON.stringify(text)).join(',')})`;
}
