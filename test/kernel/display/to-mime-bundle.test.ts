import { createContext, runInContext } from 'node:vm';
import * as aq from 'arquero';
import { describe, expect, it } from 'vitest';
import { bundleMetadata } from '../../../src/kernel/display/bundle-metadata.ts';
import { toMimeBundle } from '../../../src/kernel/display/to-mime-bundle.ts';
import type { JsonBundle } from '../../../src/kernel/protocol/messages.ts';

const display = Symbol.for('Jupyter.display');

/** The bundle of a value whose rendering needs no waiting. */
function bundleOf(value: unknown): JsonBundle {
  const bundle = toMimeBundle(value);
  expect(bundle).not.toBeInstanceOf(Promise);
  return bundle as JsonBundle;
}

const textOf = (value: unknown) => bundleOf(value)['text/plain'] as string;

describe('plain values', () => {
  it('shows nothing for undefined', () => expect(bundleOf(undefined)).toEqual({}));

  it.each([
    [null, 'null'],
    [42, '42'],
    [-0, '-0'],
    ['a\nb', "'a\\nb'"],
    [12n, '12n'],
    [true, 'true'],
    [Symbol('s'), 'Symbol(s)'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    [new Map([['a', 1]]), "Map(1) { 'a' => 1 }"],
    [new Set([1, 2]), 'Set(2) { 1, 2 }'],
    [new Float64Array([1, 2.5]), 'Float64Array(2) [ 1, 2.5 ]'],
    [[1, 'b'], "[ 1, 'b' ]"],
    [{ a: 1 }, '{ a: 1 }'],
    [function named() {}, '[Function: named]'],
    [class Point {}, '[class Point]'],
    [Object.create(null), '[Object: null prototype] {}'],
  ])('%# has its text and nothing else', (value, text) =>
    expect(bundleOf(value)).toEqual({ 'text/plain': text }),
  );

  it('names the class of an instance', () => {
    class Point {
      x = 1;
    }
    expect(textOf(new Point())).toBe('Point { x: 1 }');
  });

  it('shows an error with its stack, its cause and the errors it gathers', () => {
    const error = new AggregateError([new TypeError('inner')], 'outer', { cause: new RangeError('why') });
    const text = textOf(error);
    for (const part of ['AggregateError: outer', 'TypeError: inner', '[cause]: RangeError: why'])
      expect(text).toContain(part);
  });

  it('marks a circle', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(bundleOf(circle)).toEqual({ 'text/plain': '<ref *1> { self: [Circular *1] }' });
  });

  it('calls no getter', () => {
    const value = {
      get trap(): number {
        throw new Error('called');
      },
    };
    expect(textOf(value)).toBe('{ trap: [Getter] }');
  });

  it('runs no trap of a proxy, also of a revoked one', () => {
    const trap = () => {
      throw new Error('trapped');
    };
    const proxy = new Proxy({ a: 1 }, { get: trap, has: trap, ownKeys: trap, getPrototypeOf: trap });
    expect(textOf(proxy)).toContain('a: 1');
    const { proxy: gone, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(textOf(gone)).toContain('Revoked Proxy');
  });

  it('survives a value whose own way of showing throws', () => {
    const value = {
      [Symbol.for('nodejs.util.inspect.custom')]() {
        throw new Error('no look');
      },
    };
    expect(textOf(value)).toBe('[object that cannot be shown: Error: no look]');
  });

  it('shows values of another realm', () => {
    const value = runInContext('[{ a: new Map([[1, 2]]) }]', createContext());
    expect(textOf(value)).toBe('[ { a: Map(1) { 1 => 2 } } ]');
  });
});

describe('large values', () => {
  it('says how much of a list, a string, a set and an object is left out', () => {
    expect(textOf(Array.from({ length: 1_000_000 }, (_, i) => i))).toContain('999900 more items');
    expect(textOf('x'.repeat(30_000))).toContain('20000 more characters');
    expect(textOf(new Set(Array.from({ length: 500 }, (_, i) => i)))).toContain('400 more items');
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`key${i}`, i]));
    expect(textOf(wide)).toMatch(/key99: 99\n}\n… 4,900 more properties$/);
  });

  it('stays small and quick however wide and deep the value', () => {
    const grow = (depth: number): unknown =>
      depth === 0 ? 'leaf' : Array.from({ length: 30 }, () => grow(depth - 1));
    const value = grow(4);
    const start = performance.now();
    expect(textOf(value).length).toBeLessThan(21_000);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('plain data', () => {
  it('adds JSON to small nested data, standing open', () => {
    const bundle = bundleOf([{ a: [1, null, 'x'] }]);
    expect(bundle['application/json']).toEqual([{ a: [1, null, 'x'] }]);
    expect(bundle['text/plain']).toBe("[ { a: [ 1, null, 'x' ] } ]");
    expect(bundleMetadata(bundle)).toEqual({ 'application/json': { expanded: true } });
  });

  it.each([
    ['flat data', [1, 2]],
    ['what JSON would change', [{ a: undefined }]],
    ['NaN', [{ a: Number.NaN }]],
    ['a date', [{ a: new Date(0) }]],
    ['a bigint', [{ a: 1n }]],
    ['a hole', Object.assign([], { 0: [1], 2: 2 })],
    ['a symbol key', [{ [Symbol('s')]: 1 }]],
    ['a toJSON method', [{ toJSON: () => 1 }]],
    ['much data', [Array.from({ length: 3000 }, () => 1)]],
  ])('adds no JSON for %s', (_, value) => expect(bundleOf(value)).not.toHaveProperty('application/json'));
});

describe('values with their own bundle', () => {
  it('takes the bundle, adding text where it has none', () => {
    expect(bundleOf({ [display]: () => ({ 'text/html': '<b>x</b>', 'text/plain': 'x' }) })).toEqual({
      'text/html': '<b>x</b>',
      'text/plain': 'x',
    });
    const noText = bundleOf({ a: 1, [display]: () => ({ 'application/x+json': { n: 1 } }) });
    expect(noText['application/x+json']).toEqual({ n: 1 });
    expect(noText['text/plain']).toContain('a: 1');
  });

  it('waits for an asynchronous one and encodes bytes', async () => {
    const bundle = toMimeBundle({
      [display]: async () => ({ 'image/png': new Uint8Array([1, 2]), 'text/plain': 'p' }),
    });
    expect(bundle).toBeInstanceOf(Promise);
    expect(await bundle).toEqual({ 'image/png': 'AQI=', 'text/plain': 'p' });
  });

  it('keeps an empty bundle: nothing is shown', () =>
    expect(bundleOf({ [display]: () => ({}) })).toEqual({}));

  it.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
      'broken',
    ],
    [
      'rejects',
      async () => {
        throw new Error('broken later');
      },
      'broken later',
    ],
    ['gives no bundle', () => 'text', 'a mime bundle must be an object'],
    ['names no MIME type', () => ({ html: 'x' }), "'html' is not a MIME type"],
    [
      'gives what JSON cannot carry',
      () => ({ 'application/json': { a: 1n } }),
      "'application/json' cannot be sent",
    ],
  ])('falls back to text with the reason when its method %s', async (_, method, reason) => {
    const text = (await toMimeBundle({ a: 1, [display]: method }))['text/plain'] as string;
    expect(text).toContain('a: 1');
    expect(text).toContain("[Symbol.for('Jupyter.display')] failed");
    expect(text).toContain(reason);
  });
});

