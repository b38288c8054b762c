import type { Language, Told } from '../contracts/language.ts';
import type { Verdict, VerdictCounts } from '../contracts/verdict.ts';
import type { Notebook } from '../runner/index.ts';
import type { Bilingual, Untranslated } from './edition.ts';
import type { PackageEntry } from './reference/reference.ts';

/** The report that is read, as one refers to it. */
export interface SiteReport {
  /** In its own language, as every reference has it */
  readonly title: string;
  readonly subject: Bilingual;
  readonly authors: readonly string[];
  readonly bureau: string;
  readonly place: string;
  readonly year: string;
  readonly published: Bilingual;
  readonly commissioner: Bilingual;
  /** What a reader should know of this reference */
  readonly note?: Bilingual;
  /** What readers may ask first, with the words to search for */
  readonly questions?: readonly { readonly question: Bilingual; readonly search: Bilingual }[];
  /** Words of its own, for the glossary */
  readonly terms?: readonly { readonly id: string; readonly term: Told; readonly meaning: Told }[];
}

/** An executed notebook; its name becomes the name of its page. */
export interface SiteNotebook {
  /** File name without its extension */
  readonly name: string;
  readonly notebook: Notebook;
  /**
   * The same notebook executed in Dutch; without it the Dutch edition
   * shows the outputs of the English one as such
   */
  readonly dutch?: Notebook | undefined;
}

/** How one figure or table came out. */
export interface SiteFigure {
  /** The report's own number: `2.2`, `table B1.1` */
  readonly id: string;
  /** Path of the notebook that checks it */
  readonly notebook: string;
  /** Of its values, the verdict that needs a reader most */
  readonly verdict: Verdict;
  readonly counts: VerdictCounts;
  /** The printed values that are more to a reader than recomputed or possible */
  readonly noted: readonly SiteNote[];
  /** What it is called; its label where left out */
  readonly title?: Bilingual;
  /** Who was asked; left out where nobody knows */
  readonly population?: Bilingual;
  /** The items that it shows, in its order */
  readonly items?: readonly string[];
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
  /** The same in Dutch */
  readonly nl?: {
    readonly statistic: string;
    readonly source: string;
    readonly printed: string;
    readonly recomputed: string;
    readonly reason: string | null;
  };
}

/** One way of reading a printed number, and in how many of the possibilities it gives what is printed. */
interface SiteReading {
  readonly name: string;
  readonly gives: string;
  readonly holds: number;
  readonly possible: number;
}

/** A statement of the report with its verdict and the way to it. */
export interface SiteClaim {
  readonly id: string;
  readonly section: string;
  readonly claim: Bilingual;
  /** In the grammar of the ledger; `none` where nothing can be computed */
  readonly statistic: string;
  /** The same in words */
  readonly formula: Bilingual;
  /** What is stated, in words: `more than 50`, `fell somewhat` */
  readonly worded: string;
  readonly recomputed: string;
  readonly verdict: Verdict;
  /** Why, as the judgement says it; empty where the verdict says all */
  readonly reason: string;
  /** How the sentence was read; empty where there is nothing to say of it */
  readonly note: Bilingual;
  readonly readings: readonly SiteReading[];
  /** Possibilities that agree with the print, and in how many of them the claim holds */
  readonly possible: number;
  readonly holds: number;
}

/** One step from the print to a number. */
interface SiteStep {
  readonly statistic: string;
  /** The same in words */
  readonly formula: Bilingual;
  readonly printed: string;
  readonly counts: string;
  readonly value: string;
  readonly prints: string;
}

/** A finding of the audit, with all that is to be said for and against it. */
export interface SiteFinding {
  /** Its name, and its place on the page of findings */
  readonly finding: string;
  /** `number`, `direction`, `attribution`, `wording`, `open` */
  readonly kind: string;
  /** `certain`, `likely`, `wording`; null where nobody has judged it */
  readonly sure: string | null;
  readonly title: Bilingual;
  readonly explanation: Bilingual;
  readonly needed: Bilingual;
  readonly rebuttal: Bilingual;
  readonly answer: Bilingual;
  /** Figures and tables at which it stands */
  readonly figures: readonly string[];
  /** Ids of its rows of the ledger */
  readonly claims: readonly string[];
  /** Rows of the printed tables that it rests on: `table B1.1, row v3a` */
  readonly rows: readonly string[];
  readonly steps: readonly SiteStep[];
}

