import { randomUUID } from 'node:crypto';
import { hashPassword } from '../access/accounts.ts';
import type { HubAccount, HubArea } from '../access/hub-area.ts';
import { endSignIns } from '../access/keep-accounts.ts';
import { takePublications } from '../store/carried-publications.ts';
import { takeIlpStarts } from '../store/ilp-starts.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { keepPlaces } from '../store/keep-places.ts';
import { takePackageChanges } from '../store/packages.ts';
import { keepWording } from '../store/settings.ts';
import type { Db, Store } from '../store/store.ts';

/**
 * Makes this server's places and accounts those of the main one, whole or not at all. Accounts that are told of no more
 * lose their places here; what they wrote stays. An account closed there is closed here, and one with another password
 * signs in again.
 */
export async function takeArea(store: Store, area: HubArea, mark: string, at: Date): Promise<void> {
  await inTransaction(store.pool, async (db) => {
    await takeAreas(db, area);
    await keepPlaces(db, area.puskesmas, area.posyandu);
    await dropPlaces(db, area);
    await takeSealKeys(db, area);
    await takeAccounts(db, area.accounts, at);
    await takeFeeds(db, area.feeds);
    await keepWording(db, area.districtId, area.wording, { by: null, at });
    const { districtId } = area;
    for (const [puskesmasId, changes] of Object.entries(area.packages ?? {}))
      await takePackageChanges(db, { districtId, puskesmasId }, changes);
    if (area.publications) await takePublications(db, districtId, area.publications);
    if (area.ilpStarts) await takeIlpStarts(db, districtId, area.ilpStarts);
    await db.query('update upstream set area_mark = $1, whole_villages = $2', [
      mark,
      area.wholeVillages,
    ]);
  });
}

async function takeAreas(db: Db, { areas }: HubArea): Promise<void> {
  await db.query(
    `insert into areas (code, parent, level, name)
     select * from unnest($1::text[], $2::text[], $3::smallint[], $4::text[])
     on conflict (code) do update set name = excluded.name`,
    [
      areas.map((a) => a.code),
      areas.map((a) => a.parent),
      areas.map((a) => a.level),
      areas.map((a) => a.name),
    ],
  );
}

/** Joined again for other places: nobody records at the former ones here. Their facts stay. */
async function dropPlaces(db: Db, { posyandu }: HubArea): Promise<void> {
  await db.query('delete from posyandu where not (id = any($1::text[]))', [
    posyandu.map((p) => p.id),
  ]);
}

/** Only the public halves: what a phone seals, the main server alone opens. */
async function takeSealKeys(db: Db, { puskesmas }: HubArea): Promise<void> {
  for (const { districtId, id, sealPublic } of puskesmas)
    await db.query(
      'update puskesmas set seal_public = $3, seal_private = null where district_id = $1 and id = $2',
      [districtId, id, sealPublic],
    );
}

async function takeAccounts(db: Db, accounts: readonly HubAccount[], at: Date): Promise<void> {
  const ids = accounts.map((account) => account.id);
  await db.query('delete from grants');
  await db.query(
    'update accounts set disabled_at = $2 where disabled_at is null and not (id = any($1::uuid[]))',
    [ids, at],
  );
  for (const account of accounts) await takeAccount(db, account, at);
}

async function takeAccount(db: Db, account: HubAccount, at: Date): Promise<void> {
  const before = await db.query<{ password_hash: string }>(
    'select password_hash from accounts where id = $1',
    [account.id],
  );
  const hash = before.rows[0]?.password_hash;
  await db.query(
    `insert into accounts (id, username, name, role, password_hash, demo, disabled_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set username = excluded.username, name = excluded.name, role = excluded.role,
       password_hash = excluded.password_hash, disabled_at = excluded.disabled_at`,
    [
      account.id,
      account.username,
      account.name,
      account.role,
      account.passwordHash,
      account.demo,
      account.disabledAt,
    ],
  );
  if (hash !== undefined && hash !== account.passwordHash) await endSignIns(db, account.id, at);
  for (const { role, scope, from, until } of account.grants)
    await db.query(
      `insert into grants (id, account_id, role, scope_kind, scope_id, valid_from, valid_until)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), account.id, role, scope.kind, String(scope.id), from, until],
    );
}

async function takeFeeds(db: Db, feeds: readonly string[]): Promise<void> {
  await db.query('delete from upstream_cursors where not (feed = any($1::text[]))', [feeds]);
  await db.query(
    `insert into upstream_cursors (feed, n) select t.feed, 0 from unnest($1::text[]) as t(feed)
     on conflict (feed) do nothing`,
    [feeds],
  );
}

/**
 * The main server cut this one off: nobody signs in here any more, and whoever is signed in must sign in again. What
 * was not passed on stays, and goes when somebody joins this server again.
 */
export async function closeDoors(store: Store, at: Date): Promise<void> {
  const nobodys = await hashPassword(randomUUID());
  await inTransaction(store.pool, async (db) => {
    await db.query('update accounts set password_hash = $1', [nobodys]);
    await endSignIns(db, null, at);
    await db.query('update upstream set cut_off_at = coalesce(cut_off_at, $1), area_mark = null', [
      at,
    ]);
  });
}
