/** One drawing of a figure. */
export interface Panel {
  readonly title: string;
  /** The drawing in words, for those who do not see it. */
  readonly alternative: string;
  /** A whole SVG document. */
  readonly svg: string;
}

/** A figure of a report: one panel or several beside each other. */
export interface Figure {
  /** Usable as a file name: `figure-1`. */
  readonly id: string;
  readonly title: string;
  /** What the marks mean, and what to see. */
  readonly caption: string;
  readonly panels: readonly Panel[];
}