describe('tables', () => {
  it('tells a table within a list or an object in a line, and leaves both as they were', () => {
    const table = aq.table({ item: ['a', 'b'], n: [1, 2] });
    const own = { table, n: 1 };
    expect(textOf(own)).toBe('{ table: Table 2 × 2 (item, n), n: 1 }');
    expect(textOf([table, 'x'])).toBe("[ Table 2 × 2 (item, n), 'x' ]");
    expect(own.table).toBe(table);
  });

  const wine = aq.table({ name: ['b', 'a', 'c'], score: [2, 1.5, null] });

  it('shows an Arquero table as filtered and ordered', () => {
    const bundle = bundleOf(wine.filter((d: { name: string }) => d.name !== 'c').orderby('name'));
    expect(bundle['text/plain']).toBe(
      ['2 rows × 2 columns', 'name     score', 'string  number', 'a          1.5', 'b          2.0'].join(
        '\n',
      ),
    );
    expect(bundle['text/html']).toContain('<td>a</td><td align="right">1.5</td>');
  });

  it('names the groups of a grouped one', () => {
    expect(textOf(wine.groupby('name'))).toContain('3 rows × 2 columns; grouped by name (3 groups)');
  });

  it('shows an empty one', () => {
    expect(textOf(aq.table({ a: [] }))).toMatch(/^0 rows × 1 column/);
    expect(textOf(aq.table({}))).toBe('0 rows × 0 columns');
  });

  it('embeds a thousand rows of a large one and counts them all', () => {
    const table = aq.table({ i: Float64Array.from({ length: 200_000 }, (_, i) => i) });
    const bundle = bundleOf(table);
    expect(String(bundle['text/html']).split('<tr>')).toHaveLength(1 + 1 + 1000);
    expect(bundle['text/html']).toContain(
      '<caption>200,000 rows × 1 column; the last 199,000 rows left out</caption>',
    );
    expect(bundle['text/plain']).toMatch(/… 199,950 more rows$/);
  });

  it('does not take a look-alike for a table', () => {
    const method = () => {
      throw new Error('not a table');
    };
    const fake = {
      numRows: method,
      numCols: method,
      columnNames: method,
      column: method,
      scan: method,
      isGrouped: method,
      groups: method,
    };
    expect(bundleOf(fake)).not.toHaveProperty('text/html');
  });

  it('shows Danfo frames and series with their types, and the index where it says something', async () => {
    const { default: danfo } = await import('danfojs-node');
    const frame = new danfo.DataFrame({ a: [1, null, 3], b: ['x', '<y>', 'z'] });
    const shown = bundleOf(frame);
    expect(shown['text/plain']).toMatch(/^3 rows × 2 columns\n +a +b\nfloat32 +string\n +1 +x/);
    expect(shown['text/html']).toContain('<i>null</i>');
    expect(shown['text/html']).toContain('&lt;y&gt;');
    const series = new danfo.Series([1, 2.5], { columns: ['q'], index: ['r', 's'] });
    expect(textOf(series)).toMatch(/^2 rows × 2 columns\nindex +q\nindex +float32\nr +1\.0\ns +2\.5$/);
  });
});

