import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import { ordinalsOf } from '#domain/sessions/ordinals.ts';
import type { SessionNow } from '../../known/phone.ts';
import { Button } from '../../ui/button.tsx';
import { sayDay, sayList, sayNumber } from '../../words/say.ts';
import {
  modeWords,
  sayDuration,
  sayTimes,
  statusWords,
  stockWords,
  toolStates,
  toolWords,
  sessionWords as w,
} from '../../words/session.ts';
import { usePhone } from '../phone-context.ts';
import { useSaving } from '../saving.tsx';
import { Shell } from '../shell.tsx';
import { chooseSession } from '../today/open-session.ts';
import { atSession, usePlaceName } from './at-session.tsx';
import { Redate } from './redate.tsx';
import { StillOldDate } from './still-old-date.tsx';

/** Everything about one open day that is not about its people. */
export const SessionPage = atSession(({ session }) => {
  const phone = usePhone();
  const [, go] = useLocation();
  const placeName = usePlaceName();
  const [redating, setRedating] = useState(false);
  const base = `/hari/${session.id}`;
  const ordinal = ordinalsOf(phone.allSessions()).get(session.id);
  const open = session.status === 'open';
  return (
    <Shell
      title={placeName(session.scope) || w.title}
      back={open ? '/' : '/hari'}
      sub={
        <>
          <span>{sayDay(session.on)}</span>
          <span>{statusWords[session.status]}</span>
        </>
      }
    >
      <div class="stack">
        <StillOldDate session={session} />
        <div class="row between">
          <h2>{ordinal ? w.ordinal(ordinal) : w.about}</h2>
          {session.openedFact && (
            <Button kind="plain" onPress={() => setRedating(true)}>
              {w.redate.open}
            </Button>
          )}
        </div>
        <About session={session} />
        {session.openedFact && (
          <>
            <Button kind="primary" onPress={() => go(`${base}/isi`)}>
              {w.fill}
            </Button>
            <div class="row">
              <Link class="button quiet" href={`${base}/rekap`}>
                {w.recap}
              </Link>
              {open && (
                <Link class="button quiet" href={`${base}/tutup`}>
                  {w.close}
                </Link>
              )}
              {session.status === 'closed' && <Reopen session={session} />}
            </div>
          </>
        )}
        <Link class="button plain" href="/hari">
          {w.all}
        </Link>
      </div>
      {redating && <Redate session={session} onClose={() => setRedating(false)} />}
    </Shell>
  );
});

/** Closed too early: the closing is taken back. What is signed stays closed. */
function Reopen({ session }: { session: SessionNow }) {
  const save = useSaving();
  const { id: subject, scope, on, closedFact } = session;
  if (!closedFact) return null;
  const reopen = async () => {
    const body = { fact: closedFact, reason: w.reopened };
    if (await save([{ kind: 'fact-withdrawn', subject, scope, on, body }])) chooseSession(subject);
  };
  return (
    <Button kind="plain" onPress={() => void reopen()}>
      {w.reopen}
    </Button>
  );
}

const About = ({ session }: { session: SessionNow }) => (
  <dl class="card known">
    {linesOf(session).map(([name, says]) => (
      <div key={name}>
        <dt class="soft">{name}</dt>
        <dd>{says || <span class="soft">{w.unknown}</span>}</dd>
      </div>
    ))}
  </dl>
);

function linesOf(s: SessionNow): [string, ComponentChildren][] {
  const duration = s.minutes === null ? '' : ` · ${sayDuration(s.minutes)}`;
  return [
    [w.lines.date, s.wasOn ? `${sayDay(s.on)}. ${w.wasOn(sayDay(s.wasOn))}` : sayDay(s.on)],
    [w.lines.time, sayTimes(s) && `${sayTimes(s)}${duration}`],
    [w.lines.place, s.place],
    [w.lines.mode, s.mode && modeWords[s.mode].label],
    [w.lines.kader, lines(s.kader.map((k) => [k.name, w.steps(sayList(k.steps.map(String)))]))],
    [
      w.lines.officers,
      lines(s.officers.map((o) => [`${o.institution}, ${sayNumber(o.count)} orang`, o.name ?? ''])),
    ],
    [w.lines.tools, troubles(s)],
    [
      w.lines.stock,
      lines(
        s.stock
          .filter((i) => i.used > 0)
          .map((i) => [labelOf(stockWords, i.item), sayNumber(i.used)]),
      ),
    ],
    ...(s.incident ? [[w.lines.incident, s.incident] as [string, string]] : []),
    ...(s.note ? [[w.lines.note, s.note] as [string, string]] : []),
  ];
}

const labelOf = (words: Readonly<Record<string, string>>, slug: string): string =>
  words[slug] ?? slug;

function troubles({ tools }: SessionNow): ComponentChildren {
  if (tools.length === 0) return '';
  const bad = tools.filter((t) => t.state !== 'ready');
  if (bad.length === 0) return w.toolsFine;
  const said = (state: string) => toolStates.find((t) => t.value === state)?.label.toLowerCase();
  return lines(
    bad.map((t) => [
      labelOf(toolWords, t.tool),
      [said(t.state), t.note].filter(Boolean).join(', '),
    ]),
  );
}

const lines = (rows: readonly (readonly [string, string])[]): ComponentChildren =>
  rows.length === 0 ? (
    ''
  ) : (
    <ul>
      {rows.map(([what, more]) => (
        <li key={what}>
          {what}
          {more && <span class="soft"> · {more}</span>}
        </li>
      ))}
    </ul>
  );
