import { signal } from '@preact/signals';
import type { CopyHere, Phone, RoomState } from '../known/phone.ts';
import { FAKE_POSYANDU, OTHER_POSYANDU } from './fake-people.ts';
import type { FakeWishes } from './fake-wishes.ts';

const MB = 1_048_576;

/** Room and support of the phone of the pictures. */
export function fakeRoom(wishes: FakeWishes): Pick<Phone, 'room' | 'makeRoom' | 'support'> {
  const quota = 120 * MB;
  const room = signal<RoomState | null>({
    usage: quota * (wishes.taken ?? 0.1),
    quota,
    full: wishes.full ?? false,
  });
  const copies = new Map<string, CopyHere>([
    [FAKE_POSYANDU, { posyandu: FAKE_POSYANDU, name: 'Melati 3 RW 03', people: 212, aside: false }],
    [
      OTHER_POSYANDU,
      { posyandu: OTHER_POSYANDU, name: 'Dahlia 8 RW 05', people: 187, aside: false },
    ],
  ]);
  const mark = (id: string, aside: boolean): void => {
    const copy = copies.get(id);
    if (copy) copies.set(id, { ...copy, aside });
  };
  const at = (hour: string) => `${wishes.on}T${hour}:00.000Z`;
  return {
    room,
    makeRoom: {
      look: async () => {},
      stay: async () => true,
      compact: async () => {
        room.value = { usage: quota * 0.7, quota, full: false };
        return true;
      },
      copies: async () => [...copies.values()],
      setAside: async (id) => {
        mark(id, true);
        return true;
      },
      takeBack: async (id) => mark(id, false),
    },
    support: async () => ({
      format: 'siklus-bantuan-1',
      madeAt: at('03:10'),
      app: { version: '0.1.0', build: 'behind-lock-contoh.js', facts: 1, protocol: 1, store: 4 },
      phone: {
        id: '00000000-0000-4000-8000-000000000999',
        browser: 'Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0 Mobile',
        language: 'id-ID',
        zone: 'Asia/Jakarta',
        screen: '360x640@2',
        online: !wishes.offline,
      },
      room: { usage: quota * 0.1, quota, persisted: true, full: false },
      state: 'open',
      sync: { state: 'idle', unsent: wishes.unsent ?? 0, refused: 0, lastAt: 0, lastError: null },
      rows: { people: 212, arrived: 3, written: 12, accounts: 2 },
      feeds: [{ feed: FAKE_POSYANDU, cursor: 5120, people: 212, waiting: 12, refused: 0 }],
      refused: {},
      unreadable: {},
      accounts: [
        { locked: false, tries: 0, leaseDaysLeft: 30, unsent: 12 },
        { locked: false, tries: 1, leaseDaysLeft: 22, unsent: 0 },
      ],
      events: [
        { at: at('01:02'), what: 'started' },
        { at: at('01:02'), what: 'unlocked', code: 'open' },
        { at: at('02:40'), what: 'saved', n: 3 },
        { at: at('02:41'), what: 'round', code: 'no-network', n: 12 },
      ],
    }),
  };
}
