import { assess } from '../assess/assess.ts';
import { isSensitiveCode } from '../facts/class.ts';
import { type Fact, parseFact } from '../facts/fact.ts';
import { knownNow } from '../facts/known-now.ts';
import { type Arrival, arrivalOf, type Confirming } from '../sessions/arrival.ts';
import type { SessionTally } from '../sessions/session-now.ts';
import { tallyOf } from '../sessions/tally.ts';
import type { Group } from '../stages/groups.ts';
import { bodyWithIds, type DemoFact } from './draft.ts';
import type { SessionDay } from './session-day.ts';

export interface DemoResident {
  id: string;
  groups: readonly Group[];
  facts: readonly DemoFact[];
}

const AUTHORS = {
  kader: '00000000-0000-4000-8000-000000000001',
  midwife: '00000000-0000-4000-8000-000000000002',
  coordinator: '00000000-0000-4000-8000-000000000003',
} as const;

/** Every referral waits until a health worker wrote or confirmed it. */
const CONFIRMING: Confirming = {
  isWorkersAct: () => true,
  isWorker: (account) => account === AUTHORS.midwife,
};

/** The tally of a made-up day, counted by the code that counts real ones. */
export function talliedDay(day: SessionDay, residents: readonly DemoResident[]): SessionTally {
  const arrivals: Arrival[] = [];
  const pressing = new Set<string>();
  for (const { id, facts } of residents) {
    if (!facts.some((f) => f.kind === 'attended' && f.body.session === day.id)) continue;
    const known = knownNow(asFacts(facts), id);
    const arrival = arrivalOf(known, day, CONFIRMING);
    if (!arrival) continue;
    arrivals.push(arrival);
    const asks = assess(known, day.on).some(
      ({ code, severity }) =>
        (severity === 'refer' || severity === 'urgent') && !isSensitiveCode(code),
    );
    if (asks) pressing.add(id);
  }
  const came = new Set(arrivals.map((a) => a.id));
  const absent = residents.filter(({ id, groups }) => groups.length > 0 && !came.has(id));
  return tallyOf({ targets: day.targets, arrivals, absent, pressing });
}

/** Ids in the order of writing, for want of stamps. */
const idAt = (n: number): string => `00000000-${String(n).padStart(4, '0')}-7000-8000-000000000001`;

function asFacts(drafts: readonly DemoFact[]): Fact[] {
  const named = new Map<string, string>();
  return drafts.flatMap((draft, n) => {
    const { kind, subject, scope, on, by, name } = draft;
    const id = idAt(n);
    if (name) named.set(name, id);
    const body = bodyWithIds(draft, (wanted) => named.get(wanted));
    const read = parseFact({ id, kind, v: 1, subject, scope, on, by: AUTHORS[by], body });
    return read.ok ? [read.value] : [];
  });
}
