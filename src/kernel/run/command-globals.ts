import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { htmlTable } from '../../show/html-table.ts';
import { displaySymbol, plainText } from '../display/index.ts';
import { currentContext } from './cell-context.ts';
import type { DeclaredNames } from './declared-names.ts';
import { defineFixed } from './define.ts';
import { environment } from './environment.ts';
import { npm } from './install-packages.ts';
import type { Placed } from './run-messages.ts';
import { runShell } from './run-shell.ts';
import { tick, time, timeit, tock } from './time-code.ts';

/** The longest value that the list of names shows, UTF-16 units. */
const LONGEST_VALUE = 60;

/**
 * Defines what the commands of cells are compiled to.
 *
 * @param show the cells' own `display`
 * @param place sends what goes along with the reply
 */
export function defineCommandGlobals(
  declared: DeclaredNames,
  show: (value: unknown, options?: { raw: boolean }) => Promise<unknown>,
  place: (what: Placed) => void,
): void {
  defineFixed('__command', {
    npm,
    tick,
    tock,
    time,
    timeit,
    env: environment,
    async shell(command: string) {
      const code = await runShell(command);
      if (code !== 0) console.error(`exit code ${code}`);
    },
    cd(folder: string) {
      const wanted = folder
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .replace(/^~(?=$|[\\/])/, homedir());
      process.chdir(wanted || homedir());
      console.log(process.cwd());
    },
    who: () => show(listed(declared)),
    load(file: string) {
      const text = readFileSync(path.resolve(file.trim()), 'utf8').replace(/\n$/, '');
      place({
        kind: 'payload',
        key: currentContext().key,
        payload: { source: 'set_next_input', text: `// %load ${file.trim()}\n${text}`, replace: true },
      });
    },
    show: (mime: string, text: string) => show({ [mime]: text, 'text/plain': text }, { raw: true }),
    help: (text: string) => console.log(text.trimEnd()),
    unknown(problem: string) {
      throw Object.assign(new Error(problem), { name: 'UnknownCommand' });
    },
  });
}

/** The declared names as a table. */
function listed(declared: DeclaredNames): unknown {
  const names = declared.list();
  const columns = [
    { name: 'name', values: names.map(({ name }) => name) },
    { name: 'type', values: names.map(({ value }) => typeName(value)) },
    { name: 'value', values: names.map(({ value }) => shortText(value)) },
  ];
  const { html, text } = htmlTable(columns);
  return {
    [displaySymbol]: () => ({ 'text/html': html, 'text/plain': names.length > 0 ? text : 'no names yet' }),
  };
}

/** What a value is, in a word: its class, or its type. */
function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  const made = (value as { constructor?: { name?: unknown } }).constructor?.name;
  return typeof made === 'string' && made !== '' ? made : 'object';
}

function shortText(value: unknown): string {
  const text = plainText(value).replace(/\s+/g, ' ');
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
