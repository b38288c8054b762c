export type { PackageEntry } from './reference/reference.ts';
export type { SiteClaim, SiteFigure, SiteInput, SiteNote, SiteNotebook } from './site-input.ts';
export { writeSite } from './write-site.ts';
