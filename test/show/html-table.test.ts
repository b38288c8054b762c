import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { htmlTable } from '../../src/show/html-table.ts';

const ownElements = [
  'DIV',
  'STYLE',
  'TABLE',
  'CAPTION',
  'THEAD',
  'TR',
  'TH',
  'B',
  'BR',
  'SMALL',
  'TBODY',
  'TD',
  'I',
  'SCRIPT',
];
const ownAttributes = [
  'class',
  'role',
  'tabindex',
  'aria-label',
  'scope',
  'align',
  'nowrap',
  'data-kind',
  'data-exact',
  'data-missing',
];

const parser = new new JSDOM().window.DOMParser();
const parse = (html: string) => parser.parseFromString(html, 'text/html').body;

/** Cells of the HTML, row by row. */
function cellsOf(html: string): string[][] {
  const rows = [...parse(html).querySelectorAll('tbody tr')] as HTMLTableRowElement[];
  return rows.map((row) => [...row.cells].map((cell) => cell.textContent ?? ''));
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</td></tr></table><img src=x onerror=alert(1)>',
    '"><b id=x>',
    "' onclick='x",
    '<!-- ',
    ']]>',
    '&lt;b&gt;',
    '</script><p>',
    '</style>',
    '\u0000<svg/onload=x>',
  ),
);

describe('escaping', () => {
  it('lets no text become markup, as name, type, note or value', () => {
    const value = fc.oneof(
      hostile,
      fc.record({ key: hostile }),
      fc.array(hostile),
      hostile.map((s) => new Error(s)),
    );
    const column = fc.record({
      name: hostile,
      type: hostile,
      values: fc.array(value, { minLength: 11, maxLength: 11 }),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 3 }), hostile, (columns, note) => {
        const body = parse(htmlTable(columns, { note }).html);
        for (const element of body.querySelectorAll('*')) {
          expect(ownElements).toContain(element.tagName);
          for (const { name } of element.attributes) expect(ownAttributes).toContain(name);
        }
        expect(body.children).toHaveLength(1);
        expect(body.querySelectorAll('th')).toHaveLength(columns.length);
        expect(body.querySelectorAll('td')).toHaveLength(11 * columns.length);
        expect(body.querySelectorAll('script')).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('carries no script where there is nothing to turn over', () => {
    const rows = (count: number) => htmlTable([{ name: 'x', values: Array(count).fill(1) }]).html;
    expect(rows(10)).not.toContain('<script');
    expect(rows(11)).toContain('<script');
  });

  it('gives every text back as it was, control characters made visible', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), (values) => {
        const visible = values.map((text) => text.replace(/[^\P{Cc}\t\n]/gu, '\ufffd'));
        // a lone surrogate is no character; jsdom keeps it in strings as JavaScript does
        expect(cellsOf(htmlTable([{ name: 'x', values }]).html)).toEqual(visible.map((text) => [text]));
      }),
      { numRuns: 100 },
    );
  });

  it('lets no control character reach a terminal', () => {
    const { text } = htmlTable([{ name: 'a\u001b[2J', values: ['\u009b31m', 'x\ny\u2028'] }]);
    expect(text.split('\n')).toEqual([
      '2 rows × 1 column',
      'a\\u001b[2J',
      'string',
      '\\u009b31m',
      'x\\ny\\u2028',
    ]);
  });
});

