import { addMonths, type LocalDate } from '#domain/calendar.ts';
import { allOf, openStore } from '../../web/device/store.ts';
import { formKey } from '../../web/known/drafts.ts';
import type { FactDraft, Phone, RosterPerson } from '../../web/known/phone.ts';

/** A phone as it is late on a busy day, filled through the door screens use. */

/** So many people came to this session, at every step some of them; answers a child who waits at step 2. */
export async function fillQueue(phone: Phone, session: string, count: number): Promise<string> {
  const on = phone.today();
  const scope = scopeOf(phone);
  const people = phone.people().filter((p) => p.posyandu === scope && !p.diedOn);
  const child = at(people.filter(isToddler(on)), 3);
  const others = people.filter((p) => p.id !== child.id);
  for (let i = 0; i < count; i++) {
    const { id } = i === 0 ? child : at(others, i * 17 + 3);
    const of = { subject: id, scope, on };
    const facts: FactDraft[] = [{ ...of, kind: 'attended', body: { session, queue: i + 1 } }];
    if (i % 3 > 0)
      facts.push({
        ...of,
        kind: 'measurement-taken',
        body: { what: 'weight', value: 7 + (i % 50), step: 2, session },
      });
    if (i % 3 > 1)
      facts.push({
        ...of,
        kind: 'findings-shown',
        body: { rulebook: 'bench', findings: [], session },
      });
    await written(phone, facts);
  }
  return child.id;
}

const isToddler =
  (on: LocalDate) =>
  ({ birthDate }: RosterPerson): boolean =>
    birthDate > addMonths(on, -36) && birthDate < addMonths(on, -13);

/** Somebody grown up who came every month for so many months, and is here today; answers who. */
export async function comeOften(phone: Phone, session: string, visits: number): Promise<string> {
  const { id, posyandu } = grownUp(phone);
  const today = phone.today();
  for (let i = visits; i > 0; i--) {
    const on = addMonths(today, -i);
    const of = { subject: id, scope: posyandu ?? '', on };
    await written(phone, visitOf(of, phone.newId(), i));
  }
  const now = { subject: id, scope: posyandu ?? '', on: today };
  await written(phone, visitOf(now, session, 0));
  return id;
}

/** One person's day: about seven facts (ruling 21). */
function visitOf(
  of: { subject: string; scope: string; on: LocalDate },
  session: string,
  i: number,
): FactDraft[] {
  const measured = (body: { what: 'weight' | 'waist' | 'glucose'; value: number }): FactDraft => ({
    ...of,
    kind: 'measurement-taken',
    body: { ...body, session, step: 2 },
  });
  return [
    { ...of, kind: 'attended', body: { session } },
    measured({ what: 'weight', value: 58 + (i % 7) }),
    measured({ what: 'waist', value: 80 + (i % 9) }),
    measured({ what: 'glucose', value: 95 + (i % 60) }),
    {
      ...of,
      kind: 'measurement-taken',
      body: {
        what: 'blood-pressure',
        value: 118 + (i % 40),
        diastolic: 74 + (i % 20),
        session,
        step: 2,
      },
    },
    { ...of, kind: 'findings-shown', body: { rulebook: 'bench', findings: [], session } },
  ];
}

const grownUp = (phone: Phone): RosterPerson =>
  at(
    phone.people().filter((p) => p.posyandu && p.birthDate < '1975-01-01' && !p.diedOn),
    7,
  );

/** So many facts that have not left: one weight each, of as many people. */
export async function writeMany(phone: Phone, count: number): Promise<void> {
  const people = phone.people().filter((p) => p.posyandu !== null);
  const drafts = Array.from({ length: count }, (_, i): FactDraft => {
    const { id, posyandu } = at(people, i * 13 + 5);
    return {
      kind: 'measurement-taken',
      subject: id,
      scope: posyandu ?? '',
      on: phone.today(),
      body: { what: 'weight', value: 9 + (i % 40), step: 2 },
    };
  });
  for (let from = 0; from < count; from += 10) await written(phone, drafts.slice(from, from + 10));
}

/** So many pairs of records given up for one another; answers the people who stay. */
export async function mergePairs(phone: Phone, count: number): Promise<string[]> {
  const people = phone.people().filter((p) => p.posyandu !== null);
  const stays: string[] = [];
  for (let i = 0; i < count; i++) {
    const [into, { id, posyandu }] = [at(people, i * 40), at(people, i * 40 + 20)];
    const of = { subject: id, scope: posyandu ?? '', on: phone.today() };
    await written(phone, [{ ...of, kind: 'person-merged', body: { into: into.id } }]);
    stays.push(into.id);
  }
  return stays;
}

/** One weight of this person; milliseconds until it was safe. */
export async function saveFor(phone: Phone, id: string, i: number): Promise<number> {
  const scope = phone.rosterPerson(id)?.posyandu ?? scopeOf(phone);
  const body = { what: 'weight' as const, value: 7 + (i % 50) / 10, step: 2 as const };
  const from = performance.now();
  await written(phone, [
    { kind: 'measurement-taken', subject: id, scope, on: phone.today(), body },
  ]);
  return performance.now() - from;
}

export interface Keystroke {
  /** what the key press itself waits */
  heldMs: number;
  /** until the form is on the disk with it */
  keptMs: number;
}

/** A form of step 2 typed key by key, each key awaited until the disk has it. */
export async function keystrokes(phone: Phone, store: string, count: number): Promise<Keystroke[]> {
  const db = await openStore(store);
  const account = phone.me.value?.account.id ?? '';
  const keptAt = async () => (await db.getAll('drafts', allOf(account))).at(-1)?.box.join() ?? '';
  const key = formKey(at(phone.people(), 99).id, phone.today(), 2);
  const took: Keystroke[] = [];
  for (let i = 0; i < count; i++) {
    const before = await keptAt();
    const from = performance.now();
    phone.keepDraft(key, scopeOf(phone), { readings: { weight: { text: `${i},${i % 10}` } } });
    const heldMs = performance.now() - from;
    while ((await keptAt()) === before) await new Promise((next) => setTimeout(next));
    took.push({ heldMs, keptMs: performance.now() - from });
  }
  phone.dropDraft(key);
  db.close();
  return took;
}

async function written(phone: Phone, drafts: readonly FactDraft[]): Promise<void> {
  const saved = await phone.write(drafts);
  if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.error)}`);
}

const scopeOf = (phone: Phone): string => phone.me.value?.posyandu[0]?.id ?? '';

function at<T>(all: readonly T[], i: number): T {
  const one = all[i % all.length];
  if (one === undefined) throw new Error('nobody is on this phone');
  return one;
}
