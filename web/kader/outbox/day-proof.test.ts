import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { DaySent, SyncState } from '../../known/phone.ts';
import { dayProof, proofText } from './day-proof.ts';

const day: DaySent = { on: '2025-11-04', written: 48, arrived: 48 };
const phone = (sync: Partial<SyncState> = {}) => ({
  sessions: () => [],
  attendance: () => [],
  sync: signal<SyncState>({
    state: 'idle',
    unsent: 0,
    refused: 0,
    lastAt: 0,
    lastError: null,
    ...sync,
  }),
});
const me = { posyandu: [] };

test.each<[string, DaySent, Partial<SyncState>, number | null, boolean]>([
  ['everything at the server', day, {}, null, true],
  ['one of this day missing', { ...day, arrived: 47 }, {}, null, false],
  ['facts of another phone to be passed on', day, { carried: 3 }, null, false],
  ['a local server that has passed on everything', day, {}, 0, true],
  ['a local server that holds some', day, {}, 12, false],
])('a day with %s', (_name, sent, sync, hub, all) => {
  const local = hub === null ? {} : { passesOn: { reachedAt: 1, waiting: hub } };
  const proof = dayProof(phone(sync), { ...me, ...local }, sent);
  expect(proof.all).toBe(all);
  const text = proofText(proof, () => '4/11 12.30');
  expect(text).toContain(all ? 'Semua catatan sudah sampai' : 'Belum semua catatan sampai');
  expect(text).toContain(`${sent.arrived} dari 48 catatan sampai`);
});
