import type { RowOn } from '#domain/packages/package-on.ts';
import type { ServiceKind } from '#domain/packages/package-row.ts';
import { Icon } from '../ui/icon.tsx';
import { inWords } from '../words/label.ts';
import { kindWords, packageWords as w } from '../words/packages.ts';
import { sayDate } from '../words/say.ts';
import { usePackage } from './packages-context.ts';
import { mayChange, plannedFor } from './packages-view.ts';
import { useReader } from './reader.ts';

/** A kind by its letter and its colour; its name for who does not see them. */
export const KindMark = ({ kind }: { kind: ServiceKind }) => (
  <span class={`kindmark ${kind}`} title={kindWords[kind].name}>
    <span aria-hidden="true">{kindWords[kind].letter}</span>
    <span class="said">{kindWords[kind].name}</span>
  </span>
);

/** One service of a cell; a tap changes it, for those who may. */
export function PackageLine({ row }: { row: RowOn }) {
  const { me } = useReader();
  const { onChange } = usePackage();
  const line = <LineText row={row} />;
  if (!mayChange(me, row)) return <li class={`pkgline${row.on ? '' : ' off'}`}>{line}</li>;
  return (
    <li class={row.on ? '' : 'off'}>
      <button type="button" class="pkgline" onClick={() => onChange([row])}>
        {line}
        <Switch on={row.on} />
      </button>
    </li>
  );
}

/** Looks like what it does; the word is for who hears the page. */
const Switch = ({ on }: { on: boolean }) => (
  <span class={`pkgswitch${on ? ' on' : ''}`}>
    <span class="said">{on ? w.on : w.off}</span>
    {on && <Icon name="check" size={16} />}
  </span>
);

const LineText = ({ row }: { row: RowOn }) => (
  <>
    <KindMark kind={row.kind} />
    <span class="grow">
      <span class="pkgname">{inWords(row.label)}</span>
      <small>
        {[
          w.settings[row.setting],
          w.every[row.every],
          row.condition && inWords(row.condition),
          row.local && w.local,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      <OffSince row={row} />
    </span>
  </>
);

/** Since when it is stopped and until when, and what is planned. */
export function OffSince({ row }: { row: RowOn }) {
  const { changes, on } = usePackage();
  const planned = plannedFor(row, changes, on);
  return (
    <>
      {!row.on && row.by && (
        <small class="pkgoff">
          {w.offSince(sayDate(row.by.from), row.by.until ? sayDate(row.by.until) : null)}
          {row.by.reason && `: ${row.by.reason}`}
        </small>
      )}
      {planned && planned.act !== (row.on ? 'on' : 'off') && (
        <small class="pkgoff">{w.planned(planned.act, sayDate(planned.from))}</small>
      )}
    </>
  );
}
