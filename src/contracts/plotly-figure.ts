/**
 * A Plotly figure as plain data, as `Plotly.newPlot` takes it.
 *
 * `title` and `alt` are not Plotly's: they become the name and the description of the image, for those
 * who hear a page instead of seeing it. A figure without `title` is named by its `layout.title.text`.
 */
export interface PlotlyFigure {
  readonly data: readonly object[];
  readonly layout: Readonly<Record<string, unknown>>;
  readonly title?: string;
  readonly alt?: string;
}

/** Width and height of a drawing, in CSS pixels. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}
