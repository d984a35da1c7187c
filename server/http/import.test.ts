import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeXlsx } from '../interop/spreadsheets/fixtures/make-xlsx.ts';
import { readRegister } from '../interop/spreadsheets/read-register.ts';
import { secretsFrom } from '../keys/secrets.ts';
import { importPeople } from '../store/import-people.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import {
  A,
  B,
  DISTRICT,
  FAR,
  FAR_VILLAGE,
  newAccount,
  SECRET,
  smallWorld,
  VILLAGE,
} from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';
import type { ImportPreview } from './import-preview.ts';

const here = new URL('../interop/spreadsheets/fixtures/', import.meta.url);
const register = readFileSync(new URL('register-dahlia-8.csv', here));
const answers: { defects: { kind: string; line: number }[] } = JSON.parse(
  readFileSync(new URL('register-dahlia-8.answers.json', here), 'utf8'),
);
const NOW = new Date('2026-11-01T03:00:00Z');
const HEAD = 'Nama;NIK;JK;Tgl Lahir';
const bytes = (text: string) => Buffer.from(text);

let db: FreshDatabase;
let app: App;
let officer: PhoneClient;

beforeEach(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  app = await buildApp({ pool: db.pool, secret: SECRET, now: () => NOW });
  await newAccount(db.pool, 'data', 'data-officer', { kind: 'puskesmas', id: 'pkm-1' });
  await newAccount(db.pool, 'far', 'midwife', { kind: 'village', id: FAR_VILLAGE });
  officer = await signInAs(app, 'data');
});
afterEach(async () => {
  await app.close();
  await db.drop();
});

const send = (who: PhoneClient, path: string, payload: Buffer) =>
  app.inject({
    method: 'POST',
    url: path,
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/octet-stream' },
    payload,
  });
const look = (payload: Buffer, at = A, who = officer) =>
  send(who, `/api/import/preview?posyandu=${at}`, payload);
const bringIn = (payload: Buffer, token: string, at = A) =>
  send(officer, `/api/import?posyandu=${at}&token=${token}`, payload);
const count = async (of: string): Promise<number> =>
  Number((await db.pool.query(`select count(*) as n from ${of}`)).rows[0]?.n);

