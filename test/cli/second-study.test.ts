import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scratchFolder, writeNotebook } from '../runner/fake-notebook.ts';
import { TRUE_COUNTS, writeStudy } from '../second-study.ts';
import { filesIn, runCli } from './run-cli.ts';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** A chapter of the second study: one figure, drawn and checked. */
const chapter = (study: string) => [
  `import {
     checkFigure, escaped, groupedBarChart, openStudy, percentages, printedCells, recomputedCells, show,
   } from 'rekenschap';
   const study = openStudy(${JSON.stringify(study)});
   const figure = study.figure('1.1');`,
  'const rows = study.responses().filter(escaped((d) => figure.items.includes(d.item)));',
  'await show(groupedBarChart(percentages(rows), figure.text));',
  `const printed = printedCells(study.frequencies());
   const cells = recomputedCells(study.survey, rows, printed);
   await show(checkFigure(figure.number, printed.semijoin(cells), cells));`,
];

describe('rekenschap on a second study', () => {
  it('recovers, audits, runs its notebook and writes its pages', async () => {
    const folder = scratchFolder();
    const study = join(folder, 'study');
    const notebooks = join(folder, 'notebooks');
    const out = join(folder, 'reports');
    writeStudy(study);
    // as where the package is installed
    symlinkSync(MODULES, join(folder, 'node_modules'));
    const recovered = await runCli('recover', '--study', study);
    expect(recovered).toMatchObject({ code: 0, stderr: '' });
    expect(recovered.stdout).toMatch(/^recovered 9 items and waves in .*responses\.csv written\n$/);
    expect(readFileSync(join(study, 'answers', 'responses.csv'), 'utf8').split('\n')).toHaveLength(9 * 7 + 2);
    const audited = await runCli('audit', '--study', study, '--out', out);
    // 8 and 5 of 71 are 18.3 percent; an error that nobody has explained
    // is named, and ends the audit as a failure
    const unexplained =
      /^error: the report errs, and why is not known: claim c3 \(1\), Visitors who agree with c: wrong, stated 90, recomputed 18\.3; .*explanations\n$/;
    expect(audited.code).toBe(1);
    expect(audited.stderr).toMatch(unexplained);
    expect(audited.stdout).toContain('stated 90');
    expect(audited.stdout).toContain('3 claims, 1 error of the report');
    writeNotebookIn(notebooks, chapter(study));
    appendFileSync(
      join(study, 'explanations.csv'),
      'slip,number,certain,,c3,,A slip,90 is of nothing,another table,none,it stands\n',
    );
    const explained = await runCli('audit', '--study', study, '--out', out);
    expect(explained).toMatchObject({ code: 0, stderr: '' });
    const result = await runCli('reproduce', '--study', study, '--notebooks', notebooks, '--out', out);
    expect(result.stderr).toBe('');
    expect(result.code).toBe(0);
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as {
      figures: { id: string; verdict: string }[];
    };
    expect(summary.figures.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(['1.1 recomputed']);
    const page = readFileSync(join(out, 'site', 'en', 'figures.html'), 'utf8');
    expect(page).toContain('Statement a');
    expect(page).toContain('visitors (made up)');
    for (const wave of Object.keys(TRUE_COUNTS)) expect(page).toContain(wave);
    expect(filesIn(join(out, 'site'))).toContain('index.html');
  }, 60_000);
});

function writeNotebookIn(folder: string, sources: readonly string[]): void {
  mkdirSync(folder);
  const made = writeNotebook(scratchFolder(), sources, 'rekenschap');
  const cells = JSON.parse(readFileSync(made, 'utf8')) as { cells: object[] };
  cells.cells.unshift({
    cell_type: 'markdown',
    id: 'title',
    metadata: {},
    source: '# A chapter made up\n\n## Figure 1.1. Any words',
  });
  writeFileSync(join(folder, 'chapter.ipynb'), JSON.stringify(cells));
}
