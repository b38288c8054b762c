import { describe, expect, it } from 'vitest';
import { impossibleRows } from '../../src/checks/index.ts';
import { loadFrequencies, loadSurvey } from '../../src/report/index.ts';

const rows = impossibleRows(loadSurvey(), loadFrequencies());

describe('impossibleRows', () => {
  it('finds the one row that no answers give, by its printed values', () => {
    expect(rows.map(({ item, wave }) => [item, wave])).toEqual([['v4c', '2017']]);
    // without a single 1 the answers lie closer together than an SD of 0.70 allows
    expect(rows[0]?.conflict).toContain('SD 0.70');
    expect(rows[0]?.conflict).toContain('lowest answer 2');
  });

  it('shows in words what cannot hold together', () => {
    const [row] = rows;
    const display = (row as never as { [display: symbol]: () => Record<string, string> })[
      Symbol.for('Jupyter.display')
    ];
    const { 'text/html': html = '', 'text/plain': text = '' } = display?.() ?? {};
    expect(text).toMatch(
      /^v4c, 2017\. One misprint would explain it: SD 0\.70 for 0\.68, or lowest answer 2 for 1\./,
    );
    expect(text).toContain(`These cannot hold together: ${row?.conflict}.`);
    expect(html).toContain('<p><strong>v4c, 2017.</strong> One misprint');
  });
});
