import { afterEach, describe, expect, it, vi } from 'vitest';
import { runMain } from '../../src/cli/run-main.ts';
import { setLanguage } from '../../src/contracts/language.ts';
import { refusal } from '../../src/stats/refusal.ts';

const both = { en: 'all weights are 0', nl: 'alle gewichten zijn 0' };
const { argv } = process;

afterEach(() => {
  vi.restoreAllMocks();
  process.argv = argv;
  process.exitCode = undefined;
  setLanguage('en');
});

/** What a user reads of a command that throws, run with such words. */
async function saidOf(error: Error, ...words: string[]): Promise<string> {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  process.argv = ['node', 'program', 'fail', ...words];
  const fail = async () => ({
    summary: both,
    declare: (command: import('commander').Command) =>
      void command.option('--lang <language>').action(() => {
        throw error;
      }),
  });
  runMain({ name: 'program', description: both }, { fail });
  await vi.waitFor(() => expect(process.exitCode).toBe(1));
  return write.mock.calls.map(([text]) => String(text)).join('');
}

describe('an error that ends a command', () => {
  it('is told in the language that the command was given', async () => {
    expect(await saidOf(refusal(both))).toBe('error: all weights are 0\n');
    process.exitCode = undefined;
    vi.restoreAllMocks();
    expect(await saidOf(refusal(both), '--lang', 'nl')).toBe('error: alle gewichten zijn 0\n');
  });

  it('comes with its stack where it is a fault of the program, and not where it has words for a user', async () => {
    expect(await saidOf(new TypeError('x is no function'))).toMatch(
      /^error: TypeError: x is no function\n +at /,
    );
    process.exitCode = undefined;
    vi.restoreAllMocks();
    expect(await saidOf(refusal(both, TypeError), '--lang=nl')).toBe('error: alle gewichten zijn 0\n');
  });
});
