import { parseSync } from 'oxc-parser';
import { call, type LineCommand } from './line-command.ts';

/** All commands, in the order in which `%help` shows them. */
export const commandTable: readonly LineCommand[] = [
  {
    name: 'npm',
    usage: '%npm install NAME...',
    summary:
      'run npm in the folder; what it installs can be imported at once, with types from @types where it has none',
    first: true,
    line: (rest) => `await ${call('npm', rest)};`,
  },
  {
    name: 'cd',
    usage: '%cd [FOLDER]',
    summary: 'change the working folder of the process; imports stay relative to the notebook',
    first: true,
    line: (rest) => `${call('cd', rest)};`,
  },
  {
    name: 'env',
    usage: '%env [NAME[=VALUE] | -f [FILE]]',
    summary: 'show or set environment variables, or take them from a file, .env where none is named',
    first: true,
    line: (rest) => `${call('env', rest)};`,
  },
  {
    name: 'strict',
    usage: '%strict on|warn|off',
    summary:
      'type errors stop a cell as the project says (on), are told and stop none (warn), or are loose too (off)',
    first: true,
    line: (rest) => `kernel.strict(${JSON.stringify(rest.trim() || 'on')} as never);`,
  },
  {
    name: 'time',
    usage: '%time CODE, %%time',
    summary: 'say how long the line, or the cell, takes',
    line: (rest) =>
      isExpression(rest)
        ? `await __command.time(${hasAwait(rest) ? 'async ' : ''}() => (${rest}))`
        : `__command.tick(); ${rest}; __command.tock();`,
    cell: (rest, body) => `__command.tick(); ${rest}\n${body}`,
  },
  {
    name: 'timeit',
    usage: '%timeit CODE, %%timeit',
    summary: 'run the line, or the cell, many times, and say how long one takes',
    line: (rest) => timeit(rest, rest),
    cell: (rest, body) => timeit(`${rest}\n${body}`, `${rest}\n${body}\n`),
  },
  {
    name: 'who',
    usage: '%who',
    summary: 'list the names that cells have declared, with their values',
    line: () => `await __command.who();`,
  },
  {
    name: 'load',
    usage: '%load FILE',
    summary: 'put the text of a file in place of the cell',
    line: (rest) => `${call('load', rest)};`,
  },
  {
    name: 'html',
    usage: '%%html',
    summary: 'show the cell as HTML',
    cell: (_, body) => `await ${call('show', 'text/html', body)};`,
  },
  {
    name: 'md',
    usage: '%%md',
    summary: 'show the cell as Markdown',
    cell: (_, body) => `await ${call('show', 'text/markdown', body)};`,
  },
  {
    name: 'help',
    usage: '%help',
    summary: 'this list',
    line: () => `${call('help', helpText())};`,
  },
];

/** The commands that need no `%`, for the list. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['!COMMAND', 'run a command of the shell; before a name that cells or Node have it is TypeScript'],
  ['?NAME, NAME?', 'show what is known of a name'],
];

function helpText(): string {
  const rows = [...commandTable.map(({ usage, summary }) => [usage, summary] as const), ...OTHERS];
  const width = Math.max(...rows.map(([usage]) => usage.length));
  return rows.map(([usage, summary]) => `${usage.padEnd(width)}  ${summary}\n`).join('');
}

function timeit(code: string, body: string): string {
  return `await __command.timeit(${hasAwait(code)}, ${hasAwait(code) ? 'async ' : ''}() => { ${body} });`;
}

function isExpression(code: string): boolean {
  const { program, errors } = parseSync('line.ts', `(${code}\n)`, { sourceType: 'module' });
  return code.trim() !== '' && errors.length === 0 && program.body.length === 1;
}

function hasAwait(code: string): boolean {
  return /\bawait\b/.test(code);
}
