export type { PackageEntry } from './reference/reference.ts';
export type { SiteFigure, SiteInput, SiteNote } from './site-input.ts';
export { writeSite } from './write-site.ts';
