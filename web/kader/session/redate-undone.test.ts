import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { openPhone } from '../../known/open-phone.ts';
import { personId, registered } from '../../known/people-for-test.ts';
import type { FactDraft, Phone } from '../../known/phone.ts';
import { PASSWORD, POSYANDU, testServer } from '../../known/server-for-test.ts';
import { withdrawals } from '../saving.tsx';
import { redateFacts } from './session-facts.ts';

const ON = '2025-11-04';
let phone: Phone | null = null;
afterEach(async () => phone?.close());

async function phoneWithDay(): Promise<{ phone: Phone; session: string }> {
  const server = await testServer();
  server.serverAdds([registered(1, {}), registered(2, { birthDate: '2024-01-01' })]);
  const opened = await openPhone({
    link: server.link,
    store: 'redate',
    nowMs: () => Date.UTC(2025, 10, 4, 2),
    iterations: 1_000,
  });
  phone = opened;
  await opened.signIn('sari', PASSWORD);
  await opened.setPin('482915');
  await opened.syncNow();
  const session = opened.newId();
  const at = { scope: POSYANDU, on: ON };
  const came = (n: number): FactDraft => ({
    ...at,
    kind: 'attended',
    subject: personId(n),
    body: { session, queue: n },
  });
  await opened.write([
    { ...at, kind: 'session-opened', subject: session, body: { date: ON, zone: 'WIB' } },
    came(1),
    came(2),
  ]);
  return { phone: opened, session };
}

const dayOf = (on: Phone, id: string) => on.allSessions().find((s) => s.id === id)?.on;
const visitsOf = (on: Phone, id: string) => on.attendance(id).map((a) => a.on);

test('the mended date of a whole open day is undone in one tap, for the day and everybody who came', async () => {
  const { phone: now, session } = await phoneWithDay();
  const [day] = now.openSessions();
  if (!day) throw new Error('no open day');
  const written = await now.write(redateFacts(day, now.attendance(session), '2025-11-03'));
  if (!written.ok) throw new Error('not written');
  expect(dayOf(now, session)).toBe('2025-11-03');
  expect(visitsOf(now, session)).toEqual(['2025-11-03', '2025-11-03']);
  const known = await now.person(personId(1));
  expect(known?.days.find((d) => d.attended)?.on).toBe('2025-11-03');

  await now.write(withdrawals(written.value));
  expect(dayOf(now, session)).toBe(ON);
  expect(visitsOf(now, session)).toEqual([ON, ON]);
  expect((await now.person(personId(1)))?.days.find((d) => d.attended)?.on).toBe(ON);
});
