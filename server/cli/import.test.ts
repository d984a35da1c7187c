import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { secretsFrom } from '../keys/secrets.ts';
import { importPeople } from '../store/import-people.ts';
import { registeredAt } from '../store/registered-people.ts';
import type { Store } from '../store/store.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import type { Terminal } from './command.ts';
import { command } from './import.ts';
import { registerFrom } from './import-inputs.ts';

const DISTRICT = 1872;
const POSYANDU = {
  id: '18.72.01.1005.001',
  name: 'Dahlia 8',
  villageCode: '18.72.01.1005',
  villageName: 'Yosomulyo',
  districtId: DISTRICT,
  puskesmasId: 'P1',
};
const fixture = fileURLToPath(
  new URL('../interop/spreadsheets/fixtures/register-dahlia-8.csv', import.meta.url),
);
const secret = 'only for tests, only for tests, only for tests';

let database: FreshDatabase;
let store: Store;
let folder: string;
const admin = randomUUID();

beforeEach(async () => {
  database = await freshDatabase();
  store = { pool: database.pool, secrets: secretsFrom(secret) };
  await database.pool.query(
    `insert into accounts (id, username, name, role, password_hash) values ($1, 'admin', 'Admin', 'admin', 'x')`,
    [admin],
  );
  await database.pool.query(
    `insert into areas (code, parent, level, name) values ('18.72.01.1005', '18.72.01', 4, 'Yosomulyo')`,
  );
  await database.pool.query(
    `insert into posyandu (district_id, id, name, village_code, puskesmas_id) values ($1, $2, $3, $4, $5)`,
    [DISTRICT, POSYANDU.id, POSYANDU.name, POSYANDU.villageCode, POSYANDU.puskesmasId],
  );
  vi.stubEnv('DATABASE_URL', database.url);
  vi.stubEnv('SIKLUS_SECRET', secret);
  folder = mkdtempSync(join(tmpdir(), 'siklus-import-'));
  return async () => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
    await database.drop();
  };
});

async function run(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const terminal: Terminal = {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    progress: () => ({ add: () => {}, done: () => {} }),
  };
  const code = await command.run(args, terminal).catch((error: Error) => error.constructor.name);
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}
const importFile = (path: string, ...more: string[]) =>
  run('people', path, '--posyandu', POSYANDU.id, '--on', '2026-11-01', ...more);
const countOf = async (sql: string): Promise<number> =>
  Number((await database.pool.query(`select count(*) as n from ${sql}`)).rows[0]?.n);
const copied = (): string => {
  const path = join(folder, 'register.csv');
  copyFileSync(fixture, path);
  return path;
};

