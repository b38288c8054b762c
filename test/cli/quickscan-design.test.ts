import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setLanguage } from '../../src/contracts/language.ts';
import {
  DataError,
  type OwnQuickscanOptions,
  openStudy,
  quickscanMapping,
  readOwnQuickscan,
  responseTable,
  survey,
  weightedItemChanges,
} from '../../src/index.ts';
import { estimateTable } from '../../src/own-report/index.ts';
import oracle from '../oracles/quickscan-design.json' with { type: 'json' };
import { runCli } from './run-cli.ts';

const ITEMS = ['v1a', 'v1b'] as const;
const { data } = oracle;
const names = Object.keys(data[0] as object) as (keyof (typeof data)[number])[];
const study = openStudy();
/** All statements but those of the export are left out of it. */
const columns = Object.fromEntries(
  study.survey.items
    .map(({ item }) => item)
    .filter((item) => !ITEMS.includes(item as 'v1a'))
    .map((item) => [item, null]),
);

let folder: string;
let path: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rekenschap-design-'));
  path = join(folder, 'export.csv');
  const lines = [names, ...data.map((row) => names.map((name) => row[name] ?? ''))];
  writeFileSync(path, lines.map((cells) => cells.join(',')).join('\n'));
});
afterEach(() => setLanguage('en'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of an export with these lines more, of a sample drawn so. */
function errorOfBroken(more: string, design: Partial<OwnQuickscanOptions>): Promise<Error> {
  const broken = join(folder, 'broken.csv');
  writeFileSync(broken, `respondent,s,u,f,w,v1a\nx1,a,g1,3,1,3\nx2,a,g1,3,1,4\n${more}`);
  const options = quickscanMapping({ wave: '2026', columns: { ...columns, v1b: null }, ...design });
  return readOwnQuickscan(broken, options).then(
    () => new Error('nothing was refused'),
    (error) => error,
  );
}

interface Estimate {
  readonly estimate: number;
  readonly se: number;
  readonly interval: readonly number[];
}
type Oracle = Readonly<Record<(typeof ITEMS)[number], { agree: Estimate; mean: Estimate; df: number }>>;

/** Holds every share that agrees and every mean, as they stand in a table of estimates, against R's. */
function expectAsR(rows: readonly (readonly string[])[], expected: Oracle): void {
  for (const item of ITEMS) {
    for (const statistic of ['agree', 'mean'] as const) {
      const row = rows.find(([own, kind]) => own === item && kind === statistic) ?? [];
      const [estimate, se, lower, upper, df] = row.slice(3).map(Number);
      const { interval, ...r } = expected[item][statistic];
      expect([estimate, se]).toEqual([expect.closeTo(r.estimate, 9), expect.closeTo(r.se, 9)]);
      expect([lower, upper]).toEqual(interval.map((bound) => expect.closeTo(bound, 9)));
      expect(df).toBe(expected[item].df);
    }
  }
}

describe('a sample that was not drawn one by one', () => {
  it('has the errors of R through the command, and says how it was drawn', { timeout: 120_000 }, async () => {
    const mapping = join(folder, 'mapping.json');
    writeFileSync(mapping, JSON.stringify({ columns }));
    const out = join(folder, 'own');
    const design = ['--weight', 'w', '--strata', 'stratum', '--cluster', 'unit', '--fpc', 'fpc'];
    const result = await runCli(
      ...['quickscan', path, '--wave', '2026', '--mapping', mapping, ...design, '--lang', 'en', '--out', out],
    );
    expect(result.code, result.stderr).toBe(0);
    const csv = readFileSync(join(out, 'not-for-publication', 'estimates.csv'), 'utf8');
    expectAsR(
      csv
        .trim()
        .split('\n')
        .map((line) => line.split(',')),
      oracle.fpc,
    );
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    expect(page).toContain(
      'Standard errors follow the sample: strata by stratum, clusters by unit, a finite population by fpc.',
    );
    // 38% with 31% to 45%, as R has it
    expect(page).toMatch(/<td>38%<\/td><td>31% to 45%<\/td>/);
    expect(page).toContain(
      '<td>Column of clusters</td>'.replace(/td/g, 'th').replace('<th>', '<th scope="row">'),
    );
  });

  it.each<
    [keyof Pick<typeof oracle, 'strat' | 'clus' | 'alike' | 'replicates'>, Partial<OwnQuickscanOptions>]
  >([
    ['strat', { weight: 'w', stratum: 'stratum' }],
    ['clus', { weight: 'w', stratum: 'stratum', cluster: 'unit' }],
    ['alike', { cluster: 'unit' }],
    ['replicates', { weight: 'w', replicates: ['rep*'], replicateScale: 0.08 }],
  ])('has the errors of R: %s', async (name, design) => {
    const own = await readOwnQuickscan(path, {
      wave: '2026',
      columns: { ...columns, respondent: 'respondent' },
      ...design,
    });
    expectAsR(estimateTable(study.survey, own.counted.items, own.respondents).rows, oracle[name]);
  });

  it('carries its errors to changes', async () => {
    const design = { weight: 'w', stratum: 'stratum', cluster: 'unit', population: 'fpc' };
    const own = await readOwnQuickscan(path, { wave: '2026', columns, ...design });
    const waves = ['before', 'after'].map((id, index) => {
      return { id, label: { nl: id, en: id }, colour: ['#111111', '#dddddd'][index] as string };
    });
    const before = responseTable([
      { wave: 'before', item: 'v1a', counts: [5, 22, 33, 132, 28], basis: 'own', feasible: 1 },
    ]);
    const sums = own.counted.items[0]?.all as NonNullable<(typeof own.counted.items)[0]>['all'];
    const known = survey({ ...study.survey, waves });
    const [change] = weightedItemChanges(
      ...([known, before, study.frequencies()] as const),
      () => ({ sums, respondents: own.respondents }),
      ['v1a'],
    );
    expect(change?.mean.change).toBeCloseTo(oracle.change.change, 9);
    expect(change?.mean.interval.upper).toBeCloseTo(oracle.change.interval[1] as number, 9);
    expect(change?.p.upper).toBeCloseTo(oracle.change.p, 9);
  });

  it.each<[string, string, Partial<OwnQuickscanOptions>, RegExp]>([
    [
      'a column that is not there',
      '',
      { stratum: 'streek' },
      /column streek: is missing, and is named for stratum/,
    ],
    [
      'an empty stratum',
      'r1,,g1,3,1,4\n',
      { stratum: 's' },
      /row 4, column s: the stratum is empty; fill it in/,
    ],
    [
      'a stratum that R calls none',
      'r1,NA,g1,3,1,4\n',
      { stratum: 's' },
      /row 4, column s: the stratum is empty/,
    ],
    [
      'one unit in a stratum',
      'r1,c,g9,3,1,4\n',
      { stratum: 's', cluster: 'u' },
      /stratum "[ac]" has one primary/,
    ],
    [
      'a unit in two strata',
      'r1,c,g1,3,1,4\n',
      { stratum: 's', cluster: 'u' },
      /unit g1 lies in stratum a and in/,
    ],
    [
      'two sizes of one stratum',
      'r1,a,g2,4,1,4\n',
      { stratum: 's', cluster: 'u', population: 'f' },
      /row 4, column f: stratum "a" has 3 and 4; expected how many units/,
    ],
    [
      'more units than there are',
      'r1,a,g2,3,1,4\nr2,a,g3,3,1,4\nr3,a,g4,3,1,4\n',
      { stratum: 's', cluster: 'u', population: 'f' },
      /stratum "a" has 4 units in the sample and 3 in the population/,
    ],
    [
      'replicates without their scale',
      '',
      { replicates: ['w'], weight: 'w' },
      /have no scale; name it in replicateScale/,
    ],
    [
      'a sample that is told twice',
      '',
      { replicates: ['w*'], replicateScale: 1, weight: 'w', stratum: 's' },
      /the sample is told twice, by replicate weights and by strata/,
    ],
  ])('refuses %s', async (_, more, design, message) => {
    const error = await errorOfBroken(more, design);
    expect(error).toBeInstanceOf(DataError);
    expect(error.message).toMatch(message);
  });

  it('refuses in the language that is set', async () => {
    setLanguage('nl');
    const error = await errorOfBroken('r1,c,g1,3,1,4\n', { stratum: 's', cluster: 'u' });
    expect(error.message).toMatch(
      /^broken\.csv: eenheid g1 ligt in stratum a en in stratum c; geef eenheden/,
    );
  });
});
