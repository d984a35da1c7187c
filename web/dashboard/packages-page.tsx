import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { isLocalDate } from '#domain/calendar.ts';
import type { TypedChange } from '#domain/packages/check-change.ts';
import type { KeptChange } from '#domain/packages/package-change.ts';
import { packageOn, type RowOn } from '#domain/packages/package-on.ts';
import { type Cluster, KINDS, STAGE_KEYS } from '#domain/packages/package-row.ts';
import { PACKAGE_ROWS } from '#domain/packages/package-rows.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { Strip } from '../ui/strip.tsx';
import { kindWords, packageWords as w } from '../words/packages.ts';
import { Frame } from './frame.tsx';
import { PACKAGES_AT } from './office.ts';
import { PackageAdd } from './packages-add.tsx';
import { PackageProvider } from './packages-context.ts';
import { GivenByKind, KindCountsTable } from './packages-counts.tsx';
import { PackageHistory } from './packages-history.tsx';
import { KindMark } from './packages-line.tsx';
import { PackageMatrix } from './packages-matrix.tsx';
import { PackageSheet } from './packages-sheet.tsx';
import type { PackageFilter } from './packages-view.ts';
import { useReader } from './reader.ts';

interface PageProps {
  puskesmas: string;
  kept: readonly KeptChange[];
  /** null when it was kept, else why not */
  onKeep: (change: TypedChange) => Promise<string | null>;
}

const CLUSTERS: readonly Cluster[] = [2, 3, 4];
/** A phone begins with one stage: the whole is twenty-four cells. */
const startStage = () => (matchMedia('(max-width: 700px)').matches ? 'bumil' : null);

/** The matrix of service packages of a puskesmas, its switches, and how many services of each kind. */
export function PackagesPage({ puskesmas, kept, onKeep }: PageProps) {
  const { on: today, home } = useReader();
  const [asked, setAsked] = useState<string>(today);
  const [filter, setFilter] = useState<PackageFilter>(() => ({
    stage: startStage(),
    kind: null,
    cluster: null,
  }));
  const [changing, setChanging] = useState<readonly RowOn[] | 'add' | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  const changes = kept.map(({ change }) => change);
  const on = isLocalDate(asked) ? asked : today;
  const rows = packageOn(PACKAGE_ROWS, changes, on);
  const keep = async (change: TypedChange, text: string) => {
    setBusy(true);
    const wrong = await onKeep(change);
    setBusy(false);
    setSaid(wrong === null ? { good: true, text } : { good: false, text: wrong });
    setChanging(null);
  };
  return (
    <PackageProvider value={{ changes, on, onChange: setChanging }}>
      <Frame title={w.title} back={home}>
        <div class="stack wide packages">
          <div>
            <p class="soft">{w.about}</p>
            <p class="soft small">{w.source}</p>
          </div>
          <div aria-live="polite">
            {said && (
              <Strip tone={said.good ? 'good' : 'watch'} icon={said.good ? 'check' : 'alert'}>
                {said.text} {said.good && w.phonesHear}
              </Strip>
            )}
          </div>
          <div class="row">
            <Button icon="add" onPress={() => setChanging('add')}>
              {w.add}
            </Button>
            <Link class="button quiet" href={`${PACKAGES_AT}/cetak`}>
              {w.print}
            </Link>
          </div>
          <div class="pkgcounts">
            <KindCountsTable rows={rows} />
            <GivenByKind puskesmas={puskesmas} />
          </div>
          <Filters filter={filter} onFilter={setFilter} on={asked} onDay={setAsked} />
          <KindLegend />
          <PackageMatrix rows={rows} filter={filter} />
          <PackageHistory changes={kept} />
        </div>
        {changing === 'add' && (
          <PackageAdd busy={busy} onKeep={keep} onClose={() => setChanging(null)} />
        )}
        {changing !== null && changing !== 'add' && (
          <PackageSheet
            rows={changing}
            busy={busy}
            onKeep={keep}
            onClose={() => setChanging(null)}
          />
        )}
      </Frame>
    </PackageProvider>
  );
}

export const KindLegend = () => (
  <p class="row kindlegend">
    {KINDS.map((kind) => (
      <span key={kind} class="row kindhead">
        <KindMark kind={kind} /> <span aria-hidden="true">{kindWords[kind].name}</span>
      </span>
    ))}
  </p>
);

interface FiltersProps {
  filter: PackageFilter;
  onFilter: (filter: PackageFilter) => void;
  on: string;
  onDay: (on: string) => void;
}

const ALL = '';

const Filters = ({ filter, onFilter, on, onDay }: FiltersProps) => (
  <section class="card filters">
    <SelectField
      label={w.filterStage}
      value={filter.stage ?? ALL}
      onValue={(value) =>
        onFilter({ ...filter, stage: STAGE_KEYS.find((key) => key === value) ?? null })
      }
      options={[
        { value: ALL, label: w.all },
        ...STAGE_KEYS.map((key) => ({ value: key, label: w.stages[key] })),
      ]}
    />
    <SelectField
      label={w.filterKind}
      value={filter.kind ?? ALL}
      onValue={(value) => onFilter({ ...filter, kind: KINDS.find((key) => key === value) ?? null })}
      options={[
        { value: ALL, label: w.all },
        ...KINDS.map((key) => ({ value: key, label: kindWords[key].name })),
      ]}
    />
    <SelectField
      label={w.filterCluster}
      value={filter.cluster === null ? ALL : String(filter.cluster)}
      onValue={(value) =>
        onFilter({ ...filter, cluster: CLUSTERS.find((n) => String(n) === value) ?? null })
      }
      options={[
        { value: ALL, label: w.all },
        ...CLUSTERS.map((n) => ({ value: String(n), label: w.cluster(n) })),
      ]}
    />
    <TextField label={w.onDay} type="date" value={on} onValue={onDay} />
  </section>
);
