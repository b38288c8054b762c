import type { LiveNotebook } from '../../contracts/live-data.ts';
import type { LiveSolver } from '../messages.ts';
import type { createEditor } from './editor.ts';

/** A chart as Plotly takes it. */
export interface PageFigure {
  readonly data: unknown[];
  readonly layout: Record<string, unknown>;
  readonly config?: Record<string, unknown>;
}

/** What the scripts of a page share: each adds its part, and `live.js` loads them. */
export interface LiveGlobal {
  /** Address of the folder of assets */
  readonly assets: string;
  /** The script that holds the notebook of this page */
  readonly notebookScript: string;
  /** Loads a script of that folder, once */
  load(name: string): Promise<void>;
  /** Loads what most charts are drawn with */
  readyCharts(): Promise<unknown>;
  /** Draws a chart, as wide as its parent lets it be */
  drawChart(place: HTMLElement, figure: PageFigure): Promise<void>;
  /** The frame in which cells run, which brings what they need */
  frame?: HTMLIFrameElement;
  /** Code of the worker that knows TypeScript */
  language?: string;
  /** Declarations that it reads, by path */
  types?: Readonly<Record<string, string>>;
  solver?: LiveSolver;
  createEditor?: typeof createEditor;
  notebook?: LiveNotebook;
  page?(): Promise<unknown>;
}

/** @returns what the scripts of this page share */
export function liveGlobal(): LiveGlobal {
  return (globalThis as unknown as { rekenschapLive: LiveGlobal }).rekenschapLive;
}

/** The language of the page, which its words follow. */
export const pageLanguage = (): 'en' | 'nl' => (document.documentElement.lang === 'nl' ? 'nl' : 'en');
