import { addDays, addMonths, type LocalDate } from '../calendar.ts';
import type { DemoFact } from './draft.ts';
import { type Random, randomFrom } from './random.ts';

/** Somebody to be seen after an open day, and why. */
interface Case {
  person: string;
  on: LocalDate;
  reasons: string[];
}

const MOST_REFERRED = 8;
const MOST_MISSED = 4;
const DAYS_DUE = 7;

/**
 * The work a posyandu's last two months leave behind: those referred are followed up, small children who missed the
 * last open day are visited at home. Most of it is done within days, some is late, some is still to be done.
 */
export function demoTasks(
  facts: readonly DemoFact[],
  { posyandu, until }: { posyandu: string; until: LocalDate },
): DemoFact[] {
  const random = randomFrom(`tasks/${posyandu}/${until}`);
  const referred = referredSince(facts, addMonths(until, -2)).slice(-MOST_REFERRED);
  const missed = missedLast(facts, until).slice(0, MOST_MISSED);
  return [
    ...referred.flatMap((one) => followed(one, 'follow-up', { posyandu, until, random })),
    ...missed.flatMap((one) => followed(one, 'home-visit', { posyandu, until, random })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const referredSince = (facts: readonly DemoFact[], since: LocalDate): Case[] =>
  facts.flatMap((fact) =>
    fact.kind === 'referral-made' && fact.on >= since
      ? [{ person: fact.subject, on: fact.on, reasons: [...fact.body.reasons] }]
      : [],
  );

/** Under-fives of the register who did not come to the last open day. */
function missedLast(facts: readonly DemoFact[], until: LocalDate): Case[] {
  const last = facts.findLast((fact) => fact.kind === 'session-closed')?.on;
  if (last === undefined) return [];
  const came = new Set(
    facts.flatMap((f) => (f.kind === 'attended' && f.on === last ? [f.subject] : [])),
  );
  const gone = new Set(
    facts.flatMap((f) =>
      f.kind === 'death-recorded' || f.kind === 'person-moved' ? [f.subject] : [],
    ),
  );
  return facts.flatMap((fact) =>
    fact.kind === 'person-registered' &&
    fact.body.birthDate > addMonths(until, -60) &&
    !came.has(fact.subject) &&
    !gone.has(fact.subject)
      ? [{ person: fact.subject, on: last, reasons: ['not-yet'] }]
      : [],
  );
}

interface At {
  posyandu: string;
  until: LocalDate;
  random: Random;
}

function followed(
  { person, on, reasons }: Case,
  task: 'home-visit' | 'follow-up',
  { posyandu, until, random }: At,
): DemoFact[] {
  const name = random.uuid();
  const about = { subject: person, scope: posyandu };
  const visits = task === 'home-visit';
  const to = visits ? 'Bu Wulan (contoh)' : 'Bidan Rina (contoh)';
  const closedOn = addDays(on, 2 + random.below(9));
  const assigned: DemoFact = {
    ...about,
    kind: 'task-assigned',
    on,
    by: 'midwife',
    body: { task, reasons, dueBy: addDays(on, DAYS_DUE), to },
    name,
  };
  const open = random.chance(0.3) || closedOn > until;
  if (open) return [assigned];
  const outcome = random.chance(0.85) ? 'done' : 'not-found';
  return [
    assigned,
    {
      ...about,
      kind: 'task-closed',
      on: closedOn,
      by: visits ? 'kader' : 'midwife',
      body: { task: name, kind: task, outcome },
    },
  ];
}
