import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../src/contracts/language.ts';
import { errorOutput } from '../../src/live/kernel/error-output.ts';

/** An error as a cell of a page throws it from its second line. */
function thrown(): Error {
  const error = new Error('mis', { cause: new RangeError('daarom') });
  error.stack = 'Error: mis\n    at In[3]:2:7';
  return error;
}

describe('an error of a cell in a page', () => {
  afterEach(() => {
    setLanguage('en');
  });

  it.each([
    ['en', 'In[3], line 2', 'Caused by: RangeError: daarom'],
    ['nl', 'In[3], regel 2', 'Veroorzaakt door: RangeError: daarom'],
  ] as const)('names its line and its cause in %s', (language, line, cause) => {
    setLanguage(language);
    const cell = { source: 'const a = 1;\nmis();\na', count: 3, renamed: new Map(), known: [] };
    const output = errorOutput(thrown(), cell);
    const told = output.output_type === 'error' ? output.traceback : [];
    expect(told).toEqual(['Error: mis', line, '  1 | const a = 1;', '> 2 | mis();', cause]);
  });
});
