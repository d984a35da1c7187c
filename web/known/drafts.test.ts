import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { formKey } from './drafts.ts';
import { openPhone } from './open-phone.ts';
import { personId, registered } from './people-for-test.ts';
import type { Phone } from './phone.ts';
import { PASSWORD, POSYANDU, testServer } from './server-for-test.ts';

const PIN = '482915';
const CHILD = personId(1);
const FORM = formKey(CHILD, '2025-11-04', 2);
const TYPED = { weight: { text: '7,' } };
const DAY_MS = 86_400_000;
const opened: Phone[] = [];
let stores = 0;
afterEach(async () => {
  for (const phone of opened.splice(0)) await phone.close();
});

/** A phone with somebody signed in; `again` opens the same disk as after the browser was killed. */
async function phones() {
  const server = await testServer();
  server.serverAdds([registered(1, { name: 'Aisyah Contoh' })]);
  stores += 1;
  const world = { store: `phone-drafts-${stores}`, nowMs: Date.UTC(2025, 10, 4, 2) };
  const open = async (): Promise<Phone> => {
    const { store } = world;
    const nowMs = () => world.nowMs;
    const phone = await openPhone({ link: server.link, store, nowMs, iterations: 1_000 });
    opened.push(phone);
    return phone;
  };
  const phone = await open();
  await phone.signIn('sari', PASSWORD);
  await phone.setPin(PIN);
  await phone.syncNow();
  const [account] = await phone.accounts();
  return { world, phone, again: open, account: account?.id ?? '' };
}

const onDisk = async (store: string): Promise<number> => {
  const db = await openDB(store);
  const count = await db.count('drafts');
  db.close();
  return count;
};
/** A keystroke is on the disk a moment after it: as long as a killed phone is told to have had. */
const written = (store: string, count: number) =>
  expect.poll(() => onDisk(store), { interval: 5 }).toBe(count);

describe('What is being typed', () => {
  it('is there again after a lock and the PIN, and the list says whose it is', async () => {
    const { phone, account } = await phones();
    phone.keepDraft(FORM, POSYANDU, TYPED);
    expect([...phone.unsaved.value]).toEqual([CHILD]);
    phone.lock();
    expect(phone.draft(FORM)).toBeNull();
    expect([...phone.unsaved.value]).toEqual([]);
    await phone.unlock(account, PIN);
    expect(phone.draft(FORM)).toEqual(TYPED);
    expect([...phone.unsaved.value]).toEqual([CHILD]);
  });

  it('is there again after the browser was killed', async () => {
    const { world, phone, again, account } = await phones();
    phone.keepDraft(FORM, POSYANDU, TYPED);
    await written(world.store, 1);
    const restarted = await again();
    expect(restarted.draft(FORM)).toBeNull();
    await restarted.unlock(account, PIN);
    expect(restarted.draft(FORM)).toEqual(TYPED);
  });

  it('is gone once saved, from memory and from the disk', async () => {
    const { world, phone, again, account } = await phones();
    phone.keepDraft(FORM, POSYANDU, TYPED);
    const body = { what: 'weight', value: 7.2, step: 2 } as const;
    const fact = { kind: 'measurement-taken', subject: CHILD, scope: POSYANDU, body } as const;
    expect(await phone.write([{ ...fact, on: '2025-11-04' }], FORM)).toMatchObject({ ok: true });
    expect(phone.draft(FORM)).toBeNull();
    expect([...phone.unsaved.value]).toEqual([]);
    expect(await onDisk(world.store)).toBe(0);
    const restarted = await again();
    await restarted.unlock(account, PIN);
    expect(restarted.draft(FORM)).toBeNull();
  });

  it('stays when what it says is no fact and nothing was saved', async () => {
    const { phone } = await phones();
    phone.keepDraft(FORM, POSYANDU, TYPED);
    const body = { what: 'weight', value: 7000 } as const;
    const fact = { kind: 'measurement-taken', subject: CHILD, scope: POSYANDU, body } as const;
    expect(await phone.write([{ ...fact, on: '2025-11-04' }], FORM)).toMatchObject({ ok: false });
    expect(phone.draft(FORM)).toEqual(TYPED);
  });

  it('goes with an account that is forgotten, and when the lease is over', async () => {
    const { world, phone, account } = await phones();
    phone.keepDraft(FORM, POSYANDU, TYPED);
    await written(world.store, 1);
    phone.lock();
    world.nowMs += 31 * DAY_MS;
    expect(await phone.unlock(account, PIN)).toMatchObject({ ok: false });
    expect(await onDisk(world.store)).toBe(0);

    const other = await phones();
    other.phone.keepDraft(FORM, POSYANDU, TYPED);
    await other.phone.forget(other.account);
    expect(await onDisk(other.world.store)).toBe(0);
  });
});
