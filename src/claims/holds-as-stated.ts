type Range = (stated: number) => { readonly least: number; readonly most: number; readonly open?: boolean };

/** Bounds on a value v by the word that the report uses; data/README.md says why these. */
const VALUE_READINGS: Readonly<Record<string, Range>> = {
  about: (x) => ({ least: x - 5, most: x + 5 }),
  fraction: (x) => ({ least: x - 5, most: x + 5 }),
  nearly: (x) => ({ least: x - 10, most: x }),
  'just-over': (x) => ({ least: x, most: x + 10 }),
  'just-under': (x) => ({ least: x - 10, most: x }),
  'more-than': (x) => ({ least: x, most: Number.POSITIVE_INFINITY, open: true }),
  'nearly-double': () => ({ least: 1.75, most: 2.1 }),
};

/** Bounds on a difference d, left side minus right; data/README.md says why these. */
const RELATION_READINGS: Readonly<Record<string, ReturnType<Range>>> = {
  more: { least: 0, most: Number.POSITIVE_INFINITY, open: true },
  less: { least: Number.NEGATIVE_INFINITY, most: 0, open: true },
  'slightly-more': { least: 0, most: 15, open: true },
  'slightly-less': { least: -15, most: 0, open: true },
  'fraction-more': { least: 0, most: 10, open: true },
  'fraction-less': { least: -10, most: 0, open: true },
  'much-more': { least: 10, most: Number.POSITIVE_INFINITY },
  'much-less': { least: Number.NEGATIVE_INFINITY, most: -10 },
  unchanged: { least: -8.5, most: 8.5 },
  comparable: { least: -10, most: 10 },
};

const EDGE = 1e-9;

function within(value: number, { least, most, open }: ReturnType<Range>): boolean {
  return open ? value > least + EDGE && value < most - EDGE : value >= least - EDGE && value <= most + EDGE;
}

/**
 * Does a value hold as the report words it? Every reading is generous to the author.
 *
 * @param value recomputed value, in the statistic's own unit
 * @param stated the number claimed
 * @param precision a word of the ledger other than `exact`, which needs the counts (see `exactReadings`)
 * @throws Error for a precision that the ledger does not know
 */
export function valueHolds(value: number, stated: number, precision: string): boolean {
  const range = VALUE_READINGS[precision];
  if (!range)
    throw new Error(`precision "${precision}" is not one for a value: ${Object.keys(VALUE_READINGS)}`);
  return within(value, range(stated));
}

/**
 * Does a relation hold as the report words it?
 *
 * @param left value of the left side, percentage points or counts
 * @param right value of the right side
 * @param precision a word of the ledger
 * @param counts whether the sides are counts: "much" then means at least twice or at most half
 * @throws Error for a precision that the ledger does not know
 */
export function relationHolds(left: number, right: number, precision: string, counts: boolean): boolean {
  if (counts && precision === 'much-more') return left >= 2 * right;
  if (counts && precision === 'much-less') return 2 * left <= right;
  const range = RELATION_READINGS[precision];
  if (!range) {
    throw new Error(`precision "${precision}" is not one for a relation: ${Object.keys(RELATION_READINGS)}`);
  }
  return within(left - right, range);
}

/** `3/4` and `75` as percentages or counts: a fraction is of a hundred. */
export function statedNumber(stated: string): number {
  const [, top, bottom] = /^(\d+)\/(\d+)$/.exec(stated) ?? [];
  const value = top ? (100 * Number(top)) / Number(bottom) : Number(stated);
  if (!Number.isFinite(value)) throw new Error(`stated "${stated}" is not a number or a fraction`);
  return value;
}
