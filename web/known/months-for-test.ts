import { RULES } from '#domain/assess/rules.ts';
import type { Month } from '#domain/calendar.ts';
import { villageScope } from '#domain/places/place.ts';
import { NOTHING_PUBLISHED } from '#domain/publish/publication.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { PlacesFold } from '#domain/pws/places-fold.ts';
import type { Entry } from '#log/entry.ts';
import { openPhone } from './open-phone.ts';
import { entry, personId, registered, weighed } from './people-for-test.ts';
import type { Phone } from './phone.ts';
import type { PhoneMonths } from './phone-months.ts';
import { published } from './publications.ts';
import { PASSWORD, POSYANDU, type TestServer, testServer } from './server-for-test.ts';

/** A phone with a few people and their months, and the same months folded from nothing. */
export const VILLAGE = '18.72.03.1004';
export const SESSION = personId(900_001);
export const PIN = '482915';
export const PEOPLE = 12;

const phones: Phone[] = [];
let stores = 0;

export async function closePhones(): Promise<void> {
  for (const phone of phones.splice(0)) await phone.close();
  published.value = NOTHING_PUBLISHED;
}

export const opened = (on: string): Entry =>
  entry(SESSION, 'session-opened', on, { date: on, zone: 'WIB' });

export async function phoneWith(
  entries: readonly Entry[],
  username = 'sari',
  alsoTells: TestServer['alsoTells'] = {},
) {
  const server: TestServer = await testServer();
  server.alsoTells = alsoTells;
  server.posyandu.push({
    id: POSYANDU,
    name: 'Dahlia 8',
    villageCode: VILLAGE,
    villageName: 'Yosodadi',
    districtId: 1872,
    puskesmasId: 'contoh',
  });
  server.serverAdds(entries);
  stores += 1;
  const store = `months-${stores}`;
  const clock = { ms: Date.UTC(2025, 10, 20, 2) };
  const start = async (): Promise<Phone> => {
    const phone = await openPhone({
      link: server.link,
      store,
      nowMs: () => clock.ms,
      iterations: 1_000,
    });
    phones.push(phone);
    return phone;
  };
  const phone = await start();
  await phone.signIn(username, PASSWORD);
  await phone.setPin(PIN);
  await phone.syncNow();
  return { server, phone, store, clock, months: await phone.months() };
}

/** The yellow band of the arm reaches higher than the one the app came with. */
export function stricterArms() {
  const table = structuredClone(
    RULES.find(({ card }) => card.rule === 'child-muac')?.versions.at(-1)?.table,
  ) as { bands: { code: string; below?: number }[] };
  for (const band of table.bands) if (band.code === 'yellow') band.below = 13;
  const name = { kind: 'rule-table', name: 'child-muac', version: 'metro' } as const;
  return { ...name, id: 'contoh', since: '2025-01-01', body: table };
}

/** Children born a month apart, weighed in October and, the first half of them, in November. */
export const children = (): Entry[] =>
  Array.from({ length: PEOPLE }, (_, i) => {
    const n = i + 1;
    const born = `2024-${String(n).padStart(2, '0')}-11`;
    return [
      registered(n, { name: `Anak ${n} Contoh`, birthDate: born }),
      weighed(n, '2025-10-12', 8 + n / 10),
      ...(n <= PEOPLE / 2 ? [weighed(n, '2025-11-12', 8.2 + n / 10)] : []),
    ];
  }).flat();

/** Everybody of the phone folded once, from nothing: what a month kept over many changes must still equal. */
export async function fromScratch(phone: Phone, month: Month) {
  const days = phone.allSessions().filter(({ status }) => status === 'open');
  const openDay = (at: string, m: Month) =>
    days.find(({ scope, on }) => scope === at && on.startsWith(m))?.on ?? null;
  const fold = new PlacesFold(monthContext(openDay, published.value));
  for (const { id } of phone.people()) {
    const known = await phone.person(id);
    if (known) fold.put(known);
  }
  return plain(fold.sum([POSYANDU, villageScope(VILLAGE)], month));
}
export const plain = (numbers: Iterable<readonly [string, string, number]>) =>
  [...numbers].map((row) => row.join(' ')).sort();
export const kept = (months: PhoneMonths, month: Month) => plain(months.numbers(POSYANDU, month));
