import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Month } from '#domain/calendar.ts';
import { NOTHING_PUBLISHED, publishedFrom } from '#domain/publish/publication.ts';
import { PlacesFold } from '#domain/pws/places-fold.ts';
import type { FoldsRow } from '../device/store.ts';
import {
  children,
  closePhones,
  fromScratch,
  kept,
  opened,
  PEOPLE,
  PIN,
  phoneWith,
  SESSION,
  stricterArms,
} from './months-for-test.ts';
import { entry, personId, registered, weighed } from './people-for-test.ts';
import type { Phone } from './phone.ts';
import { published } from './publications.ts';
import { POSYANDU } from './server-for-test.ts';

const SARI = '00000000-0000-7000-8000-0000000000a1';
const MONTHS: readonly Month[] = ['2025-09', '2025-10', '2025-11'];
const HERE = { level: 'posyandu', id: POSYANDU } as const;
const ELSEWHERE = '18.72.03.1004.009';
const go = async (): Promise<boolean> => true;

const put = vi.spyOn(PlacesFold.prototype, 'put');
afterEach(closePhones);

const rowsOf = async (store: string): Promise<FoldsRow[]> => {
  const db = await openDB(store);
  const rows = (await db.getAll('folds')) as FoldsRow[];
  db.close();
  return rows;
};

/** The page is made and kept, the phone is locked and opened again; answers how many people are folded anew then. */
async function lockedAndOpened(phone: Phone, between: () => Promise<void> = async () => undefined) {
  const months = await phone.months();
  await months.page(HERE, '2025-11', go);
  await months.keep();
  phone.lock();
  await between();
  expect(await phone.unlock(SARI, PIN)).toMatchObject({ ok: true });
  await phone.syncNow();
  put.mockClear();
  await months.page(HERE, '2025-11', go);
  return put.mock.calls.length;
}

const isWhole = async (phone: Phone): Promise<void> => {
  const months = await phone.months();
  for (const month of MONTHS)
    expect(kept(months, month), month).toEqual(await fromScratch(phone, month));
};

