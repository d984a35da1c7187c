import type { ComponentChildren } from 'preact';
import type { Problem } from '#domain/pws/indicators/problems-of.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { Bar } from '../ui/bar.tsx';
import { StageBadge } from '../ui/stage-badge.tsx';
import { placeWords as w } from '../words/places.ts';
import { sayCount, sayPercent, villageWords as v } from '../words/village.ts';
import { Count } from './count.tsx';
import { PlaceOpens } from './place-count.tsx';
import { isWide } from './place-section.tsx';
import { PlaceStanding } from './place-standing.tsx';
import { placeVoice } from './place-view.ts';
import { everyone, ranked, shareOf } from './village-view.ts';

/** The three questions of the monthly meeting, answered before anything else is shown. */
export const PlaceAnswers = ({ page }: { page: PlaceMonth }) => (
  <div class="answers">
    <NotYet page={page} />
    <AtRisk page={page} />
    <ToDo page={page} />
  </div>
);

const Answer = ({ asks, children }: { asks: string; children: ComponentChildren }) => (
  <section class="card answer">
    <h2>{asks}</h2>
    {children}
  </section>
);

function NotYet({ page }: { page: PlaceMonth }) {
  const n = everyone(page.groups, 'notYet');
  const target = everyone(page.groups, 'target');
  const share = n === null || target === null ? null : shareOf(target - n, target);
  return (
    <Answer asks={v.answers.notYet}>
      {n !== null && target !== null ? (
        <>
          <Big page={page} n={n} says={v.answers.notYetOf(sayCount(target))} what="not-yet" />
          <Bar share={share} />
          {share !== null && <p class="soft small">{v.answers.servedShare(sayPercent(share))}</p>}
        </>
      ) : (
        <p class="soft small">{w.head.hidden}</p>
      )}
      {n === 0 && target !== 0 && <p>{v.answers.allServed}</p>}
      <Groups page={page} part="notYet" of="target" what="not-yet" />
    </Answer>
  );
}

function AtRisk({ page }: { page: PlaceMonth }) {
  const n = everyone(page.groups, 'atRisk');
  const served = everyone(page.groups, 'served');
  const referred = everyone(page.groups, 'referred');
  return (
    <Answer asks={v.answers.atRisk}>
      {n !== null && served !== null ? (
        <Big page={page} n={n} says={v.answers.atRiskOf(sayCount(served))} what="at-risk" />
      ) : (
        <p class="soft small">{w.head.hidden}</p>
      )}
      {referred !== null && referred > 0 && (
        <p class="soft small">{v.answers.referred(sayCount(referred))}</p>
      )}
      {n === 0 && <p>{v.answers.noRisk}</p>}
      <Groups page={page} part="atRisk" of="served" what="at-risk" />
    </Answer>
  );
}

interface BigProps {
  page: PlaceMonth;
  n: number;
  says: string;
  what: string;
}
const Big = ({ page, n, says, what }: BigProps) => (
  <PlaceOpens page={page} n={n} at={{ what }} class="big">
    <b>
      <Count n={n} />
    </b>
    <span>{says}</span>
  </PlaceOpens>
);

/** No more than four groups: the table below has them all. */
const MOST_GROUPS = 4;

interface GroupsProps {
  page: PlaceMonth;
  part: 'notYet' | 'atRisk';
  of: 'target' | 'served';
  what: string;
}
const Groups = ({ page, part, of, what }: GroupsProps) => {
  const first = ranked(page.groups, part).slice(0, MOST_GROUPS);
  if (first.length === 0) return null;
  return (
    <details class="why bygroup" open={isWide()}>
      <summary>{w.byGroup}</summary>
      <ul class="spoken">
        {first.map((g) => (
          <li key={g.group}>
            <PlaceOpens page={page} n={g[part]} at={{ what, group: g.group }} class="line">
              <StageBadge group={g.group} />
              <span>
                <b>
                  <Count n={g[part]} />
                </b>{' '}
                <span class="soft small">{v.of(sayCount(g[of]))}</span>
              </span>
            </PlaceOpens>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** As many as a meeting gets through; the rest is one tap away. */
const MOST_FIRST = 3;

function ToDo({ page }: { page: PlaceMonth }) {
  const { problems } = page;
  const silent = placeVoice(page) !== 'open';
  const rest = problems.slice(MOST_FIRST);
  const judged = page.indicators.some(({ standing }) => standing !== null);
  return (
    <Answer asks={v.answers.todo}>
      {silent && <p>{w.todo.silent}</p>}
      {!silent && problems.length === 0 && <p>{judged ? w.todo.none : w.todo.unknown}</p>}
      {problems.length > 0 && <Problems problems={problems.slice(0, MOST_FIRST)} />}
      {rest.length > 0 && (
        <details class="why">
          <summary>{w.todo.more(rest.length)}</summary>
          <Problems problems={rest} />
        </details>
      )}
    </Answer>
  );
}

const Problems = ({ problems }: { problems: readonly Problem[] }) => (
  <ul class="problems">
    {problems.map(({ key, standing, sentence, todo }) => (
      <li key={key}>
        <PlaceStanding mark={standing} />
        <p>
          <b>{todo}</b>
        </p>
        <p class="small soft">{sentence}</p>
      </li>
    ))}
  </ul>
);