describe('figures and images', () => {
  it('gives a Plotly figure as JSON, as drawing and as HTML without script or network', async () => {
    const figure = {
      data: [{ type: 'bar', x: ['a', 'b'], y: new Float64Array([1, 2]) }],
      layout: { title: { text: 'Two <b>bars</b>' } },
    };
    const bundle = await toMimeBundle(figure);
    expect(bundle['application/vnd.plotly.v1+json']).toEqual({
      data: [{ type: 'bar', x: ['a', 'b'], y: [1, 2] }],
      layout: { title: { text: 'Two <b>bars</b>' } },
    });
    expect(bundle['image/svg+xml']).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    expect(bundle['text/html']).toMatch(
      /^<figure><img alt="[^"]+" src="data:image\/svg\+xml;base64,[\w+/=]+"><\/figure>$/,
    );
    expect(bundle['text/plain']).toMatch(/^Plotly figure 'Two +bars': 1 trace \(bar\)$/);
  }, 20_000);

  it('leaves the drawing out where Plotly cannot draw it, saying why', async () => {
    const bundle = await toMimeBundle({ data: [{ type: 'scatter3d', x: [1], y: [1], z: [1] }], layout: {} });
    expect(Object.keys(bundle).sort()).toEqual(['application/vnd.plotly.v1+json', 'text/plain']);
    expect(bundle['text/plain']).toContain('no static image');
  }, 20_000);

  it.each([
    { data: [1, 2], layout: {} },
    { data: [{ id: 1 }], layout: { columns: 2 } },
    { data: [{ type: 'user', x: [1] }] },
    { data: [], layout: {}, total: 0 },
    { data: 'x', layout: {} },
  ])('takes plain data %# for no figure', (value) => {
    expect(bundleOf(value)).not.toHaveProperty('application/vnd.plotly.v1+json');
  });

  it.each([
    ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]],
    ['image/jpeg', [0xff, 0xd8, 0xff, 0xe0]],
    ['image/gif', [...Buffer.from('GIF89a')]],
  ])('shows %s bytes as an image', (mime, bytes) => {
    expect(bundleOf(Uint8Array.from(bytes))[mime]).toBe(Buffer.from(bytes).toString('base64'));
    expect(bundleOf(Buffer.from(bytes))).toHaveProperty(mime);
  });

  it('shows other bytes as bytes', () =>
    expect(bundleOf(new Uint8Array([1]))).toEqual({ 'text/plain': 'Uint8Array(1) [ 1 ]' }));

  it('shows an SVG string as an image in which no script can run', () => {
    const bundle = bundleOf(
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><title>A &lt; "B"</title><script>alert(1)</script></svg>',
    );
    expect(bundle['text/html']).toMatch(
      /^<img alt="A &lt; &quot;B&quot;" src="data:image\/svg\+xml;base64,[\w+/=]+">$/,
    );
    expect(bundle).not.toHaveProperty('image/svg+xml');
  });

  it('leaves a string that only speaks of SVG alone', () => {
    expect(bundleOf('<svg> is an element')).toEqual({ 'text/plain': "'<svg> is an element'" });
  });

  it('shows elements of a page', async () => {
    const { JSDOM } = await import('jsdom');
    const { document } = new JSDOM('<p>hello</p><svg></svg>').window;
    expect(bundleOf(document.querySelector('p'))['text/html']).toBe('<p>hello</p>');
    expect(bundleOf(document.querySelector('svg'))['image/svg+xml']).toBe('<svg></svg>');
  });
});
