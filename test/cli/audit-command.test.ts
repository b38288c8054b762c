import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadClaims } from '../../src/report/index.ts';
import { scratchFolder } from '../runner/fake-notebook.ts';
import { writeStudy } from '../second-study.ts';
import { type CliResult, filesIn, runCli } from './run-cli.ts';

type Row = Record<
  'id' | 'section' | 'claim' | 'stated' | 'worded' | 'recomputed' | 'verdict' | 'note',
  string
>;

describe('rekenschap audit', () => {
  let folder = '';
  let audited: CliResult;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'audit-test-'));
    audited = await runCli('audit', '--out', join(folder, 'reports'));
    return () => rmSync(folder, { recursive: true });
  });

  it('writes a verdict for every claim of the ledger, and prints those that need a reader', () => {
    const out = join(folder, 'reports');
    const { code, stdout, stderr } = audited;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(filesIn(out)).toEqual(['audit.json', 'audit.md', 'audit.nl.md', 'findings.md', 'findings.nl.md']);

    const audit = JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8'));
    const rows = audit.claims as Row[];
    expect(rows.map(({ id }) => id)).toEqual(loadClaims().array('id'));
    const verdicts = new Map<string, number>();
    for (const row of rows) {
      for (const key of ['id', 'section', 'statistic', 'stated', 'worded', 'recomputed', 'verdict', 'note']) {
        expect(typeof (row as Record<string, unknown>)[key], `${row.id} ${key}`).toBe('string');
      }
      verdicts.set(row.verdict, (verdicts.get(row.verdict) ?? 0) + 1);
    }
    for (const [verdict, count] of verdicts) {
      expect(stdout).toMatch(new RegExp(`^ *${count} ${verdict} `, 'm'));
      expect(audit.counts[verdict]).toBe(count);
    }
    const errors = rows.filter(({ verdict }) => ['wrong', 'says both', 'misattributed'].includes(verdict));
    expect(audit.errors).toBe(errors.length);
    expect(stdout).toContain(`\n${rows.length} claims, ${errors.length} errors of the report\n`);

    const markdown = readFileSync(join(out, 'audit.md'), 'utf8');
    const findings = readFileSync(join(out, 'findings.md'), 'utf8');
    for (const row of rows) {
      expect(markdown, row.id).toContain(`| ${row.id} | ${row.section} |`);
      expect(markdown, row.id).toContain(` | ${row.worded} | ${row.recomputed || '–'} | `);
      if (!['wrong', 'says both', 'misattributed', 'wording', 'open'].includes(row.verdict)) continue;
      expect(stdout).toContain(`${row.claim}: stated ${row.worded}, recomputed ${row.recomputed}`);
      if (!['wrong', 'says both', 'misattributed'].includes(row.verdict)) continue;
      // every error stands in a dossier, which the row names and audit.json holds
      const [, name] = /finding ([a-z0-9-]+)$/.exec(row.note) ?? [];
      expect(findings, row.id).toContain(`\n### ${name}\n`);
      const dossier = audit.findings.find(
        ({ address }: { address: string }) => address === `findings.html#${name}`,
      );
      expect(dossier.claims, row.id).toContain(row.id);
    }
  });

  it('has findings that can be read in three minutes', () => {
    const [overview = ''] = readFileSync(join(folder, 'reports', 'findings.md'), 'utf8').split(
      '\n## Dossiers\n',
    );
    const prose = overview.replace(/^\|.*$/gm, '');
    // an adult reads some 240 words a minute (Brysbaert 2019)
    expect(prose.match(/[A-Za-z]{2,}\S*/g)?.length).toBeLessThan(720);
  });

  it('leaves everything as it was where it cannot write', async () => {
    const folder = scratchFolder();
    const study = scratchFolder();
    writeStudy(study);
    writeFileSync(join(folder, 'reports'), 'a file in the way');
    const { code, stdout } = await runCli('audit', '--study', study, '--out', join(folder, 'reports'));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(filesIn(folder)).toEqual(['reports']);
    expect(readFileSync(join(folder, 'reports'), 'utf8')).toBe('a file in the way');
  });

  it('refuses a word too many', async () => {
    expect(await runCli('audit', 'all')).toMatchObject({ code: 2, stdout: '' });
  });
});
