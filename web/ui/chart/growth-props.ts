export interface XY {
  x: number;
  y: number;
}

/** A coloured area between two lines. */
export interface PlotZone {
  key: string;
  /** paper colours: the same in every theme, as the card is printed */
  fill: string;
  low: readonly XY[];
  high: readonly XY[];
}

export interface PlotLine {
  key: string;
  /** at its right end; left out when empty */
  label: string;
  /** the parts it is drawn in: where lying becomes standing a line breaks */
  runs: readonly (readonly XY[])[];
  look: 'median' | 'sd' | 'far' | 'orange' | 'red';
}

/** One measurement where it really lies. */
export interface PlotPoint extends XY {
  key: string;
  /** the number beside it, when it is one of the last */
  label: string;
  /** all of it in words */
  says: string;
  /** swollen feet that day: its weight is not to be read against the lines */
  swollen?: boolean;
  /** a row of the table beside the drawing */
  cells: readonly string[];
}

export interface GrowthPlotProps {
  title: string;
  /** the ground of the drawing */
  paper: string;
  zones: readonly PlotZone[];
  lines: readonly PlotLine[];
  points: readonly PlotPoint[];
  /** what the drawing must have room for beside its lines and points */
  extent?: readonly XY[];
  x: {
    from: number;
    to: number;
    axis: string;
    steps: readonly number[];
    say: (x: number) => string;
  };
  y: { axis: string };
  columns: readonly string[];
  /** what the colours and lines mean */
  legend: readonly { key: string; fill?: string; look?: PlotLine['look']; says: string }[];
  note?: string;
  /** nothing to press: for paper */
  still?: boolean;
}
