import { beforeAll, describe, expect, it } from 'vitest';
import {
  type AuditFinding,
  auditClaims,
  auditFindings,
  dossierMarkdown,
  findingAddress,
  loadManagerFigures,
} from '../../src/report/index.ts';
import { openStudy } from '../../src/tables/index.ts';

let findings: AuditFinding[];
beforeAll(() => {
  findings = auditFindings(auditClaims());
});
const named = (name: string): AuditFinding => {
  const found = findings.find(({ finding }) => finding === name);
  if (!found) throw new Error(`no finding ${name}`);
  return found;
};
const step = (name: string, statistic: string) =>
  named(name).steps.find((one) => one.statistic === statistic);

describe('dossiers', () => {
  it('say of every finding what would make the print right, how its author could answer, and how sure it is', () => {
    expect(findings.length).toBeGreaterThan(20);
    for (const { finding, sure, needed, rebuttal, answer, figures, claims } of findings) {
      expect(sure, finding).toMatch(/^(certain|likely|wording)$/);
      for (const text of [needed, rebuttal, answer]) expect(text.length, finding).toBeGreaterThan(10);
      expect(figures.length, finding).toBeGreaterThan(0);
      expect(claims.length, finding).toBeGreaterThan(0);
    }
  });

  it('stand at figures that the report has, also at those that the findings change', () => {
    const known = openStudy().figures.map(({ number }) => number);
    const at = findings.flatMap(({ figures }) => figures);
    expect(known).toEqual(expect.arrayContaining(at));
    expect(at).toEqual(
      expect.arrayContaining(['2.2', '2.5', '2.8', '2.11', '2.15', '2.17', '3.3', '4.2', '5.5']),
    );
  });

  it('have addresses of their own', () => {
    const addresses = findings.map(findingAddress);
    expect(new Set(addresses).size).toBe(findings.length);
    expect(addresses).toContain('findings.html#v3a-swapped');
    for (const address of addresses) expect(address).toMatch(/^findings\.html#[a-z][a-z0-9-]*$/);
  });

  // sums, divisions and differences by hand, from tables B1.1 and B1.2
  it.each([
    ['v3a-swapped', 'agree(v3a, 2017)', '46 + 7 = 53', '53'],
    ['v3a-swapped', 'agree(v3a, 2010)', '44 + 7 = 51', '51'],
    ['v1b-repeated', 'agree(v1b, 2010)', '66 + 11 = 77', '77 to 78'],
    ['v2e-v2f-crossed', 'mean(v2f, 2017) - mean(v2e, 2010)', '3.99 - 2.86 = 1.13', '1.12 to 1.13'],
    ['v2e-v2f-crossed', 'mean(v2e, 2017) - mean(v2f, 2010)', '3.37 - 3.55 = -0.18', '-0.19 to -0.18'],
    ['profiles-good', 'disagree(v2c, 2010)', '3 + 15 = 18', '18'],
    ['profiles-good', 'disagree(v2c, 2017)', '4 + 22 = 26', '26'],
    ['profiles-good', 'mean(v2c, 2017) - mean(v2c, 2010)', '3.23 - 3.28 = -0.05', '-0.06 to -0.04'],
  ])('compute the steps of %s: %s', (finding, statistic, printed, prints) => {
    expect(step(finding, statistic)).toMatchObject({ printed, prints });
  });

  it('show the answers behind the shares of managers', () => {
    // 21 / 33 = 14 / 22 = 0.636
    expect(step('service-talk', 'share(fig3.3, instruments, service_talk, 2010)')?.counts).toBe('21 of 33');
    expect(step('service-talk', 'share(fig3.3, instruments, service_talk, 2017)')?.counts).toBe('14 of 22');
    expect(step('team-agenda', 'share(fig4.6, team_agenda, no, 2017)')?.counts).toBe('19 of 21');
  });

  it('print no number that neither the report nor a step has', () => {
    const stated = (loadManagerFigures().array('printed') as string[]).join(' ');
    for (const { finding, explanation, answer, steps, claims } of findings) {
      const given = new Set(
        [
          stated,
          ...steps.flatMap((one) => Object.values(one)),
          ...claims.flatMap(({ worded, recomputed, section, readings }) => [
            worded,
            recomputed,
            section,
            ...readings.map(({ gives }) => gives),
          ]),
        ]
          .join(' ')
          .match(/\d+(\.\d+)?/g)
          ?.map(Number),
      );
      // names of sections, tables, statements and years are no numbers of the finding
      const told = `${explanation} ${answer}`.replace(
        /sections? [\d., and]+|table B1\.\d|[Ff]igure \d\.\d+|chart \d\.\d+|v\d[a-g]|20(10|17)/g,
        '',
      );
      const free = (told.match(/\d+(\.\d+)?/g) ?? []).map(Number).filter((number) => !given.has(number));
      expect(free, finding).toEqual(TYPED[finding] ?? []);
    }
  });

  it('are written with their steps and readings, from a heading that is their address', () => {
    const text = dossierMarkdown(named('v3a-swapped'));
    expect(text.startsWith('### v3a-swapped\n')).toBe(true);
    expect(text).toContain('| the agree share of v3a Interview rooms in 2017 | 46 + 7 = 53 |');
    expect(text).toContain('| c2.3.3-23 | direct | 53 | 0 of 3 |');
    expect(text).toContain('- **How sure.** certain: ');
  });
});

/** Numbers of dossiers that are no step: printed elsewhere in the tables, and worked out by hand. */
const TYPED: Readonly<Record<string, number[]>> = {
  'v1b-repeated': [3.76], // the mean of 2010, in both tables
  'v3a-swapped': [214, 212], // n of the rows above and below in table B1.1
  'v5e-row-above': [0.02], // the last column of table B1.1
  'v2b-hundredth': [0.067], // the greatest without the printed SDs: explanations.test.ts bounds it
  'vision-known': [95],
  'team-agenda': [101], // 10 + 91
};
