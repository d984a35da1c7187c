/** The mark: a ring of five segments, for five steps and the circle of life. Filled segments are steps gone through. */
const GAP = 10;
const SWEEP = 72 - GAP;

const at = (degrees: number, radius: number): string => {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return `${(24 + radius * Math.cos(angle)).toFixed(2)} ${(24 + radius * Math.sin(angle)).toFixed(2)}`;
};

const arc = (index: number): string => {
  const from = index * 72 + GAP / 2;
  return `M${at(from, 18)}A18 18 0 0 1 ${at(from + SWEEP, 18)}`;
};

export const Mark = ({ size = 48, filled = 5 }: { size?: number; filled?: number }) => (
  <svg width={size} height={size} viewBox="0 0 48 48" fill="none" aria-hidden="true">
    {[0, 1, 2, 3, 4].map((index) => (
      <path
        key={index}
        d={arc(index)}
        stroke={index < filled ? 'var(--accent)' : 'var(--line)'}
        stroke-width="8"
        stroke-linecap="butt"
      />
    ))}
  </svg>
);