describe('cells', () => {
  const shown = (values: unknown[]) => cellsOf(htmlTable([{ name: 'x', values }]).html).map(([cell]) => cell);

  it('writes numbers with the same decimals down a column', () => {
    expect(shown([1, 2.5, -0.25])).toEqual(['1.00', '2.50', '-0.25']);
    expect(shown([1, -0, 20])).toEqual(['1', '0', '20']);
    expect(shown([0.1 + 0.2, 1 / 3])).toEqual(['0.300000', '0.333333']);
  });

  it('writes numbers too small or too large for decimals with an exponent', () => {
    expect(shown([1.5, 1.234e-9, 1e21, Number.POSITIVE_INFINITY])).toEqual([
      '1.5',
      '1.234e-9',
      '1e+21',
      'Infinity',
    ]);
  });

  it('keeps the exact value of a rounded number for sorting', () => {
    const cells = [...parse(htmlTable([{ name: 'x', values: [1 / 3, 0.5] }]).html).querySelectorAll('td')];
    expect(cells.map((cell) => cell.getAttribute('data-exact'))).toEqual(['0.3333333333333333', null]);
  });

  it('names missing values, and tells the word from the value', () => {
    const { html } = htmlTable([
      { name: 'x', values: [null, undefined, Number.NaN, new Date(Number.NaN), 'null', ''] },
    ]);
    const cells = [...parse(html).querySelectorAll('td')];
    expect(cells.map((cell) => cell.textContent)).toEqual([
      'null',
      'undefined',
      'NaN',
      'invalid date',
      'null',
      '',
    ]);
    expect(cells.map((cell) => cell.hasAttribute('data-missing'))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('writes dates in ISO form, with a time where one has it', () => {
    expect(shown([new Date('2017-03-01'), new Date('1999-12-31')])).toEqual(['2017-03-01', '1999-12-31']);
    expect(shown([new Date('2017-03-01T12:30:00Z'), new Date('2017-03-01')])).toEqual([
      '2017-03-01T12:30:00Z',
      '2017-03-01T00:00:00Z',
    ]);
  });

  it('cuts long text and says how much is gone', () => {
    expect(shown(['x'.repeat(1500)])).toEqual([`${'x'.repeat(1000)}… (500 more characters)`]);
  });

  it('survives a value that cannot be looked at', () => {
    const broken = {
      [Symbol.for('nodejs.util.inspect.custom')]: () => {
        throw new Error('no');
      },
    };
    expect(shown([broken, 12n, true, [1, 2]])).toEqual([
      '[a value that throws when shown]',
      '12',
      'true',
      '[ 1, 2 ]',
    ]);
  });
});

describe('columns', () => {
  const types = (values: unknown[]) => {
    const head = parse(htmlTable([{ name: 'x', values }]).html).querySelector('th');
    return [
      head?.querySelector('small')?.textContent,
      head?.getAttribute('data-kind'),
      head?.getAttribute('align'),
    ];
  };

  it.each([
    [[1, null], 'number', 'number', 'right'],
    [[1n], 'bigint', 'bigint', 'right'],
    [[new Date(0)], 'date', 'date', null],
    [['a', undefined], 'string', 'text', null],
    [[true], 'boolean', 'text', null],
    [[1, 'a'], 'mixed', 'text', null],
    [[null], 'empty', 'text', null],
    [[[1]], 'array', 'text', null],
  ])('tells the type of case %#', (values, ...expected) => expect(types(values)).toEqual(expected));

  it('shows the type it is given, and sorts by the values', () => {
    const head = parse(htmlTable([{ name: 'x', type: 'float32', values: [1] }]).html).querySelector('th');
    expect(head?.textContent).toBe('xfloat32');
    expect(head?.getAttribute('data-kind')).toBe('number');
    expect(head?.getAttribute('scope')).toBe('col');
  });
});

describe('size', () => {
  const numbers = (length: number) => Array.from({ length }, (_, i) => i);

  it('says how many rows and columns there are, singular too', () => {
    const caption = (html: string) => parse(html).querySelector('caption')?.textContent;
    expect(caption(htmlTable([{ name: 'x', values: [1] }]).html)).toBe('1 row × 1 column');
    expect(caption(htmlTable([]).html)).toBe('0 rows × 0 columns');
    expect(caption(htmlTable([{ name: 'x', values: [1] }], { rowCount: 12_345, note: 'a note' }).html)).toBe(
      '12,345 rows × 1 column; a note; the last 12,344 rows left out',
    );
  });

  it('embeds at most 1,000 rows, 200 columns and 50,000 cells', () => {
    expect(cellsOf(htmlTable([{ name: 'x', values: numbers(1001) }]).html)).toHaveLength(1000);
    const wide = numbers(201).map((i) => ({ name: `c${i}`, values: numbers(1000) }));
    const { html } = htmlTable(wide);
    expect(html.split('<td').length - 1).toBe(50_000);
    expect(html).toContain(
      '1,000 rows × 201 columns; the last 1 column left out; the last 750 rows left out',
    );
  });

  it('leaves the missing end of a short column empty', () => {
    expect(
      cellsOf(
        htmlTable([
          { name: 'a', values: [1, 2] },
          { name: 'b', values: ['x'] },
        ]).html,
      ),
    ).toEqual([
      ['1', 'x'],
      ['2', ''],
    ]);
  });

  it('gives the same bytes for the same columns', () => {
    const columns = [{ name: 'x', values: [1, null, 'b'] }];
    expect(htmlTable(columns)).toEqual(htmlTable(structuredClone(columns)));
  });
});

describe('text', () => {
  it('lines columns up, wide characters counted double, and says what is left out', () => {
    const { text } = htmlTable([
      { name: 'naam', values: ['é', '日本', 'e\u0301', ...Array.from({ length: 60 }, () => 'y'.repeat(50))] },
      { name: 'n', values: Array.from({ length: 63 }, (_, i) => i * 10) },
    ]);
    const lines = text.split('\n');
    expect(lines[1]).toBe(`naam${' '.repeat(36)}       n`);
    expect(lines[3]).toBe(`é${' '.repeat(39)}       0`);
    expect(lines[4]).toBe(`日本${' '.repeat(36)}      10`);
    expect(lines[5]).toBe(`e\u0301${' '.repeat(39)}      20`);
    expect(lines[6]).toBe(`${'y'.repeat(39)}…      30`);
    expect(lines.at(-1)).toBe('… 13 more rows');
    expect(lines).toHaveLength(1 + 2 + 50 + 1);
  });
});
