/** A stretch of a drawing, in pixels from its top left corner. */
export interface DrawnBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a chart draws a number, and of what it tells: a page makes it lead to its way. */
export interface ChartNumber extends DrawnBox {
  readonly item: string;
  /** null where it tells of a change between waves */
  readonly wave: string | null;
}
