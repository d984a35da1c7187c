import type { ComponentChildren } from 'preact';
import type { GroupMonth, VillageMonth } from '#domain/pws/village-month.ts';
import { Bar } from '../ui/bar.tsx';
import { StageBadge } from '../ui/stage-badge.tsx';
import { sayList } from '../words/say.ts';
import { sayCount, sayPercent, villageWords as w } from '../words/village.ts';
import type { NumberAt } from './addresses.ts';
import { Count, Opens } from './count.tsx';
import { everyone, isSome, ranked, shareOf, type Task, tasksOf } from './village-view.ts';

/** The three questions of the monthly meeting, answered before anything else is shown. */
export const Answers = ({ page }: { page: VillageMonth }) => (
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

interface BigProps {
  page: VillageMonth;
  n: number;
  says: string;
  at: NumberAt;
}
const Big = ({ page, n, says, at }: BigProps) => (
  <Opens page={page} n={n} at={at} class="big">
    <b>
      <Count n={n} />
    </b>
    <span>{says}</span>
  </Opens>
);

function NotYet({ page }: { page: VillageMonth }) {
  const n = everyone(page.groups, 'notYet');
  const target = everyone(page.groups, 'target');
  const rows = ranked(page.groups, 'notYet');
  const share = n === null || target === null ? null : shareOf(target - n, target);
  const at: NumberAt = { group: '*', what: 'not-yet' };
  return (
    <Answer asks={w.answers.notYet}>
      {n !== null && target !== null ? (
        <>
          <Big page={page} n={n} says={w.answers.notYetOf(sayCount(target))} at={at} />
          <Bar share={share} />
          <p class="soft small">{share !== null && w.answers.servedShare(sayPercent(share))}</p>
        </>
      ) : (
        <p class="soft small">{w.answers.notSummed}</p>
      )}
      {rows.length === 0 && <p>{w.answers.allServed}</p>}
      <Groups page={page} rows={rows} part="notYet" of="target" what="not-yet" />
    </Answer>
  );
}

function AtRisk({ page }: { page: VillageMonth }) {
  const n = everyone(page.groups, 'atRisk');
  const served = everyone(page.groups, 'served');
  const referred = everyone(page.groups, 'referred');
  const rows = ranked(page.groups, 'atRisk');
  const at: NumberAt = { group: '*', what: 'at-risk' };
  return (
    <Answer asks={w.answers.atRisk}>
      {n !== null && served !== null ? (
        <Big page={page} n={n} says={w.answers.atRiskOf(sayCount(served))} at={at} />
      ) : (
        <p class="soft small">{w.answers.notSummed}</p>
      )}
      {referred !== null && isSome(referred) && (
        <Opens page={page} n={referred} at={{ group: '*', what: 'referred' }} class="more">
          {w.answers.referred(sayCount(referred))}
        </Opens>
      )}
      {rows.length === 0 && <p>{w.answers.noRisk}</p>}
      <Groups page={page} rows={rows} part="atRisk" of="served" what="at-risk" />
    </Answer>
  );
}

interface GroupsProps {
  page: VillageMonth;
  rows: readonly GroupMonth[];
  part: 'notYet' | 'atRisk';
  of: 'target' | 'served';
  what: 'not-yet' | 'at-risk';
}
/** The few groups to speak of first; all of them stand in the table below. */
const SPOKEN = 5;

const Groups = ({ page, rows, part, of, what }: GroupsProps) => (
  <ul class="spoken">
    {rows.slice(0, SPOKEN).map((g) => (
      <li key={g.group}>
        <Opens page={page} n={g[part]} at={{ group: g.group, what }} class="line">
          <StageBadge group={g.group} />
          <span class="value">
            <b>
              <Count n={g[part]} />
            </b>{' '}
            <span class="soft">{w.of(sayCount(g[of]))}</span>
          </span>
        </Opens>
      </li>
    ))}
  </ul>
);

function ToDo({ page }: { page: VillageMonth }) {
  const tasks = tasksOf(page);
  return (
    <Answer asks={w.answers.todo}>
      {tasks.length === 0 && <p>{w.answers.nothing}</p>}
      <ol class="tasks">
        {tasks.map((task) => (
          <li key={`${task.task}${'group' in task ? task.group : ''}`}>
            <TaskLine page={page} task={task} />
          </li>
        ))}
      </ol>
    </Answer>
  );
}

const BEHIND_TASK = { 'below-red-line': 'bgm', 'not-gained': 't', unclear: 'unclear' } as const;

const TaskLine = ({ page, task }: { page: VillageMonth; task: Task }) => {
  if (task.task === 'not-reported') return w.todo['not-reported'](task.n, sayList(task.names));
  const says =
    task.task === 'at-risk' || task.task === 'not-yet'
      ? w.todo[task.task](task.n, task.group)
      : w.todo[task.task](task.n);
  const at: NumberAt =
    task.task === 'at-risk' || task.task === 'not-yet'
      ? { group: task.group ?? '*', what: task.task }
      : { group: '*', what: BEHIND_TASK[task.task] };
  return (
    <Opens page={page} n={task.n} at={at}>
      {says}
    </Opens>
  );
};
