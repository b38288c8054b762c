import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import type { CommandContext, CommandDeclaration } from '../../src/cli/command.ts';
import { type Commands, runProgram } from '../../src/cli/run-program.ts';
import { setLanguage } from '../../src/contracts/language.ts';

const folder = fileURLToPath(new URL('../../src/cli/', import.meta.url));
const commands: Commands = Object.fromEntries(
  readdirSync(folder)
    .filter((file) => file.endsWith('-command.ts'))
    .map((file) => [
      file.replace('-command.ts', ''),
      async () => {
        const module = (await import(`${folder}${file}`)) as Record<string, CommandDeclaration>;
        return Object.values(module).find((value) => value.summary !== undefined) as CommandDeclaration;
      },
    ]),
);

afterEach(() => void setLanguage('en'));

/** What a program prints, or says of wrong use. */
async function said(...words: string[]): Promise<string> {
  let printed = '';
  const write = (text: string): boolean => {
    printed += text;
    return true;
  };
  const stream = { write } as unknown as NodeJS.WriteStream;
  const signal = new AbortController().signal;
  const context: CommandContext = {
    stdout: stream,
    stderr: stream,
    signal,
    leaveSignals: () => () => {},
    exitCode: 0,
  };
  const description = { en: 'what it does', nl: 'wat het doet' };
  await runProgram(words, { name: 'rekenschap', description }, commands, context).catch((error: Error) => {
    printed += error.message;
  });
  return printed;
}

/** The descriptions of a help text: of the command itself, and what stands behind each term. */
function described(help: string): string[] {
  const [, own = '', ...lists] = help.replace(/\n {8,}/g, ' ').split('\n\n');
  const terms = lists.flatMap((list) => list.split('\n'));
  return [
    own.replaceAll('\n', ' '),
    ...terms.flatMap((line) => /^ {2}\S.*? {2,}(\S.*)$/.exec(line)?.[1] ?? []),
  ];
}

it.each(Object.keys(commands))('the help of %s is whole in Dutch, and whole in English', async (name) => {
  const [english, dutch] = [await said(name, '--help'), await said(name, '--help', '--lang', 'nl')];
  expect(english).toMatch(/^Usage: rekenschap .*\n[\s\S]*Options:\n[\s\S]*print this help/);
  expect(dutch).toMatch(/^Gebruik: rekenschap .*\n[\s\S]*Opties:\n[\s\S]*druk deze uitleg af/);
  expect(dutch).not.toMatch(
    /Usage|Options:|Arguments|\[options\]|choices|default:|\b(?:the|which|with|where)\b/,
  );
  expect(english).not.toMatch(/\b(?:het|een|waar|standaard|keuze)\b/);
  expect(described(english).length).toBeGreaterThan(1);
  expect(described(dutch).length).toBeGreaterThan(1);
  const both = described(dutch).filter((line) => described(english).includes(line));
  expect(both).toEqual([]);
});

it('the list of commands is in the language that is named, in any of its forms', async () => {
  for (const words of [
    ['--lang', 'nl'],
    ['--language=nl'],
    ['--help', '--lang', 'nl'],
    ['help', '--lang', 'nl'],
  ]) {
    const list = await said(...words);
    expect(list).toMatch(/^Gebruik: rekenschap \[opties\] \[commando\]\n\nwat het doet[\s\S]*Commando’s:/);
    expect(list).toContain('[commando]');
  }
  expect(await said()).toMatch(/^Usage: rekenschap \[options\] \[command\][\s\S]*Commands:/);
});

it.each([
  [['grade', '--lang', 'nl'], "argument 'folder' ontbreekt\ngebruik: rekenschap grade [opties] <folder>"],
  [['grade', 'x', '--tijd', '3', '--lang', 'nl'], "onbekende optie '--tijd'"],
  [['chek', '--lang', 'nl'], "onbekend commando 'chek'\n(Bedoelde je check?)"],
  [
    ['check', 'x', '--base', 'n', '--lang', 'nl'],
    "optie '--base <base>' kan niet 'n' zijn. Kies uit answers, respondents.",
  ],
  [['lessons', 'teach', '--lang', 'nl'], "argument 'verb' kan niet 'teach' zijn. Kies uit instructor."],
  [['quickscan', 'x.csv', '--lang', 'nl'], "verplichte optie '--wave <label>' ontbreekt"],
  [['check', 'x', 'y', '--lang', 'nl'], 'te veel argumenten: er hoort er 1, er staan er 2.'],
])('wrong use is told in Dutch: %s', async (words, told) => {
  expect(await said(...words)).toContain(told);
});
