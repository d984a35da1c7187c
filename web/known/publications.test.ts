import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import type { Me } from '#domain/access/access.ts';
import { RULES } from '#domain/assess/rules.ts';
import { VISIT_DAY, visitor } from '#domain/assess/visit-for-test.ts';
import { addDays } from '#domain/calendar.ts';
import { NOTHING_PUBLISHED, type Publication } from '#domain/publish/publication.ts';
import { fail, ok } from '#domain/result.ts';
import { openStore, type PhoneDb } from '../device/store.ts';
import type { AskServer } from './ask-server.ts';
import { findingsFor } from './findings.ts';
import { followPublished, loadPublished, published } from './publications.ts';

const table = structuredClone(
  RULES.find(({ card }) => card.rule === 'child-muac')?.versions.at(-1)?.table,
) as { bands: { code: string; below?: number }[] };
for (const band of table.bands) if (band.code === 'yellow') band.below = 13;

const row = (since: string, over: Partial<Publication> = {}): Publication => ({
  id: `id-${since}`,
  kind: 'rule-table',
  name: 'child-muac',
  version: `metro-${since}`,
  since,
  body: table,
  note: 'contoh',
  publishedAt: '2025-10-01T00:00:00Z',
  publishedBy: 'Dinkes Contoh',
  withdrawnAt: null,
  withdrawnBy: null,
  ...over,
});
const meWith = (key: string) =>
  ({ account: { role: 'kader' }, published: { district: 1872, key } }) as Me;
const server = (publications: readonly unknown[] | null) => {
  const asked: string[] = [];
  const ask: AskServer = {
    json: async (path) => {
      asked.push(path);
      return publications ? ok({ publications }) : fail('offline');
    },
    follow: async () => fail('offline'),
  };
  return { ask, asked };
};

let stores = 0;
const open: PhoneDb[] = [];
async function phone(): Promise<PhoneDb> {
  stores += 1;
  const db = await openStore(`publications-${stores}`);
  open.push(db);
  return db;
}
afterEach(() => {
  for (const db of open.splice(0)) db.close();
  published.value = NOTHING_PUBLISHED;
});
const child = visitor({ ageMonths: 24, read: { muac: 12.8 } });
const told = async () =>
  (await findingsFor(meWith(''), child, VISIT_DAY)).find((f) => f.rule === 'child-muac');

it('T4.18 judges by the district’s table once heard of, offline and after the app was closed, from its day on', async () => {
  const db = await phone();
  expect(await told()).toMatchObject({ code: 'child-muac.green', version: 'pmk-2-2020' });
  const { ask, asked } = server([row(VISIT_DAY)]);
  expect(await followPublished(db, meWith('one'), ask)).toBe(true);
  expect(asked).toEqual(['/api/publications/1872']);
  const fromThen = { code: 'child-muac.yellow', version: `metro-${VISIT_DAY}` };
  expect(await told()).toMatchObject(fromThen);
  published.value = NOTHING_PUBLISHED;
  await loadPublished(db);
  expect(await told()).toMatchObject(fromThen);
  const before = visitor({ ageMonths: 24, read: { muac: 12.8 } });
  published.value = { key: 'x', list: [{ ...row(addDays(VISIT_DAY, 1)) }] };
  expect((await findingsFor(meWith(''), before, VISIT_DAY)).map((f) => f.code)).toContain(
    'child-muac.green',
  );
});

it('asks once for one mark, and never of a server that has none', async () => {
  const db = await phone();
  const { ask, asked } = server([row(VISIT_DAY)]);
  await followPublished(db, meWith('one'), ask);
  expect(await followPublished(db, meWith('one'), ask)).toBe(false);
  expect(await followPublished(db, { ...meWith('two'), published: undefined } as never, ask)).toBe(
    false,
  );
  expect(asked).toHaveLength(1);
});

it('keeps what it has when there is no answer, or one it cannot read', async () => {
  const db = await phone();
  await followPublished(db, meWith('one'), server([row(VISIT_DAY)]).ask);
  for (const answer of [null, [{ id: 7 }]])
    expect(await followPublished(db, meWith('two'), server(answer).ask)).toBe(false);
  expect(await told()).toMatchObject({ code: 'child-muac.yellow' });
});

it('lets go of what was withdrawn', async () => {
  const db = await phone();
  await followPublished(db, meWith('one'), server([row(VISIT_DAY)]).ask);
  const gone = row(VISIT_DAY, { withdrawnAt: '2025-10-02T00:00:00Z' });
  expect(await followPublished(db, meWith('two'), server([gone]).ask)).toBe(true);
  expect(await told()).toMatchObject({ code: 'child-muac.green' });
  await followPublished(db, meWith('three'), server([row(VISIT_DAY)]).ask);
  const none = server(null);
  expect(await followPublished(db, meWith(''), none.ask)).toBe(true);
  expect(none.asked).toEqual([]);
  expect(published.value.list).toEqual([]);
});
