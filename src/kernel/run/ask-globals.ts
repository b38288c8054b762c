import type { Questions } from './ask.ts';
import { define } from './define.ts';

/** The names that {@link defineAskGlobals} gives to cells. */
export const ASK_NAMES = ['input', 'prompt', 'confirm', 'alert'] as const;

/** Ambient declarations of these, for the type checker of cells. */
export const ASK_DECLARATIONS = `
/** Asks the user for a line; fails where the front end does not allow it. */
declare function input(prompt?: string, options?: { password?: boolean }): Promise<string>;
/** Asks the user for a line and stands still meanwhile; an empty answer gives \`initial\` where there is one. */
declare function prompt(message?: string, initial?: string): string;
/** Asks the user for yes or no and stands still meanwhile; only a word that begins with y or j is a yes. */
declare function confirm(message?: string): boolean;
/** Shows a message and stands still until the user has answered. */
declare function alert(message?: string): void;
`;

/** Gives cells the ways to ask the user: `input`, and as in a browser `prompt`, `confirm` and `alert`. */
export function defineAskGlobals({ ask, askNow }: Questions): void {
  const functions: Record<(typeof ASK_NAMES)[number], unknown> = {
    input: async (prompt: unknown = '', options: { password?: boolean } = {}) =>
      ask(String(prompt), options.password === true),
    prompt: (message: unknown = '', initial?: unknown) => {
      const hint = initial === undefined ? '' : ` [${initial}]`;
      const line = askNow(`${message}${hint} `, false);
      return line === '' && initial !== undefined ? String(initial) : line;
    },
    confirm: (message: unknown = '') => /^\s*[yj]/i.test(askNow(`${message} [y/N] `, false)),
    alert: (message: unknown = '') => void askNow(`${message} [Enter] `, false),
  };
  for (const name of ASK_NAMES) define(name, functions[name]);
}
