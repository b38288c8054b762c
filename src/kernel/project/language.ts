/** What cells are written in; JavaScript is TypeScript that nobody checks. */
export type CellLanguage = 'typescript' | 'javascript';

/** The environment variable by which a kernelspec says so. */
export const LANGUAGE_VARIABLE = 'REKENSCHAP_LANGUAGE';

/** @returns the language that this process was started for */
export function language(): CellLanguage {
  return process.env[LANGUAGE_VARIABLE] === 'javascript' ? 'javascript' : 'typescript';
}
