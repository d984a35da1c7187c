import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RULES } from '#domain/assess/rules.ts';
import type { Entry } from '#log/entry.ts';
import { setPassword } from '../access/keep-accounts.ts';
import { disableAccount } from '../access/sign-in.ts';
import { sealEntry } from '../keys/seal.ts';
import { ilpStartsOf, keepIlpStart } from '../store/ilp-starts.ts';
import { keepPackageChange } from '../store/packages.ts';
import { keepPublication, publishedIn } from '../store/publications.ts';
import { keepWording } from '../store/settings.ts';
import { brokenFeeds, type HubWorld, hubWorld, keptIds } from '../test/hub-world.ts';
import { signInAs } from '../test/phone-client.ts';
import { A, B, DISTRICT, FAR, newAccount, PASSWORD, Pen, VILLAGE } from '../test/small-world.ts';
import { refusedThere } from './marks.ts';
import { passQuarantine } from './pass-quarantine.ts';
import { countWaiting } from './unsent.ts';
import { upstreamCalls } from './upstream-calls.ts';
import { readUpstream } from './upstream-row.ts';

const DAY = '2026-07-02';
let w: HubWorld;
beforeEach(async () => {
  w = await hubWorld();
});
afterEach(() => w.end());

const person = (pen: Pen, name = 'Melur Contoh'): Entry =>
  pen.write('person-registered', randomUUID(), DAY, { name, sex: 'F', birthDate: '2024-01-05' });

async function askMain(path: string, token: string, body: object): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await w.mainApp.inject({ method: 'POST', url: path, headers, payload: body });
  return answer.statusCode;
}
const pulling = { protocol: 1, epoch: null, cursors: {} };
const pushing = { protocol: 1, epoch: null, device: 'x', entries: [] };
const linking = { mark: null, waiting: 0, signIns: [] };

describe('joining', () => {
  it('is for who may set up a local server, for one village at most', async () => {
    expect(await w.join('kader')).toMatchObject({ ok: false, error: 'not-your-area' });
    expect(await w.join('bidan')).toMatchObject({ ok: false, error: 'which-place' });
    expect(await w.join('bidan', FAR)).toMatchObject({ ok: false, error: 'not-your-area' });
    expect(await w.join('tidak-ada')).toMatchObject({ ok: false, error: 'wrong-password' });
    const joined = await w.join('bidan', VILLAGE);
    expect(joined).toMatchObject({ ok: true, value: { posyandu: [A, B] } });
    const names = await w.hub.pool.query('select username from accounts order by username');
    // whoever works there, and nobody of elsewhere
    expect(names.rows.map((row) => row.username)).toEqual(['bidan', 'kader', 'ketua']);
  });

  it('set up by a coordinator holds no password of a health worker to guess at', async () => {
    await w.join('ketua');
    const { rows } = await w.hub.pool.query<{ username: string; empty: boolean }>(
      `select username, password_hash = '' as empty from accounts order by username`,
    );
    expect(rows).toEqual([
      { username: 'bidan', empty: true },
      { username: 'kader', empty: false },
      { username: 'ketua', empty: false },
    ]);
    const asked = { username: 'bidan', password: PASSWORD, device: 'hp-1' };
    const answer = await w.hubApp.inject({ method: 'POST', url: '/api/sign-in', payload: asked });
    expect(answer.statusCode).toBe(401);
  });

  it('is not for those who are told no names, or nothing of anybody’s health (decision 0016)', async () => {
    const puskesmas = { kind: 'puskesmas' as const, id: 'pkm-1' };
    await newAccount(w.main.pool, 'petugas-data', 'data-officer', puskesmas);
    await newAccount(w.main.pool, 'pengelola', 'admin', { kind: 'district', id: DISTRICT });
    for (const who of ['petugas-data', 'pengelola'])
      expect(await w.join(who, VILLAGE)).toMatchObject({ ok: false, error: 'not-your-area' });
  });

  it('its token opens the calls of hubs alone, and nobody else’s opens those', async () => {
    await w.join('ketua');
    const token = (await readUpstream(w.hubStore))?.token ?? '';
    const calls = [
      ['/api/hub/link', linking],
      ['/api/hub/pull', pulling],
      ['/api/hub/push', pushing],
      ['/api/hub/push-sealed', { protocol: 1, epoch: null, device: 'x', sealed: [] }],
      ['/api/hub/leave', {}],
    ] as const;
    const phone = await signInAs(w.mainApp, 'bidan');
    const forged = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const [path, body] of calls) {
      expect([path, await askMain(path, forged, body)]).toEqual([path, 401]);
      expect([path, await askMain(path, phone.token, body)]).toEqual([path, 401]);
    }
    expect(await askMain('/api/pull', token, pulling)).toBe(401);
    expect(await askMain('/api/push', token, pushing)).toBe(401);
    const headers = { authorization: `Bearer ${token}` };
    for (const url of ['/api/me', `/api/first?feed=${A}`, '/api/quarantine', '/api/live/feeds'])
      expect((await w.mainApp.inject({ method: 'GET', url, headers })).statusCode).toBe(401);
    for (const [path, body] of calls.slice(0, 3))
      expect(await askMain(path, token, body)).toBe(200);
  });
});

