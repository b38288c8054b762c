import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type OwnQuickscanOptions, readOwnQuickscan } from '../../src/index.ts';

const folder = fileURLToPath(new URL('../../examples/exports/', import.meta.url));

/** What examples/make-exports.js drew, by item: counts of 1 to 5 and of each reason for no answer. */
const truth = new Map<string, Record<string, number>>();
for (const line of readFileSync(`${folder}synthetic-truth.csv`, 'utf8').trim().split('\r\n').slice(1)) {
  const [item = '', response = '', count] = line.split(',');
  truth.set(item, { ...truth.get(item), [response]: Number(count) });
}

/** What a user has to say of each export, and what is found in it. */
const EXPORTS: Readonly<Record<string, readonly [Partial<OwnQuickscanOptions>, string | null]>> = {
  'comma.csv': [{}, null],
  'semicolon-windows-1252.csv': [{}, null],
  'tab-utf-16.txt': [{}, null],
  'long.csv': [{}, null],
  'qualtrics.csv': [{}, 'Qualtrics'],
  'limesurvey.csv': [{ missing: { A6: "don't know", A7: 'not applicable', A8: 'skipped' } }, 'LimeSurvey'],
  'castor.csv': [{}, 'Castor'],
  'microsoft-forms.xlsx': [{ confirm: true }, 'Microsoft Forms'],
  'google-forms.csv': [{}, 'Google Forms'],
  'excel.xlsx': [{}, null],
  'opendocument.ods': [{}, null],
  'arrow.arrow': [{}, null],
  'parquet.parquet': [{}, null],
  'spss.sav': [{}, 'SPSS'],
  'spss.zsav': [{}, 'SPSS'],
  'spss.por': [{}, 'SPSS'],
  'stata.dta': [{}, 'Stata'],
};

describe('the example exports', () => {
  it('are all here', () => {
    const files = readdirSync(folder).filter((name) => name !== 'synthetic-truth.csv');
    expect(files.toSorted()).toEqual(
      Object.keys(EXPORTS)
        .map((name) => `synthetic-${name}`)
        .toSorted(),
    );
  });

  it.each(Object.entries(EXPORTS))(
    'give the counts that were drawn: %s',
    async (name, [options, profile]) => {
      const own = await readOwnQuickscan(`${folder}synthetic-${name}`, { wave: '2026', ...options });
      expect([own.profile, own.respondents]).toEqual([profile, 60]);
      const counts = own.counts.objects() as { item: string; response: number; count: number }[];
      const missing = own.missing.objects() as ({ item: string } & Record<string, number>)[];
      const read = missing.map(({ item, ...none }) => [
        item,
        {
          ...Object.fromEntries(
            counts.filter((row) => row.item === item).map(({ response, count }) => [response, count]),
          ),
          'weet niet': none.dont_know,
          'n.v.t.': none.not_applicable,
          'geen antwoord': none.skipped,
          empty: none.empty,
        },
      ]);
      expect(read.length).toBe(35);
      expect(Object.fromEntries(read)).toEqual(Object.fromEntries(truth));
      const groups = new Set(own.linked.array('municipality'));
      expect([...groups].toSorted()).toEqual(['Coevorden', 'Súdwest-Fryslân', 'Tilburg']);
    },
  );

  it('tells of the preview, the weight, and the guesses', async () => {
    const qualtrics = await readOwnQuickscan(`${folder}synthetic-qualtrics.csv`, { wave: '2026' });
    expect(qualtrics.findings.objects()).toEqual([
      { finding: 'try-out', count: 1, rows: '4', done: 'left out' },
    ]);
    const spss = await readOwnQuickscan(`${folder}synthetic-spss.sav`, { wave: '2026', weight: 'gewicht' });
    expect(spss.weights?.length).toBe(60);
    expect(spss.notes).toContain('The file weighs its cases by "gewicht".');
    await expect(
      readOwnQuickscan(`${folder}synthetic-microsoft-forms.xlsx`, { wave: '2026' }),
    ).rejects.toThrow(
      /is guessed to be v1a, by the likeness of its text \(score 0\.99\); set confirm to true/,
    );
  });
});
