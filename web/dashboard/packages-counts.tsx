import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { addToMonth, type Month, monthOf } from '#domain/calendar.ts';
import { countKinds } from '#domain/packages/count-kinds.ts';
import type { RowOn } from '#domain/packages/package-on.ts';
import { KINDS, LEVELS, type ServiceKind } from '#domain/packages/package-row.ts';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { SelectField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Table } from '../ui/table.tsx';
import { kindWords, packageWords as w } from '../words/packages.ts';
import { sayNumber } from '../words/say.ts';
import { askWords, sayMonth } from '../words/village.ts';
import { KindMark } from './packages-line.tsx';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';

const KindHead = ({ kind }: { kind: ServiceKind }) => (
  <th scope="row">
    <span class="row kindhead">
      <KindMark kind={kind} /> {kindWords[kind].name}
    </span>
  </th>
);
const Count = ({ n, label }: { n: number; label: string }) => (
  <td class="right" data-label={label}>
    {sayNumber(n)}
  </td>
);

interface FoldedProps {
  title: string;
  /** the numbers that matter, seen while it is folded */
  says: readonly string[];
  children: ComponentChildren;
}

const Folded = ({ title, says, children }: FoldedProps) => (
  <details class="card folded">
    <summary>
      <span class="grow">
        <b>{title}</b>
        <small>{says.join(' · ')}</small>
      </span>
      <Icon name="next" />
    </summary>
    <div class="stack">{children}</div>
  </details>
);

/** How many services of each kind a level gives on the day that is looked at. */
export function KindCountsTable({ rows }: { rows: readonly RowOn[] }) {
  const counts = countKinds(rows);
  const total = (level: (typeof LEVELS)[number]) =>
    KINDS.reduce((sum, kind) => sum + counts[level][kind], 0);
  return (
    <Folded title={w.counts} says={LEVELS.map((l) => `${w.levels[l]} ${sayNumber(total(l))}`)}>
      <Table
        caption={w.counts}
        columns={[
          { label: w.kind },
          ...LEVELS.map((level) => ({ label: w.levels[level], number: true })),
        ]}
      >
        {KINDS.map((kind) => (
          <tr key={kind}>
            <KindHead kind={kind} />
            {LEVELS.map((level) => (
              <Count key={level} n={counts[level][kind]} label={w.levels[level]} />
            ))}
          </tr>
        ))}
        <tr class="strong">
          <th scope="row">{w.total}</th>
          {LEVELS.map((level) => (
            <Count key={level} n={total(level)} label={w.levels[level]} />
          ))}
        </tr>
      </Table>
      <p class="soft small">{w.countsSay}</p>
    </Folded>
  );
}

interface Given {
  inside: number;
  outside: number;
}
interface GivenAnswer {
  kinds: Record<ServiceKind, Given>;
  unknown: Given;
}

const isGiven = (value: unknown): value is Given =>
  typeof value === 'object' &&
  value !== null &&
  'inside' in value &&
  typeof value.inside === 'number' &&
  'outside' in value &&
  typeof value.outside === 'number';

function readGiven(value: unknown): GivenAnswer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kinds, unknown } = value as Partial<GivenAnswer>;
  return kinds && isGiven(unknown) && KINDS.every((kind) => isGiven(kinds[kind]))
    ? { kinds, unknown }
    : null;
}

/** So many months back can be asked for. */
const MONTHS_BACK = [0, -1, -2, -3, -4, -5] as const;

/** Services given in a month by kind, inside and outside the building. */
export function GivenByKind({ puskesmas }: { puskesmas: string }) {
  const { on } = useReader();
  const [month, setMonth] = useState<Month>(monthOf(on));
  const path = `/api/packages/${encodeURIComponent(puskesmas)}/months/${month}`;
  const { list: given, problem } = useList(path, (value) => {
    const read = readGiven(value);
    return read && { ...read, month };
  });
  return (
    <Folded title={w.given(sayMonth(month))} says={given ? saysGiven(given) : []}>
      <SelectField
        label={w.month}
        value={month}
        onValue={setMonth}
        options={MONTHS_BACK.map((back) => addToMonth(monthOf(on), back)).map((value) => ({
          value,
          label: sayMonth(value),
        }))}
      />
      {problem && <Empty says={askWords[problem](null)} />}
      {!given && !problem && <Skeleton rows={4} />}
      {given && given.month === month && <GivenTable given={given} month={month} />}
      <p class="soft small">{w.givenSay}</p>
    </Folded>
  );
}

const saysGiven = ({ kinds }: GivenAnswer): string[] =>
  KINDS.map((k) => `${kindWords[k].name} ${sayNumber(kinds[k].inside + kinds[k].outside)}`);

function GivenTable({ given, month }: { given: GivenAnswer; month: Month }) {
  const rows: [ServiceKind | null, Given][] = [
    ...KINDS.map((kind): [ServiceKind, Given] => [kind, given.kinds[kind]]),
    ...(given.unknown.inside + given.unknown.outside > 0
      ? [[null, given.unknown] as [null, Given]]
      : []),
  ];
  const sum = (of: keyof Given) => rows.reduce((total, [, row]) => total + row[of], 0);
  if (sum('inside') + sum('outside') === 0) return <p>{w.noneGiven}</p>;
  const columns = [w.inside, w.outside, w.total].map((label) => ({ label, number: true }));
  const cells = ({ inside, outside }: Given) => (
    <>
      <Count n={inside} label={w.inside} />
      <Count n={outside} label={w.outside} />
      <Count n={inside + outside} label={w.total} />
    </>
  );
  return (
    <Table caption={w.given(sayMonth(month))} columns={[{ label: w.kind }, ...columns]}>
      {rows.map(([kind, row]) => (
        <tr key={kind}>
          {kind ? <KindHead kind={kind} /> : <th scope="row">{w.unknown}</th>}
          {cells(row)}
        </tr>
      ))}
      <tr class="strong">
        <th scope="row">{w.total}</th>
        {cells({ inside: sum('inside'), outside: sum('outside') })}
      </tr>
    </Table>
  );
}
