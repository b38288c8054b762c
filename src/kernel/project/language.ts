/** What cells are written in; JavaScript is TypeScript that nobody checks. */
export type CellLanguage = 'typescript' | 'javascript';

/** The environment variable by which a kernelspec says so. */
export const languageVariable = 'REKENSCHAP_LANGUAGE';

/** @returns the language that this process was started for */
export function language(): CellLanguage {
  return process.env[languageVariable] === 'javascript' ? 'javascript' : 'typescript';
}
