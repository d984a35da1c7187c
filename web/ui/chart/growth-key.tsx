import { growthWords as w } from '../../words/chart.ts';
import type { GrowthPlotProps } from './growth-props.ts';

/** What the colours, lines and marks mean. */
export const Legend = ({
  legend,
  swollen,
}: {
  legend: GrowthPlotProps['legend'];
  swollen: boolean;
}) => (
  <ul class="key">
    {legend.map(({ key, fill, look, says }) => (
      <li key={key}>
        <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
          {fill && <rect width="26" height="16" rx="3" fill={fill} stroke="#8d8471" />}
          {look && <line class={`curve ${look}`} x1="0" x2="26" y1="8" y2="8" />}
        </svg>
        {says}
      </li>
    ))}
    {swollen && (
      <li>
        <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
          <path class="swollen" d="M13 1L20 8L13 15L6 8z" stroke-width="2.5" />
        </svg>
        {w.swollen}
      </li>
    )}
  </ul>
);

/** The same measurements, row by row. */
export const PointTable = ({ columns, points, title }: GrowthPlotProps) => (
  <details>
    <summary>{w.table}</summary>
    <section class="tablebox" aria-label={title}>
      <table>
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c} scope="col">
                {c}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map((p) => (
            <tr key={p.key}>
              {p.cells.map((cell, i) => (
                <td key={columns[i]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </details>
);