describe('siklus import people', () => {
  it('puts the register of Dahlia 8 in, once', async () => {
    const path = copied();
    const first = await importFile(path);
    expect(first.code).toBe(0);
    const people = await countOf('people');
    expect(people).toBe(423);
    expect(await countOf(`entries where kind = 'person-registered'`)).toBe(people);
    expect(await countOf(`entries where kind = 'pregnancy-recorded'`)).toBe(4);
    expect(await countOf(`people where posyandu_id = '${POSYANDU.id}'`)).toBe(people);
    expect(await countOf(`entries where body ? 'mother'`)).toBeGreaterThan(170);
    expect(first.said).toContain('423 didaftarkan');
    expect(first.said).toContain('baris 43, tanpa nama: Nama belum diisi.');

    const again = await importFile(path);
    expect(again.code).toBe(0);
    expect(again.said).toContain('0 didaftarkan');
    expect(await countOf('entries')).toBe(people + 4);
  });

  it('names mothers that are people here, and keeps NIK unreadable in the database', async () => {
    await importFile(copied());
    const orphans = `entries e where e.body ? 'mother' and not exists (
      select 1 from people p where p.district_id = e.district_id and p.id = (e.body->>'mother')::uuid)`;
    expect(await countOf(orphans)).toBe(0);
    expect(await countOf(`entries where body::text like '%1872011203959001%'`)).toBe(0);
    const people = await registeredAt(store, POSYANDU);
    expect(people.find((p) => p.identity.name === 'Arif')?.identity.nik).toBe('1872011203959001');
  });

  it('writes nothing in a dry run', async () => {
    const { code, said } = await importFile(copied(), '--dry-run');
    expect(code).toBe(0);
    expect(said).toContain('423 akan didaftarkan');
    expect(await countOf('entries')).toBe(0);
    expect(said).not.toContain('perbaiki.csv');
  });

  it('writes the refused lines to mend, and takes them mended', async () => {
    const path = copied();
    await importFile(path);
    const mend = join(folder, 'register.perbaiki.csv');
    expect(statSync(mend).mode & 0o077).toBe(0);
    const text = readFileSync(mend, 'utf8').replaceAll('31/02/2024', '28/02/1990');
    writeFileSync(mend, text);
    const { code, said } = await importFile(mend);
    expect(code).toBe(0);
    expect(said).toContain('3 didaftarkan');
    expect(await countOf('people')).toBe(426);
    expect((await importFile(mend)).said).toContain('0 didaftarkan');
    expect(readFileSync(mend, 'utf8')).toBe(text);
  });

  it('completes a NIK that was unreadable the first time', async () => {
    const path = copied();
    await importFile(path);
    const nik = '1872015608880011';
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(
        '11;Ratna Rina Hidayat;1.872016E+15',
        `11;Ratna Rina Hidayat;${nik}`,
      ),
    );
    const { said } = await importFile(path);
    expect(said).toContain('1 NIK dilengkapi');
    expect(await countOf('people')).toBe(423);
    const people = await registeredAt(store, POSYANDU);
    expect(people.find((p) => p.identity.nik === nik)?.identity.name).toBe('Ratna Rina Hidayat');
    expect((await importFile(path)).said).not.toContain('NIK dilengkapi');
  });

  it('finishes a run that was stopped, doubling nobody', async () => {
    const register = await registerFrom(fixture);
    if (!register.ok) throw new Error(register.error);
    const what = { rows: register.value.rows, posyandu: POSYANDU, on: '2026-11-01', by: admin };
    const stop = () => {
      throw new Error('stopped');
    };
    await expect(importPeople(store, { ...what, dryRun: false, wrote: stop })).rejects.toThrow();
    expect(await countOf('people')).toBe(200);
    await importFile(copied());
    expect(await countOf('people')).toBe(423);
    expect(await countOf(`(select 1 from nik_index group by nik_hash having count(*) > 1) x`)).toBe(
      0,
    );
    expect(await countOf(`entries where kind = 'pregnancy-recorded'`)).toBe(4);
  });

  it('adds nobody twice when two imports run at once', async () => {
    const path = copied();
    await Promise.all([importFile(path), importFile(path)]);
    expect(await countOf('people')).toBe(423);
  });

  it('does not register at a second posyandu who has a NIK elsewhere', async () => {
    await importFile(copied());
    await database.pool.query(
      `insert into posyandu (district_id, id, name, village_code, puskesmas_id) values (3517, '35.17.03.2011.001', 'Mawar', '35.17.03.2011', 'P2')`,
    );
    const one = join(folder, 'one.csv');
    writeFileSync(one, 'Nama;NIK;JK;Tgl Lahir\nArif;1872011203959001;L;12/03/1995\n');
    const { said } = await run('people', one, '--posyandu', '35.17.03.2011.001');
    expect(said).toContain('1 sudah terdaftar');
    expect(await countOf('people')).toBe(423);
  });

  it('says what is wrong with its arguments, its file and its posyandu', async () => {
    const path = copied();
    expect((await run('people', path)).code).toBe('UsageProblem');
    expect((await run('places', path, '--posyandu', 'x')).code).toBe('UsageProblem');
    expect((await importFile(path, '--on', '31-02-2026')).code).toBe('UsageProblem');
    expect((await importFile(path, '--mend', path)).code).toBe('UsageProblem');
    expect((await run('people', path, '--posyandu', 'x')).code).toBe('StartProblem');
    expect((await importFile(path, '--by', 'nobody')).code).toBe('StartProblem');
    const missing = await importFile(join(folder, 'missing.csv'));
    expect(missing).toMatchObject({ code: 1, said: '' });
    expect(missing.complained).toContain('tidak ada');
    expect(await countOf('entries')).toBe(0);
  });
});
