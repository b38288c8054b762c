export type { SiteClaim, SiteFigure, SiteInput, SiteMismatch, SiteNotebook } from './site-input.ts';
export { writeSite } from './write-site.ts';
