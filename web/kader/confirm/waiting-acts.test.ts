import { expect, test } from 'vitest';
import type { Me } from '#domain/access/access.ts';
import type { ActNow, RosterPerson } from '../../known/phone.ts';
import { waitingActs } from './waiting-acts.ts';

const me = (workers?: string[]): Me => ({
  account: { id: 'bidan', username: 'bidan', name: 'Bidan (contoh)', role: 'midwife' },
  grants: [],
  posyandu: [],
  villages: [],
  feeds: [],
  epoch: 'contoh',
  sealKey: '',
  leaseDays: 30,
  serverTime: '',
  demo: true,
  ...(workers ? { workers } : {}),
});
const act = (fact: string, more: Partial<ActNow> = {}): ActNow => ({
  fact,
  kind: 'service-given',
  what: 'iron-tablets',
  on: '2025-11-04',
  scope: 'contoh',
  by: 'kader',
  doneBy: 'Bidan (contoh)',
  ...more,
});
const person = (id: string, ...acts: ActNow[]): RosterPerson => ({
  id,
  name: id,
  sex: 'F',
  birthDate: '1998-01-01',
  posyandu: 'contoh',
  acts,
});
const waiting = (who: Me, ...people: RosterPerson[]) =>
  waitingActs(people, who, '2025-11-05').flatMap((w) => w.acts.map((a) => a.fact));

test('acts a kader typed wait, also those that name the midwife; acts of health workers do not', () => {
  const known = me(['bidan', 'perawat']);
  const sari = person('sari', act('by-kader'), act('mine', { by: 'bidan' }));
  const tini = person('tini', act('nurse', { by: 'perawat' }), act('refer', refer));
  expect(waiting(known, sari, tini)).toEqual(['refer', 'by-kader']);
});
const refer = { kind: 'referral-made', what: 'puskesmas' } as const;

test('where nobody said who the health workers are, an act that names nobody waits', () => {
  const { doneBy: _named, ...unnamed } = act('unnamed');
  expect(waiting(me(), person('sari', act('named'), unnamed))).toEqual(['unnamed']);
});
test('what a kader gives by herself waits for nobody, nor does what is long past', () => {
  const food = act('food', { what: 'pmt-child' });
  const long = act('long', { on: '2025-08-04' });
  expect(waiting(me([]), person('sari', food, long))).toEqual([]);
});
