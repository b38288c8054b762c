export { cardStyle } from './assets.ts';
export { cardHtml, NOWHERE } from './card-html.ts';
export type { Bilingual, Untranslated } from './edition.ts';
export { notebookCopy } from './notebook-copy.ts';
export type { PackageEntry } from './reference/reference.ts';
export type {
  SiteAnswer,
  SiteChange,
  SiteClaim,
  SiteFigure,
  SiteFinding,
  SiteInput,
  SiteItem,
  SiteNote,
  SiteNotebook,
  SiteReport,
  SiteRow,
  WrittenSite,
} from './site-input.ts';
export { writeSite } from './write-site.ts';
