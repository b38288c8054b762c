import type { CellAnalysis } from '../cell/analyse-cell.ts';
import { nameFlow } from '../cell/name-flow.ts';

/** A cell without anything in it. */
export const emptyCell: CellAnalysis = {
  source: '',
  body: [],
  names: new Map(),
  flow: nameFlow([]),
  mentions: new Set(),
  imports: [],
  augments: false,
  jsx: false,
  globals: new Set(),
  unchecked: false,
  needsLowering: false,
  errors: [],
};
