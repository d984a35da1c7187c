import { useState } from 'preact/hooks';
import { Link, useLocation } from 'wouter-preact';
import type { AimsAnswer } from '#domain/pws/aims-answer.ts';
import { INDICATORS, PROJECTIONS } from '#domain/pws/indicators/catalogue.ts';
import { type Cluster, isLive } from '#domain/pws/indicators/line.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Strip } from '../ui/strip.tsx';
import { aimWords as w } from '../words/aims.ts';
import { aimsAddress } from './aims-address.ts';
import { PeopleTable, PercentTable } from './aims-tables.tsx';
import {
  type AimKey,
  above,
  changesIn,
  fieldOf,
  isWrong,
  plansAt,
  type Typed,
} from './aims-view.ts';
import { Frame } from './frame.tsx';
import { useReader } from './reader.ts';

interface PageProps {
  answer: AimsAnswer;
  /** null when they were kept, else why not */
  onKeep: (aims: (AimKey & { value: number | null })[]) => Promise<string | null>;
}

const LINES = INDICATORS.filter(isLive);
const KEYS: readonly AimKey[] = [
  ...Object.keys(PROJECTIONS).map((key): AimKey => ({ kind: 'people', key })),
  ...LINES.map(({ key }): AimKey => ({ kind: 'percent', key })),
];

/** A place's targets and projected people for a year, each beside what holds without it. */
export function AimsPage({ answer, onKeep }: PageProps) {
  const { home } = useReader();
  const [typed, setTyped] = useState<Typed>({});
  const [cluster, setCluster] = useState<Cluster>(2);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ good: boolean; text: string } | null>(null);
  const wrong = KEYS.filter((aim) => isWrong(answer, aim, typed[fieldOf(aim)] ?? ''));
  const changes = changesIn(answer, typed, KEYS);
  const type = (aim: AimKey, text: string) => {
    setTyped({ ...typed, [fieldOf(aim)]: text });
    setSaid(null);
  };
  const keep = async () => {
    setBusy(true);
    const why = await onKeep(changes);
    setBusy(false);
    setSaid(why === null ? { good: true, text: w.saved } : { good: false, text: why });
    if (why === null) setTyped({});
  };
  const shared = { answer, typed, onType: type };
  return (
    <Frame title={w.title} sub={answer.name} back={home}>
      <form
        class="stack wide aims"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p class="soft">{w.about}</p>
        <Whereabouts answer={answer} />
        {!answer.mine && <Strip tone="watch">{w.readOnly}</Strip>}
        <section class="stack">
          <h2>{w.people}</h2>
          <p class="soft small">{w.peopleAbout}</p>
          <PeopleTable {...shared} />
        </section>
        <section class="stack">
          <h2>{w.percents}</h2>
          <p class="soft small">{w.percentsAbout}</p>
          <SelectField
            label={w.cluster}
            value={String(cluster) as `${Cluster}`}
            onValue={(value) => setCluster(Number(value) as Cluster)}
            options={([1, 2, 3, 4] as const)
              .filter((n) => LINES.some((line) => line.cluster === n))
              .map((n) => ({ value: `${n}` as const, label: `${n}. ${w.clusters[n]}` }))}
          />
          <PercentTable {...shared} lines={LINES.filter((line) => line.cluster === cluster)} />
        </section>
        {answer.mine && (
          <div class={`stack aimsave${changes.length > 0 ? ' waiting' : ''}`}>
            <div aria-live="polite">
              {said ? (
                <Strip tone={said.good ? 'good' : 'watch'} icon={said.good ? 'check' : 'alert'}>
                  {said.text}
                </Strip>
              ) : (
                <p class="soft small">
                  {wrong.length > 0
                    ? w.mend
                    : changes.length === 0
                      ? w.nothing
                      : w.changed(changes.length)}
                </p>
              )}
            </div>
            <Button
              kind="primary"
              submit
              disabled={busy || changes.length === 0 || wrong.length > 0}
            >
              {busy ? w.saving : w.save}
            </Button>
          </div>
        )}
      </form>
    </Frame>
  );
}

/** Which place and year, and the ways up and down. */
function Whereabouts({ answer }: { answer: AimsAnswer }) {
  const [, go] = useLocation();
  const { on, me } = useReader();
  const now = Number(on.slice(0, 4));
  const years = [...new Set([answer.year, now - 1, now, now + 1])].sort();
  const { level, place, year } = answer;
  const start = plansAt(me);
  const up = start?.level === level && start.place === place ? null : above(answer);
  return (
    <div class="stack">
      <div class="filters">
        <SelectField
          label={w.year}
          value={String(year)}
          onValue={(value) => go(aimsAddress({ level, place, year: Number(value) }))}
          options={years.map((y) => ({ value: String(y), label: String(y) }))}
        />
      </div>
      <p>
        <strong>
          {w.levels[level]}: {answer.name}
        </strong>
      </p>
      {up && (
        <p>
          <Link class="button plain" href={aimsAddress({ ...up, year })}>
            {w.above(w.levels[up.level])}
          </Link>
        </p>
      )}
      {answer.below.length > 0 && (
        <details>
          <summary>{w.below}</summary>
          <ul class="plain">
            {answer.below.map((at) => (
              <li key={at.id}>
                <Link
                  class="button plain"
                  href={aimsAddress({ level: at.level, place: at.id, year })}
                >
                  {at.name}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
