import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { PlacedFigure } from './place-figures.ts';
import type { SiteClaim, SiteFinding } from './site-input.ts';

/** A finding's place on the page of findings, and its ways to other pages. */
export interface DossierLink {
  /** id of the place, and the heading by which it is found */
  readonly id: string;
  /** what it is called in place of its name, which is its heading in Markdown */
  readonly title: string;
  /** HTML of the links to its figures and its rows of the ledger; empty where there are none */
  readonly links: string;
}

/**
 * The places of findings, each with links to the figures at which it stands and to its rows of the ledger. What has
 * no page is not linked to.
 */
export function dossierLinks(
  findings: readonly SiteFinding[],
  figures: readonly PlacedFigure[],
  claims: readonly SiteClaim[] = [],
): DossierLink[] {
  return findings.map(({ finding, title, figures: own, claims: ids }) => {
    const toFigures = figures
      .filter(({ id }) => own.includes(id))
      .map(({ label, page, section }) =>
        link(`notebooks/${encodeURIComponent(page)}.html#${encodeURIComponent(section)}`, label),
      );
    const toClaims = claims
      .filter(({ id }) => ids.includes(id))
      .map(({ id }) => link(`ledger.html#${encodeURIComponent(id)}`, id));
    return { id: finding, title, links: [...toFigures, ...toClaims].join(' · ') };
  });
}

const link = (address: string, text: string): string => `<a href="${address}">${escapeMarkup(text)}</a>`;
