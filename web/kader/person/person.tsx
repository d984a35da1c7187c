import { useState } from 'preact/hooks';
import { Link, Redirect, useLocation, useSearch } from 'wouter-preact';
import { dayNumber } from '#domain/calendar.ts';
import type { Step } from '#domain/cards/card.ts';
import { motherGroupOn } from '#domain/stages/groups.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Skeleton } from '../../ui/empty.tsx';
import { StageBadge } from '../../ui/stage-badge.tsx';
import { STEPS } from '../../ui/step-circle.tsx';
import { paperWords } from '../../words/paper.ts';
import { personWords as w } from '../../words/person.ts';
import { sayDate, sayWhen } from '../../words/say.ts';
import { visitWords } from '../../words/visit.ts';
import { HandOverDoor } from '../hand-over/qr-doors.tsx';
import { later } from '../later.tsx';
import { ageWords } from '../person-line.tsx';
import { usePhone } from '../phone-context.ts';
import { ConsentSection } from '../register/consent-section.tsx';
import { MissingLine } from '../register/missing-line.tsx';
import { dueDate } from '../register/new-person.ts';
import { Shell } from '../shell.tsx';
import { WhatWeKnow } from '../steps/arrive-step.tsx';
import { useFindings } from '../steps/findings.ts';
import { Findings } from '../steps/findings-step.tsx';
import { stepsDone, useVisit, type Visit } from '../steps/visit.ts';
import { TasksOfPerson } from '../tasks/tasks-of-person.tsx';
import { Changes, changeOf } from './changes.tsx';
import { Charts } from './charts.tsx';
import { DueToday } from './due-today.tsx';
import { History } from './history.tsx';
import { HomePointSection } from './home-point.tsx';
import { Household } from './household.tsx';
import { AlsoKnownAs } from './merge-also.tsx';
import { WhatsNext } from './whats-next.tsx';
import './person.css';

const CardSection = later(() => import('../card/card-section.tsx').then((m) => m.CardSection));

/** Everything about one person: who, what was found last, the curve, and every day there ever was (T0.10). */
export function PersonPage({ id }: { id: string }) {
  const visit = useVisit(id);
  // a record that was given up leads to the one that stays
  const stays = usePhone().rosterPerson(id)?.id ?? id;
  if (stays !== id) return <Redirect to={`/orang/${stays}`} replace />;
  if (visit === null)
    return (
      <Shell title={visitWords.loading} back="/orang" bare>
        <Skeleton />
      </Shell>
    );
  if (visit === 'gone')
    return (
      <Shell title={w.title} back="/orang" bare>
        <Empty says={visitWords.gone} />
      </Shell>
    );
  return <OfPerson visit={visit} />;
}

function OfPerson({ visit }: { visit: Visit }) {
  const asked = changeOf(useSearch());
  const [, go] = useLocation();
  const [menu, setMenu] = useState(false);
  const { known, identity, on } = visit;
  const page = `/orang/${known.id}`;
  return (
    <Shell
      title={identity.name}
      back="/orang"
      bare
      sub={
        <>
          <span>{ageWords(identity.birthDate, on)}</span>
          {visit.who.groups.map((g) => (
            <StageBadge key={g} group={g} />
          ))}
        </>
      }
    >
      <div class="stack wide">
        <WhatsNext visit={visit} />
        <Standing visit={visit} />
        <MissingLine visit={visit} />
        <TasksOfPerson visit={visit} />
        <DueToday visit={visit} />
        <LastFindings visit={visit} />
        <Charts visit={visit} />
        <Household visit={visit} />
        <HomePointSection visit={visit} />
        <WhatWeKnow visit={visit} />
        <AlsoKnownAs visit={visit} />
        <Button whole icon="add" onPress={() => setMenu(true)} testid="change">
          {w.change}
        </Button>
        <HandOverDoor id={known.id} />
        <CardSection visit={visit} />
        <ToPaper visit={visit} />
        <ConsentSection visit={visit} />
        <section class="stack">
          <h2>{w.timeline}</h2>
          <History visit={visit} />
        </section>
        <ToStep visit={visit} />
      </div>
      <Changes
        visit={visit}
        open={asked ?? (menu ? 'menu' : null)}
        onOpen={(change) => go(`${page}?ubah=${change}`, { replace: true })}
        onClose={() => {
          setMenu(false);
          if (asked) go(page, { replace: true });
        }}
      />
    </Shell>
  );
}

/** What must be known before anything else: died, gone, pregnant and how far. */
const Standing = ({ visit }: { visit: Visit }) => {
  const { known, on } = visit;
  // one that nobody closed is asked about after 44 weeks, not counted on for ever
  const pregnant = motherGroupOn(known.pregnancies, on) === 'bumil';
  const open = pregnant ? known.pregnancies.findLast((p) => !p.endedOn) : undefined;
  const gone = known.residences.length > 0 && known.residences.at(-1)?.posyandu === null;
  return (
    <>
      {known.diedOn && <p class="card">{w.died(sayDate(known.diedOn))}</p>}
      {gone && !known.diedOn && <p class="card">{w.gone}</p>}
      {open && !known.diedOn && (
        <p class="card">
          {open.lmp
            ? w.pregnancy(
                Math.floor((dayNumber(on) - dayNumber(open.lmp)) / 7),
                sayDate(dueDate(open.lmp)),
              )
            : w.pregnancyNoDate}
        </p>
      )}
    </>
  );
};

/** Findings of the last day on which anything was measured or asked. */
function LastFindings({ visit }: { visit: Visit }) {
  const [, go] = useLocation();
  const { known } = visit;
  const last = known.days.findLast(
    (d) => Object.keys(d.readings).length > 0 || Object.keys(d.answers).length > 0,
  );
  const findings = useFindings(known, last?.on ?? visit.on);
  if (!last) return null;
  const refer = () => go(`/orang/${known.id}/langkah/4?rujuk=1`);
  return (
    <section class="stack">
      <h2>{w.findings(sayWhen(last.on, visit.on))}</h2>
      {findings === null ? (
        <Skeleton rows={1} />
      ) : (
        <Findings findings={findings} {...(visit.session ? { onRefer: refer } : {})} />
      )}
      {findings?.length === 0 && <p class="soft">{visitWords.findings.nothingToSay}</p>}
    </section>
  );
}

/** The same on paper. */
const ToPaper = ({ visit: { known } }: { visit: Visit }) => (
  <section class="row" aria-label={paperWords.person.section}>
    <Link class="button quiet" href={`/cetak/kartu/${known.id}`}>
      {paperWords.person.card}
    </Link>
    <Link class="button quiet" href={`/cetak/ringkasan/${known.id}`}>
      {paperWords.person.summary}
    </Link>
  </section>
);

const skipped = (visit: Visit, step: Step): boolean =>
  visit.day?.skipped.some((s) => s.step === step) ?? false;

/** On an open day the next step is one tap away. */
const ToStep = ({ visit }: { visit: Visit }) => {
  if (!visit.session || visit.known.diedOn) return null;
  const done = stepsDone(visit);
  const next = STEPS.find((s) => !done.has(s) && !skipped(visit, s));
  if (!next) return null;
  return (
    <div class="thumb">
      <Link class="button primary whole" href={`/orang/${visit.known.id}/langkah/${next}`}>
        {next === 1 ? w.arrive : w.toStep(next)}
      </Link>
    </div>
  );
};
