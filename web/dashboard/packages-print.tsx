import { useState } from 'preact/hooks';
import type { KeptChange } from '#domain/packages/package-change.ts';
import { packageOn, type RowOn } from '#domain/packages/package-on.ts';
import { KINDS, LEVELS } from '#domain/packages/package-row.ts';
import { PACKAGE_ROWS } from '#domain/packages/package-rows.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { inWords } from '../words/label.ts';
import { kindWords, packageWords as w } from '../words/packages.ts';
import { paperWords } from '../words/paper.ts';
import { sayDate } from '../words/say.ts';
import { programmeName } from '../words/wording.ts';
import { Frame } from './frame.tsx';
import { PACKAGES_AT } from './office.ts';
import { matrixOf, type PackageCell } from './packages-view.ts';
import { useReader } from './reader.ts';

type Size = 'a4' | 'a3';

/** "Matriks paket layanan" as it comes out of the printer: the whole of it, lying, A4 or A3. */
export function PackagesPrint({ kept }: { kept: readonly KeptChange[] }) {
  const [size, setSize] = useState<Size>('a4');
  const { on, me } = useReader();
  const changes = kept.map(({ change }) => change);
  const rows = packageOn(PACKAGE_ROWS, changes, on);
  return (
    <Frame title={w.printTitle} back={PACKAGES_AT}>
      <div class="stack noprint">
        <Choice
          label={w.size}
          value={size}
          onValue={setSize}
          across
          options={[
            { value: 'a4', label: w.a4 },
            { value: 'a3', label: w.a3 },
          ]}
        />
        <Button kind="primary" onPress={() => print()}>
          {w.printNow}
        </Button>
      </div>
      {/* wider than a phone: what scrolls is reached by the keyboard */}
      <section class="paper pkgpaper" aria-label={w.printTitle} {...{ tabIndex: 0 }}>
        <div class={`a4 landscape ${size}`}>
          <div class="sheethead">
            <div>
              <strong>{w.printTitle}</strong>
              <span>{w.source}</span>
            </div>
            <div class="end">
              {me.demo && <b class="contoh">{paperWords.exampleLong}</b>}
              <span>
                {programmeName()} · {w.onPaper(sayDate(on))}
              </span>
            </div>
          </div>
          <p class="legend">
            {w.legend}:{' '}
            {KINDS.map((kind) => `${kindWords[kind].letter} ${kindWords[kind].name}`).join(' · ')} ·{' '}
            <s>{w.offMark}</s>
          </p>
          <Matrix rows={rows} />
        </div>
      </section>
    </Frame>
  );
}

const EVERYTHING = { stage: null, kind: null, cluster: null } as const;

const Matrix = ({ rows }: { rows: readonly RowOn[] }) => (
  <table class="pkgprint">
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
      {matrixOf(rows, EVERYTHING).map(({ stage, cells }) => (
        <tr key={stage}>
          <th scope="row">{w.stages[stage]}</th>
          {cells.map((cell) => (
            <td key={cell.level}>
              <PaperCell cell={cell} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const PaperCell = ({ cell: { lines, families, fixed } }: { cell: PackageCell }) => (
  <>
    {[...fixed, ...lines].map((row) => (
      <span key={row.service} class="pkgitem">
        <PaperMark row={row} /> <Name row={row} />
        {row.setting !== 'inside' && row.level !== 'posyandu' && ` (${w.settings[row.setting]})`}
      </span>
    ))}
    {families.map(({ family, rows }) => (
      <span key={family} class="pkgitem">
        {rows[0] && <PaperMark row={rows[0]} />} {w[family](rows.length)}
        {rows.some((row) => !row.on) && (
          <>
            {': '}
            {rows
              .filter((row) => !row.on)
              .map((row) => (
                <Name key={row.service} row={row} />
              ))}
          </>
        )}
      </span>
    ))}
  </>
);

const PaperMark = ({ row }: { row: RowOn }) => <b>{kindWords[row.kind].letter}</b>;
const Name = ({ row }: { row: RowOn }) =>
  row.on ? <span>{inWords(row.label)}</span> : <s>{inWords(row.label)} </s>;
