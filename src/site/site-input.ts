import type { Verdict, VerdictCounts } from '../contracts/verdict.ts';
import type { Notebook } from '../runner/index.ts';
import type { PackageEntry } from './reference/reference.ts';

/** An executed notebook; its name becomes the name of its page. */
export interface SiteNotebook {
  /** file name without its extension */
  readonly name: string;
  readonly notebook: Notebook;
}

/** How one figure or table came out. */
export interface SiteFigure {
  /** the report's own number: `2.2`, `table B1.1` */
  readonly id: string;
  /** path of the notebook that checks it */
  readonly notebook: string;
  /** of its values, the verdict that needs a reader most */
  readonly verdict: Verdict;
  readonly counts: VerdictCounts;
  /** the printed values that are more to a reader than recomputed or possible */
  readonly noted: readonly SiteNote[];
  /** what it is called; its label where left out */
  readonly title?: string;
  /** who was asked; left out where nobody knows */
  readonly population?: string;
}

/** A printed value that needs a reader, with its verdict. */
export interface SiteNote {
  readonly verdict: Verdict;
  readonly item: string;
  readonly wave: string;
  readonly statistic: string;
  readonly source: string;
  readonly printed: string;
  readonly recomputed: string;
  /** null where nobody has explained it */
  readonly reason: string | null;
  /** the same in Dutch */
  readonly nl?: {
    readonly statistic: string;
    readonly source: string;
    readonly printed: string;
    readonly recomputed: string;
    readonly reason: string | null;
  };
}

/** A statement of the report with its verdict. */
export interface SiteClaim {
  readonly id: string;
  readonly section: string;
  readonly claim: string;
  /** what is stated, in words: `more than 50`, `fell somewhat` */
  readonly worded: string;
  readonly recomputed: string;
  readonly verdict: Verdict;
  readonly note: string;
}

/** A finding of the audit, as far as other pages speak of it. */
export interface SiteFinding {
  /** its name, and its place on the page of findings */
  readonly finding: string;
  /** as its heading has it */
  readonly title: string;
  /** `certain`, `likely`, `wording`; null where nobody has judged it */
  readonly sure: string | null;
  /** figures and tables at which it stands */
  readonly figures: readonly string[];
  /** ids of its rows of the ledger */
  readonly claims: readonly string[];
}

/** Everything that a reading copy is made from. */
export interface SiteInput {
  readonly notebooks: readonly SiteNotebook[];
  readonly figures: readonly SiteFigure[];
  /** the ledger; without it the site has no ledger page */
  readonly claims?: readonly SiteClaim[];
  /** Markdown; without it the site has no findings page */
  readonly findings?: string;
  /** the findings by name: their headings become places, to which figures and the ledger link */
  readonly dossiers?: readonly SiteFinding[];
  /** what the package exports; without it the site has no reference */
  readonly reference?: readonly PackageEntry[] | undefined;
  /** folder to write to, made when missing; files of the same name are replaced */
  readonly out: string;
}