describe('a register brought in from the app', () => {
  it('shows line by line what would happen, writes nothing, then writes exactly that, once', async () => {
    const answer = await look(register);
    expect(answer.statusCode).toBe(200);
    const preview: ImportPreview = answer.json();
    expect(await count('entries')).toBe(0);
    const { added, known, double, refused } = preview.counts;
    expect(added + preview.counts['to-check']).toBe(423);
    expect(preview.counts.lines).toBe(440);
    expect(423 + known + double + refused).toBe(440);
    expect(preview.lines.map((l) => l.line)).toContain(43);
    expect(preview.lines.find((l) => l.line === 43)).toMatchObject({
      fate: 'refused',
      says: [{ slug: 'name-missing', sentence: 'Nama belum diisi.' }],
    });
    expect(preview.columns.map((c) => c.as)).toEqual(expect.arrayContaining(['name', 'nik']));

    const done = await bringIn(register, preview.token);
    expect([done.statusCode, done.json().counts]).toEqual([200, preview.counts]);
    expect(await count('people')).toBe(423);
    expect(await count(`entries where kind = 'pregnancy-recorded'`)).toBe(4);

    const again: ImportPreview = (await look(register)).json();
    expect(again.counts.added + again.counts['to-check']).toBe(0);
    expect((await bringIn(register, again.token)).statusCode).toBe(200);
    expect(await count('people')).toBe(423);
  });

  it('gives every one of the 48 defects the verdict the command line gives', async () => {
    const preview: ImportPreview = (await look(register)).json();
    const read = await readRegister(register);
    if (!read.ok) throw new Error(read.error.kind);
    const store = { pool: db.pool, secrets: secretsFrom(SECRET) };
    const posyandu = {
      id: A,
      name: A,
      villageCode: VILLAGE,
      villageName: '',
      districtId: DISTRICT,
      puskesmasId: 'pkm-1',
    };
    const plan = await importPeople(store, {
      rows: read.value.rows,
      posyandu,
      on: '2026-11-01',
      by: 'nobody',
      dryRun: true,
    });
    expect(preview.lines.map((l) => [l.line, l.says])).toEqual(
      plan.lines.map((l) => [l.line, l.problems]),
    );
    expect(answers.defects.length).toBe(48);
    const told = new Map(preview.lines.map((line) => [line.line, line]));
    for (const { line } of answers.defects) expect(told.has(line)).toBe(true);
    const of = (kind: string) =>
      answers.defects.filter((d) => d.kind === kind).map((d) => told.get(d.line)?.fate);
    expect(new Set(of('pregnant-man'))).toEqual(new Set(['refused']));
    expect(new Set(of('duplicate-same-nik'))).toEqual(new Set(['known']));
    expect(new Set(of('duplicate-name-variant-no-nik'))).toEqual(new Set(['double']));
    expect(new Set(of('nik-15-digits'))).toEqual(new Set(['to-check']));
  });

  it('takes the refused lines back once they are mended', async () => {
    const file = bytes(`${HEAD}\n;1872011203959001;L;12/03/1995\nBudi Contoh;;L;01/02/1990\n`);
    const preview: ImportPreview = (await look(file)).json();
    await bringIn(file, preview.token);
    expect(await count('people')).toBe(1);
    const mended = bytes((preview.mend ?? '').replace(/^;/m, 'Arif Contoh;'));
    const second: ImportPreview = (await look(mended)).json();
    expect(second.counts).toMatchObject({ lines: 1, added: 1, refused: 0 });
    expect(second.mend).toBeNull();
    await bringIn(mended, second.token);
    expect(await count('people')).toBe(2);
  });

  it('writes nothing when the register changed after the preview, and shows the new one', async () => {
    const file = bytes(`${HEAD}\nArif Contoh;1872011203959001;L;12/03/1995\n`);
    const first: ImportPreview = (await look(file)).json();
    const second: ImportPreview = (await look(file)).json();
    expect(second.token).toBe(first.token);
    expect((await bringIn(file, first.token)).statusCode).toBe(200);
    const late = await bringIn(file, second.token);
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({
      slug: 'register-changed',
      preview: { counts: { added: 0, known: 1 } },
    });
    const other = bytes(`${HEAD}\nBudi Contoh;;L;01/02/1990\n`);
    expect((await bringIn(other, first.token)).statusCode).toBe(409);
    expect((await bringIn(file, first.token, B)).statusCode).toBe(409);
    expect(await count('people')).toBe(1);
  });

  it('keeps a note of every look and every import, and no file', async () => {
    const file = bytes(`${HEAD}\nArif Contoh;1872011203959001;L;12/03/1995\n`);
    const { token }: ImportPreview = (await look(file)).json();
    await bringIn(file, token);
    await look(file);
    const { rows } = await db.pool.query(
      'select what, place, cardinality(subjects) as n from reads order by at, id',
    );
    expect(rows.map((r) => r.what).sort()).toEqual([
      'import 1',
      'import-preview',
      'import-preview',
    ]);
    expect(rows.every((r) => r.place === A)).toBe(true);
    // the last look named somebody who is there already
    expect(rows.filter((r) => r.n === 1).length).toBe(1);
  });

  it('does not tell whose number it is to somebody who may not know them', async () => {
    const file = bytes(`${HEAD}\nArif Contoh;1872011203959001;L;12/03/1995\n`);
    const { token }: ImportPreview = (await look(file)).json();
    await bringIn(file, token);
    const far = await signInAs(app, 'far');
    const asked = bytes(`${HEAD}\nSiapa;1872011203959001;L;12/03/1995\n`);
    const answer = await look(asked, FAR, far);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('di luar wilayah Anda');
    expect(answer.body).not.toContain('Arif');
    const own = await look(asked, B);
    expect(own.body).toContain('Arif Contoh');
  });

  const wide = Buffer.from(`${HEAD}\nSiti;1;P;01/02/1990`, 'utf16le');
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const xlsx = makeXlsx([['Nama', 'NIK', 'JK', 'Tgl Lahir']]);
  it.each([
    ['nothing', Buffer.from(' \n'), 422, 'file-empty'],
    ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), 422, 'file-not-a-table'],
    ['a PDF', bytes('%PDF-1.7 teks'), 422, 'file-not-a-table'],
    ['a program', Buffer.from([0x7f, 0x45, 0, 0, 1, 0, 9, 0x81]), 422, 'file-not-a-table'],
    ['a letter', bytes('Kepada Yth.\nIbu Kader\n'), 422, 'file-no-headings'],
    ['UTF-16 without its mark', wide, 422, 'file-wrong-encoding'],
    ['an old workbook', Buffer.concat([ole, Buffer.alloc(512)]), 422, 'file-old-excel'],
    [
      'a workbook with a password',
      Buffer.concat([ole, Buffer.alloc(64), Buffer.from('EncryptedPackage', 'utf16le')]),
      422,
      'file-locked-workbook',
    ],
    ['half a workbook', xlsx.subarray(0, xlsx.length / 2), 422, 'file-damaged-workbook'],
    ['headings alone', xlsx, 422, 'file-no-lines'],
    [
      'too many lines',
      bytes(`${HEAD}\n${'Siti;;P;01/02/1990\n'.repeat(5001)}`),
      422,
      'file-too-many-lines',
    ],
    ['more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 65), 413, 'file-too-large'],
  ])('says in a sentence that it cannot read %s', async (_, payload, status, slug) => {
    const answer = await look(payload);
    expect([answer.statusCode, answer.json().slug]).toEqual([status, slug]);
    expect(answer.json().says).toMatch(/\.$/);
    expect(await count('reads')).toBe(0);
  });
});
