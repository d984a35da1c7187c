import { useState } from 'preact/hooks';
import { Link, Redirect, useLocation } from 'wouter-preact';
import { Button } from '../../ui/button.tsx';
import { Choice, Tick } from '../../ui/choice.tsx';
import { Empty, Skeleton } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { mergeWords as w } from '../../words/merge.ts';
import { useMe, usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { Shell } from '../shell.tsx';
import './merge.css';
import {
  comparison,
  type MergeWarning,
  mergeWarnings,
  type Row,
  type Side,
  staysByDefault,
  tellApart,
} from './merge-compare.ts';
import { mergeFact, useSide } from './merge-person.ts';

/** Two records side by side, what will happen, and which of them stays. */
export function MergeTwo({ id, other }: { id: string; other: string }) {
  const [first, second] = [useSide(id), useSide(other)];
  const back = `/orang/${id}/gabung`;
  if (first === 'gone' || second === 'gone')
    return (
      <Shell title={w.compare.title} back={back} bare>
        <Empty says={w.compare.gone} />
      </Shell>
    );
  if (!first || !second)
    return (
      <Shell title={w.compare.title} back={back} bare sub={w.compare.loading}>
        <Skeleton />
      </Shell>
    );
  if (first.known.id === second.known.id)
    return <Redirect to={`/orang/${first.known.id}`} replace />;
  return <Decide first={first} second={second} />;
}

function Decide({ first, second }: { first: Side; second: Side }) {
  const phone = usePhone();
  const me = useMe();
  const save = useSaving();
  const [, go] = useLocation();
  const [chosen, setChosen] = useState<'first' | 'second' | null>(null);
  const [sure, setSure] = useState(false);
  const on = phone.today();
  const stays =
    chosen === null ? staysByDefault(first, second) : chosen === 'first' ? first : second;
  const given = stays === first ? second : first;
  const warnings = mergeWarnings(first, second, me, on);
  const refused = warnings.includes('sex');
  const ready = !refused && (sure || !warnings.includes('nik'));
  const merge = async () => {
    if (await save([mergeFact(stays, given, me, on)]))
      go(`/orang/${stays.known.id}`, { replace: true });
  };
  return (
    <Shell
      title={w.compare.title}
      back={`/orang/${first.known.id}/gabung`}
      bare
      sub={`${first.identity.name} · ${second.identity.name}`}
    >
      <div class="stack wide">
        {warnings.map((kind) => (
          <Warning key={kind} kind={kind} />
        ))}
        <div class="comparison">
          <Comparison rows={comparison(first, second, { me, rosterPerson: phone.rosterPerson })} />
        </div>
        {!refused && (
          <>
            <Choice
              label={w.stays.label}
              hint={w.stays.hint}
              value={stays === first ? 'first' : 'second'}
              onValue={setChosen}
              options={[
                { value: 'first', label: first.identity.name, note: tellApart(first) },
                { value: 'second', label: second.identity.name, note: tellApart(second) },
              ]}
            />
            <WhatHappens stays={stays.identity.name} />
            {warnings.includes('nik') && (
              <Tick label={w.warns.nikSure} on={sure} onTick={setSure} />
            )}
          </>
        )}
        {!refused && (
          <Button kind="primary" disabled={!ready} onPress={() => void merge()} testid="merge">
            {w.save}
          </Button>
        )}
        <Link class="button quiet whole" href={`/orang/${first.known.id}`}>
          {w.back}
        </Link>
      </div>
    </Shell>
  );
}

const WhatHappens = ({ stays }: { stays: string }) => (
  <section class="card stack">
    <h2>{w.happens.title}</h2>
    <ul class="happens">
      {w.happens.lines(stays).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </section>
);

const TONE: Record<MergeWarning, 'refer' | 'watch'> = {
  sex: 'refer',
  nik: 'refer',
  died: 'watch',
  elsewhere: 'watch',
};

const Warning = ({ kind }: { kind: MergeWarning }) => (
  <div class={`finding ${TONE[kind]}`} role="note">
    <p class="row">
      <Icon name="alert" size={22} />
      <span class="grow">{w.warns[kind]}</span>
    </p>
  </div>
);

const SIGN = { same: '=', differs: '≠', one: '–' } as const;
const SAID = { same: w.compare.same, differs: w.compare.differs, one: w.compare.onlyOne };

/** A row for each thing known of either; whether both say the same stands there as a word. */
const Comparison = ({ rows }: { rows: readonly Row[] }) => (
  <table class="compare" aria-label={w.compare.table}>
    <thead>
      <tr>
        <th scope="col">{w.compare.first}</th>
        <th scope="col">{w.compare.second}</th>
      </tr>
    </thead>
    {rows.map((row) => (
      <tbody key={row.key}>
        <tr>
          <th scope="rowgroup" colSpan={2}>
            {w.compare.rows[row.key]}
            {row.how && (
              <span class={`how ${row.how}`}>
                <span aria-hidden="true">{SIGN[row.how]} </span>
                {SAID[row.how]}
              </span>
            )}
          </th>
        </tr>
        <tr>
          <td data-which={w.compare.first}>
            {row.first || <span class="soft">{w.compare.nothing}</span>}
          </td>
          <td data-which={w.compare.second}>
            {row.second || <span class="soft">{w.compare.nothing}</span>}
          </td>
        </tr>
      </tbody>
    ))}
  </table>
);
