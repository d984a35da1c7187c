import { beforeEach, expect, test } from 'vitest';
import { openSessionOf } from '#domain/sessions/sessions-for-test.ts';
import type { SessionNow } from '../../known/phone.ts';
import { chooseSession, openSession, otherSessions } from './open-session.ts';

const day = (id: string, on: string): SessionNow => openSessionOf(id, on);
const phoneWith = (...sessions: SessionNow[]) => ({
  today: () => '2025-11-04',
  openSessions: () => sessions,
});
beforeEach(() => chooseSession(null));

test("today's open day is worked in; one forgotten is offered, never taken by itself", () => {
  const forgotten = day('forgotten', '2025-11-03');
  expect(openSession(phoneWith(forgotten))).toBeNull();
  expect(otherSessions(phoneWith(forgotten))).toEqual([forgotten]);
  const phone = phoneWith(day('today', '2025-11-04'), forgotten);
  expect(openSession(phone)?.id).toBe('today');
  expect(otherSessions(phone)).toEqual([forgotten]);
});
test('a chosen day holds until it is closed or let go', () => {
  const today = day('today', '2025-11-04');
  const forgotten = day('forgotten', '2025-10-21');
  chooseSession('forgotten');
  expect(openSession(phoneWith(today, forgotten))?.id).toBe('forgotten');
  expect(otherSessions(phoneWith(today, forgotten))).toEqual([today]);
  expect(openSession(phoneWith(today))?.id).toBe('today');
  chooseSession(null);
  expect(openSession(phoneWith(today, forgotten))?.id).toBe('today');
});