describe('what it may read and bring', () => {
  it('no feed of another place, and of its own no sensitive one unless a health worker set it up', async () => {
    await w.join('ketua');
    const { token = '' } = (await readUpstream(w.hubStore)) ?? {};
    const asked = { [A]: 0, [B]: 0, [FAR]: 0, [`${A}!s`]: 0, [`desa:${VILLAGE}`]: 0 };
    const headers = { authorization: `Bearer ${token}` };
    const answer = await w.mainApp.inject({
      method: 'POST',
      url: '/api/hub/pull',
      headers,
      payload: { ...pulling, cursors: asked },
    });
    expect(answer.json().left).toEqual([B, FAR, `${A}!s`, `desa:${VILLAGE}`]);
  });

  it('nothing more when whoever set it up works there no longer, while what it brings is still taken', async () => {
    await w.join('bidan', VILLAGE);
    const { token = '' } = (await readUpstream(w.hubStore)) ?? {};
    const headers = { authorization: `Bearer ${token}` };
    const left = async (): Promise<string[]> => {
      const payload = { ...pulling, cursors: { [A]: 0, [`${A}!s`]: 0 } };
      const asked = { method: 'POST' as const, url: '/api/hub/pull', headers, payload };
      return (await w.mainApp.inject(asked)).json().left;
    };
    expect(await left()).toEqual([]);
    await w.main.pool.query(`update grants set valid_until = '2026-07-01' where account_id = $1`, [
      w.accounts.bidan,
    ]);
    expect(await left()).toEqual([A, `${A}!s`]);
    const entries = [person(new Pen(w.accounts.kader, A, 5))];
    expect(await askMain('/api/hub/push', token, { ...pushing, entries })).toBe(200);
    expect(await keptIds(w.main)).toEqual(entries.map((entry) => entry.id));
  });

  it('nothing of accounts or places that are not its own: refused, kept at both ends', async () => {
    await w.join('ketua');
    const mine = person(new Pen(w.accounts.kader, A, 1));
    const stranger = person(new Pen(w.accounts.jauh, A, 2));
    const elsewhere = person(new Pen(w.accounts.bidan, FAR, 3));
    const beside = person(new Pen(w.accounts.bidan, B, 4));
    const { token = '' } = (await readUpstream(w.hubStore)) ?? {};
    const headers = { authorization: `Bearer ${token}` };
    const payload = { ...pushing, entries: [mine, stranger, elsewhere, beside] };
    const answer = await w.mainApp.inject({
      method: 'POST',
      url: '/api/hub/push',
      headers,
      payload,
    });
    const outcomes = answer.json().receipts.map((r: { reason?: string }) => r.reason ?? 'taken');
    expect(outcomes).toEqual(['taken', 'not-your-area', 'not-your-area', 'not-your-area']);
    const held = await w.main.pool.query('select count(*)::int as n from quarantine');
    expect(held.rows[0].n).toBe(3);
  });
});

