import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECK_MIME } from '../../src/checks/index.ts';
import { type AuditFinding, auditClaims, auditFindings, findingsMarkdown } from '../../src/report/index.ts';
import type { Cell } from '../../src/runner/index.ts';
import { openStudy } from '../../src/tables/index.ts';
import { type BuiltSite, buildSite, siteInput } from './site-under-test.ts';

let site: BuiltSite;
let findings: AuditFinding[];
const pages = new Map<string, Document>();

beforeAll(async () => {
  const claims = auditClaims();
  findings = auditFindings(claims);
  const { survey } = openStudy();
  // the charts take most of the time, and have no links
  const notebooks = siteInput('').notebooks.map(({ name, notebook }) => ({
    name,
    notebook: { ...notebook, cells: notebook.cells.map(withoutCharts) },
  }));
  site = await buildSite({
    notebooks,
    claims,
    findings: findingsMarkdown({ claims, findings, impossible: [], changes: [], survey }),
    dossiers: findings.map((finding) => ({ ...finding, claims: finding.claims.map(({ id }) => id) })),
  });
  for (const page of site.pages) {
    pages.set(page, new JSDOM(readFileSync(join(site.folder, page), 'utf8')).window.document);
  }
}, 120_000);
afterAll(() => site.remove());

function withoutCharts(cell: Cell): Cell {
  if (cell.cell_type !== 'code') return cell;
  const isCheck = (output: (typeof cell.outputs)[number]) => 'data' in output && CHECK_MIME in output.data;
  return { ...cell, outputs: cell.outputs.filter(isCheck) };
}

const documentOf = (page: string): Document => {
  const found = pages.get(page);
  if (!found) throw new Error(`no page ${page}`);
  return found;
};
const addressesIn = (element: Element | null): string[] =>
  [...(element?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href') ?? '');

describe('figures, ledger rows and findings', () => {
  it('link to places that there are, each of them', () => {
    let followed = 0;
    for (const [page, document] of pages) {
      for (const address of addressesIn(document.body)) {
        if (!address.includes('#')) continue;
        const target = new URL(address, `http://site/${page}`);
        const id = decodeURIComponent(target.hash.slice(1));
        const other = documentOf(decodeURIComponent(target.pathname.slice(1)));
        expect(other.getElementById(id), `${page}: ${address}`).not.toBeNull();
        followed += 1;
      }
    }
    expect(followed).toBeGreaterThan(findings.length);
  });

  it('lead from a finding to its rows of the ledger and back', () => {
    const [page, ledger] = [documentOf('findings.html'), documentOf('ledger.html')];
    for (const { finding, title, claims } of findings) {
      const place = page.getElementById(finding);
      expect(place?.querySelector('h3')?.textContent, finding).toBe(title);
      expect(place?.textContent?.split(title), `${finding}: told once`).toHaveLength(2);
      const ways = addressesIn(place?.querySelector('.ways') ?? null);
      for (const { id } of claims) {
        expect(ways, finding).toContain(`ledger.html#${encodeURIComponent(id)}`);
        expect(addressesIn(ledger.getElementById(id)), id).toContain(`findings.html#${finding}`);
      }
    }
  });

  it('lead from a finding to its figures and back', () => {
    const shown = siteInput('').figures.map(({ id }) => id);
    const at = findings.flatMap((finding) =>
      finding.figures.filter((id) => shown.includes(id)).map((id) => ({ ...finding, id })),
    );
    expect(new Set(at.map(({ id }) => id))).toEqual(new Set(['2.2', '2.8', '5.5']));
    for (const { finding, id } of at) {
      const ways = addressesIn(documentOf('findings.html').querySelector(`#${finding} .ways`));
      const way = ways.find((address) => address.endsWith(`#fig-${id.replace('.', '-')}`));
      expect(way, finding).toBeDefined();
      const [page = '', section = ''] = way?.split('#') ?? [];
      const box = documentOf(page).querySelector(`#${section} .verdict-box`);
      expect(addressesIn(box), finding).toContain(`../findings.html#${finding}`);
    }
  });
});
