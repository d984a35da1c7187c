import { useEffect } from 'preact/hooks';
import { Link, useLocation, useSearch } from 'wouter-preact';
import type { Step } from '#domain/cards/card.ts';
import { Empty, Skeleton } from '../../ui/empty.tsx';
import { StageBadge } from '../../ui/stage-badge.tsx';
import { STEPS, type StepState, StepTrail } from '../../ui/step-circle.tsx';
import { visitWords as w } from '../../words/visit.ts';
import { HandOverSign } from '../hand-over/qr-doors.tsx';
import { ageWords } from '../person-line.tsx';
import { Shell } from '../shell.tsx';
import { ArriveStep } from './arrive-step.tsx';
import { CounselStep } from './counsel-step.tsx';
import { dangerOf } from './danger.ts';
import { DangerButton, DangerCard } from './danger-signs.tsx';
import { FindingsStep } from './findings-step.tsx';
import { MeasureStep } from './measure-step.tsx';
import { ServeStep } from './serve-step.tsx';
import { SkipStep } from './skip-step.tsx';
import { stepsDone, useVisit, type Visit } from './visit.ts';

const SCREENS = {
  1: ArriveStep,
  2: MeasureStep,
  3: FindingsStep,
  4: ServeStep,
  5: CounselStep,
} as const;

const asStep = (text: string): Step => STEPS.find((s) => String(s) === text) ?? 1;

/** The same from an address: anything that is no step is the first. */
export const StepsAt = ({ id, step }: { id: string; step: string }) => (
  <PersonSteps id={id} step={asStep(step)} />
);

/** One person at one step of the open day; with `?rumah=1` at their home, of no open day (T4.06). */
export function PersonSteps({ id, step }: { id: string; step: Step }) {
  const atHome = new URLSearchParams(useSearch()).has('rumah');
  const visit = useVisit(id, atHome);
  if (visit === null || visit === 'gone')
    return (
      <Shell title={visit === null ? w.loading : w.gone} back="/" bare>
        {visit === null ? <Skeleton /> : <Empty says={w.gone} />}
      </Shell>
    );
  if (!visit.session && !atHome)
    return (
      <Shell title={visit.identity.name} back={`/orang/${id}`} bare>
        <Empty says={w.noDay}>
          <Link class="button primary" href="/">
            {w.toToday}
          </Link>
        </Empty>
      </Shell>
    );
  // nobody arrives at their own home
  return <AtStep visit={visit} step={atHome && step === 1 ? 2 : step} atHome={atHome} />;
}

function AtStep({ visit, step, atHome }: { visit: Visit; step: Step; atHome: boolean }) {
  const [, go] = useLocation();
  const { id } = visit.known;
  const Screen = SCREENS[step];
  const to = (next: Step) => go(`/orang/${id}/langkah/${next}${atHome ? '?rumah=1' : ''}`);
  useEffect(() => scrollTo(0, 0), [step]);
  const onDone = () => {
    const next = STEPS.find((s) => s > step);
    if (next) to(next);
    else go(atHome ? `/orang/${id}` : '/');
  };
  return (
    <Shell
      title={visit.identity.name}
      sub={<Sub visit={visit} />}
      back={atHome ? `/orang/${id}` : '/'}
      bare
      measuring={step === 2}
      side={
        <>
          <HandOverSign id={id} />
          {mayBeSkipped(visit, step) && (
            <SkipStep key={step} visit={visit} step={step} onDone={onDone} />
          )}
        </>
      }
    >
      <div class="stack">
        <div>
          <StepTrail states={statesOf(visit, step)} onStep={to} say={w.trail} />
          <div class={step === 2 ? 'said' : 'row between step-head'}>
            <h2 class="step-title">{w.heading(step)}</h2>
            {step !== 2 && <DangerButton visit={visit} />}
          </div>
          <Skipped visit={visit} step={step} />
          {step !== 2 && dangerOf(visit).yes.length > 0 && <DangerCard visit={visit} />}
        </div>
        <Screen key={`${id}${step}`} visit={visit} onDone={onDone} />
      </div>
    </Shell>
  );
}

/** Coming is no step one can leave out, and what is done is done. */
const mayBeSkipped = (visit: Visit, step: Step): boolean =>
  step !== 1 && !stepsDone(visit).has(step);

const Sub = ({ visit }: { visit: Visit }) => (
  <>
    <span>{ageWords(visit.identity.birthDate, visit.on)}</span>
    {visit.who.groups.map((g) => (
      <StageBadge key={g} group={g} />
    ))}
  </>
);

const Skipped = ({ visit, step }: { visit: Visit; step: Step }) => {
  const skipped = visit.day?.skipped.find((s) => s.step === step);
  return skipped ? <p class="asks">{w.skip.was(skipped.reason)}</p> : null;
};

function statesOf(visit: Visit, at: Step): Record<Step, StepState> {
  const done = stepsDone(visit);
  const state = (step: Step): StepState => {
    if (step === at) return 'now';
    if (visit.day?.skipped.some((s) => s.step === step)) return 'skipped';
    return done.has(step) ? 'done' : 'waiting';
  };
  return { 1: state(1), 2: state(2), 3: state(3), 4: state(4), 5: state(5) };
}
