interface BarProps {
  /** 0 to 1; null is drawn as an empty, dashed bar */
  share: number | null;
  /** a thin line at the target, 0 to 1 */
  target?: number;
}

/** How much of a whole. Decorative: the numbers beside it are what is read. */
export const Bar = ({ share, target }: BarProps) => (
  <span class={`gauge${share === null ? ' unknown' : ''}`} aria-hidden="true">
    <i style={{ width: `${(share ?? 0) * 100}%` }} />
    {target !== undefined && <b style={{ left: `${target * 100}%` }} />}
  </span>
);