/** A statement or question that people were asked. */
export interface SiteItem {
  readonly id: string;
  readonly label: Bilingual;
  /** In our own words */
  readonly statement: Bilingual;
  /** Its answers, by what tables call them */
  readonly answers: readonly { readonly id: string; readonly label: Bilingual }[];
}

/** A printed row of a table of frequencies, and the answers that can lie behind it. */
export interface SiteRow {
  readonly item: string;
  readonly wave: string;
  /** `table B1.1` */
  readonly source: string;
  /** As printed, by statistic: `p1`, `n`, `mean` */
  readonly printed: Readonly<Record<string, string>>;
  /** The count vectors that print so, or those nearest where none does */
  readonly possible: readonly (readonly number[])[];
  /** The one that figures are drawn from */
  readonly chosen: readonly number[];
  /** `unique`, `chosen`, `nearest` */
  readonly basis: string;
  /** The answers that agree, numbered from 1 */
  readonly agree: readonly number[];
  /**
   * Printed figures that cannot hold together, and single misprints that would explain them; else undefined
   */
  readonly conflict?: { readonly figures: string; readonly misprints: readonly string[] } | undefined;
}

/**
 * An answer to a question whose tables are not printed: each number
 * that the report gives, and what it leaves.
 */
export interface SiteAnswer {
  readonly item: string;
  readonly wave: string;
  readonly response: string;
  readonly stated: readonly {
    readonly told: Bilingual;
    /** A whole percentage; null where it is told roughly */
    readonly exact: string | null;
    readonly source: string;
  }[];
  /** Every share that agrees with the exact numbers; none where those exclude nothing */
  readonly possible: readonly { readonly count: number; readonly n: number }[];
}

/** A number with the range that it can have. */
export interface SiteRange {
  readonly change: number;
  readonly interval: { readonly lower: number; readonly upper: number };
  readonly range: { readonly lower: number; readonly upper: number };
}

/** How the answers to one statement changed between two waves. */
export interface SiteChange {
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly agree: SiteRange;
  readonly mean: SiteRange;
  readonly welchHolm: { readonly lower: number; readonly upper: number };
  readonly mannWhitneyHolm: { readonly lower: number; readonly upper: number };
  readonly conclusion: 'stands' | 'does not stand' | 'undetermined';
}

/** Everything that a reading copy is made from. */
export interface SiteInput {
  /** How one refers to the report; a study that does not say it is named by its notebooks alone */
  readonly report?: SiteReport | undefined;
  readonly notebooks: readonly SiteNotebook[];
  readonly figures: readonly SiteFigure[];
  /** The ledger; without it the site has no ledger page */
  readonly claims?: readonly SiteClaim[];
  /** Without them the site has no findings page */
  readonly findings?: readonly SiteFinding[];
  /** What people were asked */
  readonly items?: readonly SiteItem[];
  /** What people were asked by, where a check names it by a code */
  readonly instruments?: readonly { readonly id: string; readonly label: Bilingual }[];
  /** The printed rows; without them the site has no pages of statements */
  readonly rows?: readonly SiteRow[];
  readonly changes?: readonly SiteChange[];
  /** Answers to the questions to managers; without them the site has no pages of those */
  readonly answers?: readonly SiteAnswer[];
  /**
   * Texts that the audit wrote, in both languages: what is stated and recomputed, reasons, readings, steps
   */
  readonly quoted?: readonly Bilingual[];
  /** What the package exports; without it the site has no reference */
  readonly reference?: readonly PackageEntry[] | undefined;
  /** Folder to write to, made when missing; files of the same name are replaced */
  readonly out: string;
}

/** A reading copy as it was written. */
export interface WrittenSite {
  /** Path of the page to open */
  readonly page: string;
  /** Texts that one edition had to show in the language of the other */
  readonly untranslated: readonly Untranslated[];
  readonly languages: readonly Language[];
}