describe('a day behind it', () => {
  it('phones sign in with their own words, read what was there before, and all they write arrives once', async () => {
    const before = [1, 2, 3].map(() => person(new Pen(w.accounts.kader, A, Math.random() * 1e6)));
    await (await signInAs(w.mainApp, 'kader')).pushAll(before);
    const wording = { programme: 'Siklus hidup' };
    await keepWording(w.main.pool, DISTRICT, wording, { by: null, at: new Date() });
    const change = { act: 'off', level: 'posyandu', service: 'deworming', from: DAY } as const;
    const kept = { id: randomUUID(), at: new Date().toISOString(), by: w.accounts.bidan, change };
    await keepPackageChange(w.main.pool, { districtId: DISTRICT, puskesmasId: 'pkm-1' }, kept);
    const table = RULES.find(({ card }) => card.rule === 'waist')?.versions.at(-1)?.table as object;
    const version = {
      kind: 'rule-table',
      name: 'waist',
      version: 'contoh-1',
      since: '2099-01-01',
      body: { ...table, limit: { F: 82, M: 90 } },
    } as const;
    const draft = { ...version, note: 'Surat edaran contoh' };
    await keepPublication(w.main.pool, DISTRICT, draft, { by: null, at: new Date() });
    const start = { posyandu: A, beganOn: '2023-09-01', by: w.accounts.bidan, at: new Date() };
    await keepIlpStart(w.main.pool, DISTRICT, start);
    await w.join('bidan', VILLAGE);
    expect(await w.round()).toBe(null);
    expect(await ilpStartsOf(w.hub.pool, DISTRICT, [A])).toEqual(
      await ilpStartsOf(w.main.pool, DISTRICT, [A]),
    );
    const kader = await signInAs(w.hubApp, 'kader', 'hp-1');
    expect(kader.me.wording).toEqual(wording);
    expect(kader.me.packages).toEqual({ 'pkm-1': [change] });
    expect((await publishedIn(w.hub.pool, DISTRICT)).list).toMatchObject([version]);
    expect((await publishedIn(w.hub.pool, DISTRICT)).key).toBe(
      (await publishedIn(w.main.pool, DISTRICT)).key,
    );
    const midwife = await signInAs(w.hubApp, 'bidan', 'hp-2');
    expect((await kader.readAll(A)).length).toBe(3);
    expect(kader.me.passesOn).toEqual({ reachedAt: null, waiting: 0 });
    const here = person(new Pen(w.accounts.kader, A, 11));
    await kader.pushAll([here]);
    const secret = new Pen(w.accounts.bidan, A, 12).write('service-given', here.subject, DAY, {
      service: 'contraception.pill',
    });
    await midwife.pushAll([secret]);
    expect((await kader.readAll(A)).length).toBe(4);
    expect(await countWaiting(w.hub.pool)).toBe(2);
    expect(await w.round()).toBe(null);
    expect(await w.round()).toBe(null);
    expect(await countWaiting(w.hub.pool)).toBe(0);
    expect(await keptIds(w.main)).toEqual(await keptIds(w.hub));
    expect(await brokenFeeds(w.main)).toEqual([]);
    const office = await signInAs(w.mainApp, 'bidan', 'kantor');
    expect((await office.readAll(`${A}!s`)).length).toBe(1);
  });

  it('what only the main server can open goes on as it came', async () => {
    await w.join('ketua');
    await w.round();
    const kader = await signInAs(w.hubApp, 'ketua');
    const entry = person(new Pen(w.accounts.kader, A, 21));
    const sealKey = String((await signInAs(w.mainApp, 'ketua')).me.sealKey);
    expect(kader.me.sealKey).toBe(sealKey);
    const sealed = sealEntry(entry.id, entry, sealKey);
    const { receipts } = await kader.pushSealed([sealed]);
    expect(receipts).toEqual([{ id: entry.id, outcome: 'new' }]);
    expect(await countWaiting(w.hub.pool)).toBe(1);
    expect(await w.round()).toBe(null);
    expect(await keptIds(w.main)).toEqual([entry.id]);
    expect(await w.round()).toBe(null);
    expect(await keptIds(w.hub)).toEqual([entry.id]);
    expect(await countWaiting(w.hub.pool)).toBe(0);
  });

  it('also after a coordinator here looked at it and left it as it is', async () => {
    await w.join('ketua');
    await w.round();
    const ketua = await signInAs(w.hubApp, 'ketua');
    const entry = person(new Pen(w.accounts.kader, A, 22));
    await ketua.pushSealed([sealEntry(entry.id, entry, String(ketua.me.sealKey))]);
    const { rows } = await w.hub.pool.query<{ id: string }>('select id from quarantine');
    const kept = await ketua.ask('POST', `/api/quarantine/${rows[0]?.id}/keep`);
    expect(kept.statusCode).toBe(200);
    expect(await countWaiting(w.hub.pool)).toBe(1);
    expect(await w.round()).toBe(null);
    expect(await keptIds(w.main)).toEqual([entry.id]);
    expect(await countWaiting(w.hub.pool)).toBe(0);
  });

  it('and goes again to a main server restored from a backup before it came', async () => {
    await w.join('ketua');
    await w.round();
    const ketua = await signInAs(w.hubApp, 'ketua');
    const entry = person(new Pen(w.accounts.kader, A, 23));
    await ketua.pushSealed([sealEntry(entry.id, entry, String(ketua.me.sealKey))]);
    // passed on, and the main server is lost before this one read it back
    const upstream = await readUpstream(w.hubStore);
    if (!upstream) throw new Error('not joined');
    const calls = upstreamCalls(upstream.url, upstream.token, w.line);
    expect(await passQuarantine(w.hubStore, upstream, calls)).toBe(null);
    await w.main.pool.query('delete from feed_entries');
    await w.main.pool.query('delete from feeds');
    await w.main.pool.query('delete from entries');
    await w.main.pool.query(`update server_state set value = $1 where key = 'epoch'`, [
      randomUUID(),
    ]);
    await w.restartMain();
    expect(await w.round()).toBe(null);
    expect(await keptIds(w.main)).toEqual([entry.id]);
  });

  it('what is refused there stays here with its reason, and is read when a coordinator lets it in', async () => {
    await w.join('ketua');
    await w.round();
    const kader = await signInAs(w.hubApp, 'kader');
    const entry = person(new Pen(w.accounts.kader, A, 31));
    await kader.pushAll([entry]);
    // her place was taken from her while the line was down
    await w.main.pool.query('update grants set valid_until = $2 where account_id = $1', [
      w.accounts.kader,
      '2020-02-01',
    ]);
    expect(await w.round()).toBe(null);
    expect(await refusedThere(w.hub.pool)).toMatchObject([
      { id: entry.id, reason: 'not-your-area' },
    ]);
    expect(await countWaiting(w.hub.pool)).toBe(1);
    await w.main.pool.query('update grants set valid_until = null where account_id = $1', [
      w.accounts.kader,
    ]);
    await (await signInAs(w.mainApp, 'kader', 'kantor')).pushAll([entry]);
    await w.round();
    expect(await refusedThere(w.hub.pool)).toEqual([]);
    expect(await countWaiting(w.hub.pool)).toBe(0);
  });
});

