import type { RowOn } from '#domain/packages/package-on.ts';
import { LEVELS } from '#domain/packages/package-row.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Icon } from '../ui/icon.tsx';
import { inWords } from '../words/label.ts';
import { packageWords as w } from '../words/packages.ts';
import { usePackage } from './packages-context.ts';
import { KindMark, PackageLine } from './packages-line.tsx';
import {
  type FamilyLine,
  isEmpty,
  matrixOf,
  mayChange,
  type PackageCell,
  type PackageFilter,
} from './packages-view.ts';
import { useReader } from './reader.ts';

/** Stage by level; where it is narrow each stage stands by itself with its levels one under the other. */
export function PackageMatrix({ rows, filter }: { rows: readonly RowOn[]; filter: PackageFilter }) {
  const stages = matrixOf(rows, filter).filter(({ cells }) => !cells.every(isEmpty));
  if (stages.length === 0) return <Empty says={w.noneHere} />;
  return (
    <table class="pkgmatrix">
      <caption class="said">{w.printTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{w.stage}</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col">
              {w.levels[level]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stages.map(({ stage, cells }) => (
          <tr key={stage}>
            <th scope="row">{w.stages[stage]}</th>
            {cells.map((cell) => (
              <td key={cell.level}>
                <Cell cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Cell = ({ cell }: { cell: PackageCell }) => (
  <>
    <p class="pkglevel" aria-hidden="true">
      {w.levels[cell.level]}
    </p>
    {isEmpty(cell) && <p class="soft small">–</p>}
    {cell.lines.length > 0 && (
      <ul>
        {cell.lines.map((row) => (
          <PackageLine key={row.service} row={row} />
        ))}
      </ul>
    )}
    {cell.families.map((line) => (
      <Family key={line.family} line={line} />
    ))}
    {cell.fixed.length > 0 && (
      <details class="folded pkgmore">
        <summary>
          <Icon name="lock" size={20} />
          <span class="grow">
            {w.fixedCount(cell.fixed.length)}
            <small>{cell.fixed.map((row) => inWords(row.label)).join(', ')}</small>
          </span>
        </summary>
        <ul>
          {cell.fixed.map((row) => (
            <PackageLine key={row.service} row={row} />
          ))}
        </ul>
      </details>
    )}
  </>
);

/** All doses, or all topics: one line that opens, and is switched whole or one by one. */
function Family({ line: { family, rows } }: { line: FamilyLine }) {
  const { me } = useReader();
  const { onChange } = usePackage();
  const [first] = rows;
  if (!first) return null;
  const off = rows.filter((row) => !row.on).length;
  return (
    <details class="folded pkgmore">
      <summary>
        <KindMark kind={first.kind} />
        <span class="grow">
          {w[family](rows.length)}
          <small>
            {off > 0
              ? w.partlyOff(off, rows.length)
              : rows.map((row) => inWords(row.label)).join(', ')}
          </small>
        </span>
        <Icon name="next" size={20} />
      </summary>
      {mayChange(me, first) && (
        <Button whole onPress={() => onChange(rows)}>
          {w.changeOf(w[family](rows.length))}
        </Button>
      )}
      <ul>
        {rows.map((row) => (
          <PackageLine key={row.service} row={row} />
        ))}
      </ul>
    </details>
  );
}
