import { describe, expect, it } from 'vitest';
import { verdictCounts } from '../../src/contracts/verdict.ts';
import type { Cell } from '../../src/runner/index.ts';
import { newEdition } from '../../src/site/edition.ts';
import { placeFigures } from '../../src/site/place-figures.ts';
import type { SiteFigure } from '../../src/site/site-input.ts';

const figure = (id: string): SiteFigure => ({
  id,
  notebook: 'some/where/nb.ipynb',
  verdict: 'recomputed',
  counts: verdictCounts([{ verdict: 'recomputed' }]),
  noted: [],
});

const check = (id: string, name: string, ...waves: string[]): Cell => ({
  cell_type: 'code',
  id,
  metadata: {},
  source: '',
  execution_count: 1,
  outputs: [
    {
      output_type: 'display_data',
      metadata: {},
      data: {
        'application/vnd.rekenschap.check+json': { figure: name, cells: waves.map((wave) => ({ wave })) },
      },
    },
  ],
});

const empty = { nbformat: 4 as const, nbformat_minor: 5, metadata: {} };

function place(id: string, heading: string, ...waves: string[]) {
  const cells: Cell[] = [
    { cell_type: 'markdown', id: 'part', metadata: {}, source: `## ${heading}` },
    check('other', 'some other'),
    check('own', id, ...waves),
  ];
  const notebook = { ...empty, cells };
  return placeFigures([figure(id)], [{ name: 'nb', notebook }], newEdition('en'))[0];
}

describe('placeFigures', () => {
  it.each([
    ['2.15', 'Figure 2.15', '2'],
    ['10.1', 'Figure 10.1', '10'],
    ['table B1.1', 'Table B1.1', 'annex'],
    ['table 1.1', 'Table 1.1', '1'],
  ])('gives %s its label and its chapter, and takes its title from its record', (id, label, chapter) => {
    expect(place(id, 'Any heading', '2017')).toMatchObject({ label, title: label, chapter });
    const notebook = { ...empty, cells: [check('own', id, '2017')] };
    const named = { ...figure(id), title: { en: 'Staff on knowledge' } };
    expect(placeFigures([named], [{ name: 'nb', notebook }], newEdition('en'))[0]?.title).toBe(
      'Staff on knowledge',
    );
  });

  it('points to the section and to the cell of its own check', () => {
    expect(place('2.2', 'x', '2017')).toMatchObject({ page: 'nb', section: 'part', checkCell: 'own' });
  });

  it('reads a check that a kernel sent as text, as plain tslab does', () => {
    const sent = check('own', '2.2', '2010', '2017');
    const outputs = JSON.parse(JSON.stringify((sent as { outputs: { data: object }[] }).outputs));
    outputs[0].data = Object.fromEntries(
      Object.entries(outputs[0].data).map(([mime, value]) => [mime, JSON.stringify(value)]),
    );
    const notebook = { ...empty, cells: [{ ...sent, outputs } as Cell] };
    expect(placeFigures([figure('2.2')], [{ name: 'nb', notebook }], newEdition('en'))[0]).toMatchObject({
      checkCell: 'own',
      waves: ['2010', '2017'],
    });
  });

  it('takes a change between two waves for no wave, and keeps a label with a hyphen of its own', () => {
    expect(place('2.2', 'x', '2017', '2010-2017', '2010', '2017')?.waves).toEqual(['2010', '2017']);
    expect(place('2.2', 'x', 'spring-2024')?.waves).toEqual(['spring-2024']);
  });
});