describe('who is cut off', () => {
  it('there is cut off here at the next round: an account, one phone of it, a changed password', async () => {
    await w.join('ketua');
    await w.round();
    const lost = await signInAs(w.hubApp, 'kader', 'hp-hilang');
    const other = await signInAs(w.hubApp, 'kader', 'hp-lain');
    const head = await signInAs(w.hubApp, 'ketua', 'hp-ketua');
    await w.round();
    const phones = await w.main.pool.query(
      `select device from sign_ins where account_id = $1 order by device`,
      [w.accounts.kader],
    );
    expect(phones.rows.map((row) => row.device)).toEqual(['hp-hilang', 'hp-lain']);
    await w.main.pool.query(`update sign_ins set revoked_at = now() where device = 'hp-hilang'`);
    await setPassword(w.main.pool, w.accounts.ketua, 'kata-sandi-baru', new Date());
    await w.round();
    const me = async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await w.hubApp.inject({ method: 'GET', url: '/api/me', headers });
      return answer.json().slug ?? 'fine';
    };
    expect(await me(lost.token)).toBe('revoked');
    expect(await me(other.token)).toBe('fine');
    expect(await me(head.token)).toBe('not-signed-in');
    await disableAccount(w.main.pool, w.accounts.kader, new Date());
    await w.round();
    expect(await me(other.token)).toBe('revoked');
  });

  it('a hub that is cut off lets nobody in, keeps what it holds, and goes on when it is joined again', async () => {
    await w.join('ketua');
    await w.round();
    const kader = await signInAs(w.hubApp, 'kader');
    const entry = person(new Pen(w.accounts.kader, A, 41));
    await kader.pushAll([entry]);
    await w.main.pool.query('update hubs set revoked_at = now()');
    expect(await w.round()).toBe('revoked');
    await expect(signInAs(w.hubApp, 'kader')).rejects.toThrow();
    expect(await keptIds(w.hub)).toEqual([entry.id]);
    expect(await w.join('ketua')).toMatchObject({ ok: true });
    expect(await w.round()).toBe(null);
    expect(await keptIds(w.main)).toEqual([entry.id]);
    await signInAs(w.hubApp, 'kader');
  });

  it('a server with accounts of its own joins nothing, and one that joined joins nothing else', async () => {
    await w.join('ketua');
    const { joinUpstream } = await import('./join.ts');
    const asked = { url: 'https://lain.example', username: 'ketua', password: PASSWORD, name: 'x' };
    const elsewhere = await joinUpstream(w.hubStore, asked, new Date(), w.line);
    expect(elsewhere).toEqual({ ok: false, error: 'joined-elsewhere' });
    await w.hub.pool.query('delete from upstream');
    const own = await joinUpstream(w.hubStore, asked, new Date(), w.line);
    expect(own).toEqual({ ok: false, error: 'has-own-accounts' });
    const plain = { ...asked, url: 'http://lain.example' };
    expect(await joinUpstream(w.hubStore, plain, new Date(), w.line)).toEqual({
      ok: false,
      error: 'not-https',
    });
  });
});
