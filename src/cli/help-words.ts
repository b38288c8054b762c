import { type Argument, type CommanderError, Help, type Option } from 'commander';
import type { Language, Told } from '../contracts/language.ts';
import { said } from '../contracts/told.ts';

/** What commander says of its own in a help text, and what it is in Dutch. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Commando’s:',
};

/** What the parts of a program that commander makes by itself are called. */
export const OWN_PARTS = {
  version: { en: 'print the version', nl: 'druk de versie af' },
  help: { en: 'print this help', nl: 'druk deze uitleg af' },
  explain: { en: 'explain a command', nl: 'leg een commando uit' },
} satisfies Record<string, Told>;

/** The language that the words of a command line name, in which its help is: English where they name none. */
export function helpLanguage(words: readonly string[]): Language {
  const at = words.findIndex((word) => /^--lang(?:uage)?(?:=|$)/.test(word));
  const named = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
  return named === 'nl' ? 'nl' : 'en';
}

/** Help whose headings, and what is put behind a description, are in the language that is set. */
export function helpInWords(): Partial<Help> {
  const plain = new Help();
  return {
    styleTitle: (heading) => said({ en: heading, nl: HEADINGS[heading] ?? heading }),
    commandUsage: (of) => usage(plain.commandUsage(of)),
    subcommandTerm: (of) => usage(plain.subcommandTerm(of)),
    optionDescription: (option) => withChoices(option, isShown(option)),
    argumentDescription: (argument) => withChoices(argument, true),
  };
}

const usage = (text: string): string =>
  said({ en: text, nl: text.replace('[options]', '[opties]').replace('[command]', '[commando]') });

const isShown = (option: Option): boolean => option.required || option.optional;

/** A description with what may be given and what is taken when nothing is. */
function withChoices(
  {
    description,
    argChoices,
    defaultValue,
  }: Pick<Option & Argument, 'description' | 'argChoices' | 'defaultValue'>,
  isDefaultShown: boolean,
): string {
  const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  const isEmpty = defaultValue === undefined || (Array.isArray(defaultValue) && defaultValue.length === 0);
  const parts = [
    ...(argChoices ? [`${said({ en: 'choices', nl: 'keuze uit' })}: ${argChoices.join(', ')}`] : []),
    ...(isEmpty || !isDefaultShown
      ? []
      : [`${said({ en: 'default', nl: 'standaard' })}: ${written(defaultValue)}`]),
  ];
  return parts.length === 0 ? description : `${description} (${parts.join('; ')})`;
}

/** Commander's messages of wrong use, by what they begin with, and what they are in Dutch. */
const WRONG_USE: readonly (readonly [message: RegExp, dutch: string])[] = [
  [/^unknown option '(.+?)'/, "onbekende optie '$1'"],
  [/^unknown command '(.+?)'/, "onbekend commando '$1'"],
  [/^missing required argument '(.+?)'/, "argument '$1' ontbreekt"],
  [/^required option '(.+?)' not specified/, "verplichte optie '$1' ontbreekt"],
  [/^option '(.+?)' argument missing/, "bij optie '$1' ontbreekt de waarde"],
  [/^option '(.+?)' argument '(.*?)' is invalid\./, "optie '$1' kan niet '$2' zijn."],
  [/^command-argument value '(.*?)' is invalid for argument '(.+?)'\./, "argument '$2' kan niet '$1' zijn."],
  [/Allowed choices are (.+)\./, 'Kies uit $1.'],
  [
    /^too many arguments(?: for '(.+?)')?\. Expected (\d+) arguments? but got (\d+)\./,
    'te veel argumenten: er hoort er $2, er staan er $3.',
  ],
  [/\(Did you mean (?:one of )?(.+?)\?\)/, '(Bedoelde je $1?)'],
];

/** What was wrong in the use of a command, in the language that is set. */
export function wrongUse({ message }: CommanderError): string {
  const en = message.replace(/^error: /, '');
  return said({ en, nl: WRONG_USE.reduce((text, [found, dutch]) => text.replace(found, dutch), en) });
}