describe('folded months, kept on the phone', () => {
  it('are there after the lock: nobody is folded again, and every number is the same', async () => {
    const { phone } = await phoneWith([...children(), opened('2025-11-12')]);
    expect(await lockedAndOpened(phone)).toBe(0);
    await isWhole(phone);
  });

  it('are made again for whoever changed while it was locked, and for nobody else', async () => {
    const { phone, server } = await phoneWith(children());
    const changed = async () => server.serverAdds([weighed(9, '2025-11-14', 9.1)]);
    expect(await lockedAndOpened(phone, changed)).toBe(1);
    await isWhole(phone);
  });

  it('are made again for whoever is saved while they are read back', async () => {
    // more than one block: while the first is put back, the second still lies on the disk
    const many = Array.from({ length: 110 }, (_, i) => i + 1).flatMap((n) => [
      registered(n, { name: `Anak ${n} Contoh`, birthDate: '2024-05-11' }),
      weighed(n, '2025-10-12', 8 + n / 100),
    ]);
    const { phone, store } = await phoneWith(many);
    await lockedAndOpened(phone);
    expect(await rowsOf(store)).toHaveLength(2);
    phone.lock();
    expect(await phone.unlock(SARI, PIN)).toMatchObject({ ok: true });
    let isSaved = false;
    const saving = async (): Promise<boolean> => {
      if (isSaved) return true;
      isSaved = true;
      const body = { what: 'weight', value: 9.4, step: 2 } as const;
      const at = { kind: 'measurement-taken', scope: POSYANDU, on: '2025-11-19', body } as const;
      const everybody = phone.people().map(({ id: subject }) => ({ ...at, subject }));
      expect(await phone.write(everybody)).toMatchObject({ ok: true });
      return true;
    };
    await (await phone.months()).page(HERE, '2025-11', saving);
    expect(isSaved).toBe(true);
    await (await phone.months()).page(HERE, '2025-11', go);
    await isWhole(phone);
  });

  it('are made again for everybody whose month asked for an open day that moved', async () => {
    const { phone, server } = await phoneWith([...children(), opened('2025-11-05')]);
    const redated = async () =>
      server.serverAdds([entry(SESSION, 'session-redated', '2025-11-05', { date: '2025-11-12' })]);
    expect(await lockedAndOpened(phone, redated)).toBe(PEOPLE / 2);
    await isWhole(phone);
  });

  it('are worth nothing under other tables', async () => {
    const { phone } = await phoneWith(children());
    const stricter = async () => {
      published.value = publishedFrom([stricterArms()]);
    };
    expect(await lockedAndOpened(phone, stricter)).toBe(PEOPLE);
    await isWhole(phone);
  });

  it('lie closed under the keys of the feeds they rest on, and tell nobody`s name or months', async () => {
    const { phone, store } = await phoneWith(children());
    await lockedAndOpened(phone);
    const rows = await rowsOf(store);
    expect(rows.map(({ feeds }) => feeds)).toEqual([[POSYANDU]]);
    const lies = rows.map(({ box }) => Buffer.from(box).toString('latin1')).join();
    for (const word of ['Contoh', personId(1), '2025-11', 'balita', 'served'])
      expect(lies).not.toContain(word);
  });

  it('go with the account that leaves the phone, with the tenth wrong PIN, and with the feed', async () => {
    const forgotten = await phoneWith(children());
    await lockedAndOpened(forgotten.phone);
    await forgotten.phone.forget(SARI);
    expect(await rowsOf(forgotten.store)).toEqual([]);

    const guessed = await phoneWith(children());
    await lockedAndOpened(guessed.phone);
    guessed.phone.lock();
    for (let i = 0; i < 10; i++) await guessed.phone.unlock(SARI, '111222');
    expect(await rowsOf(guessed.store)).toEqual([]);

    const left = await phoneWith(children());
    await lockedAndOpened(left.phone);
    left.server.feeds.set('sari', []);
    left.clock.ms += 20 * 60_000;
    await left.phone.syncNow();
    await left.phone.syncNow();
    expect(await rowsOf(left.store)).toEqual([]);
  });

  it('are done without on a full phone, which says so in the support file', async () => {
    const { phone } = await phoneWith(children());
    const months = await phone.months();
    await months.page(HERE, '2025-11', go);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await months.keep();
    full.mockRestore();
    const { events } = await phone.support();
    expect(events.at(-1)).toMatchObject({ what: 'months-kept', code: 'storage-full' });
    await isWhole(phone);
  });

  it('give their room to a save that finds none', async () => {
    const { phone, store } = await phoneWith(children());
    await lockedAndOpened(phone);
    let isFull = true;
    const clear = vi.spyOn(IDBObjectStore.prototype, 'clear');
    const { put: keep } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...row
    ) {
      if (clear.mock.calls.length > 0) isFull = false;
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      return keep.apply(this, row);
    });
    const body = { what: 'weight', value: 9.4, step: 2 } as const;
    const draft = { kind: 'measurement-taken', subject: personId(3), scope: POSYANDU } as const;
    expect(await phone.write([{ ...draft, on: '2025-11-19', body }])).toMatchObject({ ok: true });
    full.mockRestore();
    clear.mockRestore();
    expect(await rowsOf(store)).toEqual([]);
    await (await phone.months()).page(HERE, '2025-11', go);
    await isWhole(phone);
  });

  it('a wrong row is thrown away, and what it held folded again', async () => {
    const { phone, store } = await phoneWith(children());
    const broken = async () => {
      const db = await openDB(store);
      for (const row of (await db.getAll('folds')) as FoldsRow[])
        await db.put('folds', { ...row, box: row.box.map((byte) => byte ^ 1) });
      db.close();
    };
    expect(await lockedAndOpened(phone, broken)).toBe(PEOPLE);
    await isWhole(phone);
  });

  it('count what folding from scratch counts, over any history of saves, corrections, moves, merges and tables', async () => {
    const who = fc.integer({ min: 1, max: PEOPLE });
    const day = fc.integer({ min: 1, max: 19 }).map((d) => `2025-11-${String(d).padStart(2, '0')}`);
    const step = fc.oneof(
      fc.record({ do: fc.constant('save' as const), who, day }),
      fc.record({ do: fc.constant('arrives' as const), who, day }),
      fc.record({ do: fc.constant('corrected' as const), who, day }),
      fc.record({ do: fc.constant('moved' as const), who, day }),
      fc.record({ do: fc.constant('merged' as const), who, day, into: who }),
      fc.record({ do: fc.constant('opened' as const), who, day }),
      fc.record({ do: fc.constant('published' as const), who, day }),
      fc.record({ do: fc.constant('born' as const), who, day }),
      fc.record({ do: fc.constant('locked' as const), who, day }),
    );
    const steps = fc.array(step, { minLength: 4, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const { phone, server } = await phoneWith(children());
        const written: { id: string; subject: string }[] = [];
        for (const [i, one] of [...history, { do: 'locked', who: 1, day: '' } as const].entries()) {
          const subject = personId(one.who);
          const at = { subject, scope: POSYANDU, on: one.day };
          const save = async (
            draft: Omit<Parameters<Phone['write']>[0][number], keyof typeof at>,
          ) => {
            const saved = await phone.write([{ ...at, ...draft } as never]);
            if (saved.ok) written.push(...saved.value.map(({ id }) => ({ id, subject })));
          };
          if (one.do === 'save')
            await save({
              kind: 'measurement-taken',
              body: { what: 'weight', value: 8 + i / 10, step: 2 },
            });
          if (one.do === 'arrives')
            server.serverAdds([
              entry(subject, 'measurement-taken', one.day, { what: 'muac', value: 12.8, step: 2 }),
            ]);
          if (one.do === 'corrected') {
            const fact = written.pop();
            if (fact)
              await phone.write([
                { ...at, subject: fact.subject, kind: 'fact-withdrawn', body: { fact: fact.id } },
              ]);
          }
          if (one.do === 'moved')
            await save({ kind: 'person-moved', body: { to: ELSEWHERE, address: { rt: '009' } } });
          if (one.do === 'merged' && one.into !== one.who)
            await save({ kind: 'person-merged', body: { into: personId(one.into) } });
          if (one.do === 'opened') server.serverAdds([opened(one.day)]);
          if (one.do === 'born')
            server.serverAdds([
              registered(100 + i, { name: `Bayi ${i} Contoh`, birthDate: one.day }),
            ]);
          if (one.do === 'published')
            published.value =
              published.value === NOTHING_PUBLISHED
                ? publishedFrom([stricterArms()])
                : NOTHING_PUBLISHED;
          if (i % 3 === 0) await phone.syncNow();
          if (one.do === 'locked') {
            await lockedAndOpened(phone);
            await isWhole(phone);
          }
        }
        await closePhones();
      }),
      { numRuns: 12 },
    );
  });
});
