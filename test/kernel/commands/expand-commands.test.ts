import { describe, expect, it } from 'vitest';
import { commandTable } from '../../../src/kernel/commands/command-table.ts';
import { completeCommand } from '../../../src/kernel/commands/complete-command.ts';
import { asCode, expandCommands } from '../../../src/kernel/commands/expand-commands.ts';

const known = new Set(['process', 'ready']);
const knows = (name: string): boolean => known.has(name);
const expand = (code: string) => expandCommands(code, knows);

describe('a cell', () => {
  it.each([
    'const a = 1',
    '!ready',
    '!process.env.X',
    '!(1 + 1)',
    '10\n%ready',
    '!!ready',
    '!await ready',
    'const own = true\n!own',
    'const rest = 10\n% ready',
    'const text = `\n%who\n!ls\n`',
    '/*\n%who\n*/',
    'const choice = ready\n  ? 1\n  : 2',
  ])('without commands is left as it is: %j', (code) => {
    expect(expand(code)).toEqual([code]);
  });

  it.each([
    ['!ls -la', '__command.shell("ls -la")'],
    ['! ready', '__command.shell("ready")'],
    ['!./own.sh "a b"', String.raw`__command.shell("./own.sh \"a b\"")`],
    ['!/bin/ls', '__command.shell("/bin/ls")'],
    ['%cd ..', '__command.cd("..")'],
    ['%env -f', '__command.env("-f")'],
    ['%npm install x', '__command.npm("install x")'],
    ['  %who', '__command.who()'],
    ['%%html\n<b>', '__command.show("text/html","<b>")'],
    ['\n%%md\n# a\n\nb', String.raw`__command.show("text/markdown","# a\n\nb")`],
  ])('with a command calls it: %j', (code, called) => {
    const [step = ''] = expand(code);
    expect(expand(code)).toHaveLength(1);
    expect(step).toContain(called);
  });

  it('does the commands at its top first, and keeps the lines of the rest', () => {
    const steps = expand('// a note\n%npm install x\n!ls\n\nimport x from "x"\n%time x()\nx');
    expect(steps).toHaveLength(2);
    expect(steps[0]?.split('\n')).toHaveLength(3);
    const [, rest = ''] = steps;
    expect(rest.split('\n').slice(0, 4)).toEqual(['', '', '', '']);
    expect(rest.split('\n')[4]).toBe('import x from "x"');
    expect(rest.split('\n')[6]).toBe('x');
  });

  it('keeps the value of a line that is timed, and the names that it declares', () => {
    expect(expand('%time f()')[0]).toBe('await __command.time(() => (f()))');
    expect(expand('%time await f()')[0]).toBe('await __command.time(async () => (await f()))');
    expect(expand('%time const x = f()')[0]).toBe('__command.tick(); const x = f(); __command.tock();');
    expect(expand('%%time\nconst x = 1\nx')[0]).toBe('__command.tick(); \nconst x = 1\nx');
  });

  it.each([
    ['%whoo', 'there is no command %whoo; did you mean %who?'],
    ['%tiem x', 'there is no command %tiem; did you mean %time'],
    ['%zzzzz', 'there is no command %zzzzz; %help lists them'],
    ['%html', 'it is written %%html, on the first line of a cell'],
    ['%%cd x', 'it is written %cd'],
    ['const a = 1\n%%html', '%%html belongs on the first line of a cell'],
  ])('with a command that there is not says so: %j', (code, problem) => {
    expect(expand(code).join('\n')).toContain(`__command.unknown(${JSON.stringify(problem).slice(0, -1)}`);
  });
});

it('no two commands have one name', () => {
  const names = commandTable.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe('what looks at a cell without running it', () => {
  it('sees blank lines for commands, and installed packages, each at its place', () => {
    const code = '%cd x\n!ls\nimport a from "npm:b@1"; a.';
    const seen = asCode(code, { knows });
    expect(seen).toHaveLength(code.length);
    expect(seen.split('\n')).toEqual(['     ', '   ', 'import a from "b"      ; a.']);
  });

  it('completes commands, of lines and of cells', () => {
    const texts = (code: string) => completeCommand(code, code.length)?.matches.map(({ text }) => text);
    expect(texts('%ti')).toEqual(['%time', '%timeit']);
    expect(texts('1\n%%h')).toEqual(['%%html']);
    expect(texts('10 %ti')).toBeUndefined();
    expect(completeCommand('1\n%wh', 5)).toMatchObject({ start: 2, end: 5 });
  });
});
