import { randomUUID } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECAP_FORMS } from '#domain/pws/recap/form.ts';
import { RECAPS } from '#domain/pws/recap/forms.ts';
import type { RecapSheet } from '#domain/pws/recap/recap-sheet.ts';
import { recapSubject, signedValues } from '#domain/pws/recap/recap-signed.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, newAccount, Pen, SECRET, smallWorld } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

let db: FreshDatabase;
let app: App;
let midwife: PhoneClient;
let kader: PhoneClient;
let coordinator: PhoneClient;
let pen: Pen;
let coordinatorPen: Pen;
const [girl, man, late] = [randomUUID(), randomUUID(), randomUUID()];

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  const pkm = { kind: 'puskesmas', id: 'pkm-1' } as const;
  const at = { kind: 'posyandu', id: A } as const;
  const by = await newAccount(db.pool, 'bidan', 'midwife', pkm);
  await newAccount(db.pool, 'kader', 'kader', at);
  const chief = await newAccount(db.pool, 'ketua', 'coordinator', at);
  app = await buildApp({ pool: db.pool, secret: SECRET, demo: true });
  midwife = await signInAs(app, 'bidan');
  kader = await signInAs(app, 'kader');
  coordinator = await signInAs(app, 'ketua');
  pen = new Pen(by, A, 1);
  coordinatorPen = new Pen(chief, A, 2);
  await midwife.pushAll(openDay());
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

/** A girl of 16 with all her card asks, a man of 45, and somebody registered after the open day. */
function openDay() {
  const day = '2026-02-10';
  const here = (who: string, name: string, sex: 'F' | 'M', birthDate: string, on = '2026-01-05') =>
    pen.write('person-registered', who, on, { name, sex, birthDate });
  const read = (
    who: string,
    what: 'weight' | 'length-height' | 'glucose' | 'hb' | 'waist',
    value: number,
  ) => pen.write('measurement-taken', who, day, { what, value });
  const answers = (who: string, instrument: string, given: Record<string, number | boolean>) =>
    pen.write('answers-given', who, day, { instrument, version: 'edisi-2023', answers: given });
  const pressure = (who: string, value: number, diastolic: number) =>
    pen.write('measurement-taken', who, day, { what: 'blood-pressure', value, diastolic });
  return [
    here(girl, 'Remaja Contoh', 'F', '2009-08-15'),
    here(man, 'Bapak Contoh', 'M', '1980-05-05'),
    pen.write('session-opened', randomUUID(), day, { date: day, zone: 'WIB' }),
    read(girl, 'weight', 53),
    read(girl, 'length-height', 160),
    pressure(girl, 132, 84),
    read(girl, 'glucose', 90),
    read(girl, 'hb', 11),
    answers(girl, 'srq-20', { score: 3, 'item-17': false }),
    pen.write('education-given', girl, day, { topics: ['iron-tablets'] }),
    answers(man, 'srq-20', { score: 8, 'item-17': false }),
    pressure(man, 150, 95),
    here(late, 'Bapak Baru Contoh', 'M', '1985-05-05', '2026-02-20'),
    pen.write('measurement-taken', late, '2026-02-20', { what: 'waist', value: 95 }),
  ];
}

const url = (form: string, query = '') => `/api/recaps/${A}/2026-02/${form}${query}`;
const sheetFor = async (client: PhoneClient, form: string): Promise<RecapSheet> =>
  (await client.ask('GET', url(form))).json();
const inColumns = (sheet: RecapSheet) =>
  Object.fromEntries(
    (sheet.rows.at(-1)?.values ?? []).flatMap(({ n, value }) => (value ? [[n, value]] : [])),
  );

describe('the recap of a posyandu', () => {
  it('T4.09 tells of a teenager her 26 columns: IMT/U, TD, GD, Hb, jiwa', async () => {
    const sheet = await sheetFor(midwife, 'school');
    expect(sheet.rows.at(-1)?.values.map(({ n }) => n)).toEqual(
      Array.from({ length: 26 }, (_, i) => i + 1),
    );
    expect(inColumns(sheet)).toEqual({ 3: 1, 5: 1, 10: 1, 15: 1, 18: 1, 20: 1, 23: 1, 25: 1 });
    expect(sheet.doubts).toEqual([]);
    expect(sheet.rows.map(({ month }) => month)).toEqual(['2026-01', '2026-02']);
  });

  it('T0.23 counts who had a talk, in the column "mendapat edukasi"', async () => {
    const sheet = await sheetFor(kader, 'school');
    expect(sheet.rows.at(-1)?.values[24]).toEqual({ n: 25, value: 1 });
  });

  it('tells of who came without being awaited beside the table', async () => {
    const sheet = await sheetFor(midwife, 'adult');
    expect(inColumns(sheet)).toEqual({ 2: 1, 4: 1, 13: 1, 17: 1, 24: 1 });
    expect(sheet.rows.at(-1)?.outside).toBe(1);
  });

  it('gives a kader "diisi tenaga kesehatan" for the answers of the mind, never a number (ruling 16)', async () => {
    const sheet = await sheetFor(kader, 'adult');
    const kept = (sheet.rows.at(-1)?.values ?? []).filter((v) => v.missing);
    expect(kept.map(({ n, value, missing }) => [n, value, missing])).toEqual(
      [23, 24, 25].map((n) => [n, null, 'health-workers']),
    );
    const { data } = (await workbook(kader, 'adult'))[0] ?? { data: [] };
    expect(data.flat().filter((cell) => cell === 'diisi tenaga kesehatan').length).toBeGreaterThan(
      0,
    );
  });

  it('shows a signed month and the columns that changed since', async () => {
    const before = await sheetFor(coordinator, 'school');
    const row = before.rows.at(-1);
    if (!row) throw new Error('the month has its row');
    const subject = recapSubject(A, '2026-02');
    const body = {
      month: '2026-02',
      form: 'school',
      edition: before.edition,
      values: signedValues(RECAPS.school, row),
      ruleVersion: before.ruleVersion,
      name: 'Bu Contoh',
    } as const;
    const signed = (by: Pen) => by.write('recap-signed', subject, '2026-03-01', body);
    const account = (await kader.ask('GET', '/api/me')).json().account.id;
    const refused = await kader.push([signed(new Pen(account, A, 3))]);
    expect(refused.receipts[0]).toMatchObject({ outcome: 'refused', reason: 'not-your-role' });
    const taken = await coordinator.push([signed(coordinatorPen)]);
    expect(taken.receipts[0]).toMatchObject({ outcome: 'new' });
    expect((await sheetFor(kader, 'school')).signed).toMatchObject({
      name: 'Bu Contoh',
      changed: [],
    });
    expect((await sheetFor(kader, 'mother')).signed).toBeNull();
    const tb = { cough: true, fever: true, weight: false, contact: false };
    await midwife.pushAll([
      pen.write('answers-given', girl, '2026-02-10', {
        instrument: 'tbc-signs',
        version: 'edisi-2023',
        answers: tb,
      }),
    ]);
    const now = await sheetFor(coordinator, 'school');
    expect(now.signed?.changed).toEqual([{ n: 22, signed: 0, now: 1 }]);
    expect(Object.keys(now.signed?.values ?? {})).not.toContain('23');
  });
});

const workbook = async (client: PhoneClient, form: string) =>
  readXlsxFile((await client.ask('GET', url(form, '?as=xlsx'))).rawPayload);

describe('the recap on paper', () => {
  it.each(RECAP_FORMS)(
    'is a workbook with every column numbered and twelve months: %s',
    async (form) => {
      const { columns } = RECAPS[form];
      const [sheet] = await workbook(midwife, form);
      const grid = sheet?.data ?? [];
      const numbered = grid.findIndex((row) => row.every((cell, i) => cell === i + 1));
      expect(grid[numbered]).toHaveLength(columns.length);
      const printed = new Set(grid.slice(0, numbered).flat());
      const words = columns.flatMap(({ label, heads }) => [label, ...heads]);
      expect(words.filter((word) => !printed.has(word))).toEqual([]);
      expect(grid.slice(numbered + 1, numbered + 14).map(([name]) => name)).toEqual([
        'Januari 2026',
        'Februari 2026',
        'Maret 2026',
        'April 2026',
        'Mei 2026',
        'Juni 2026',
        'Juli 2026',
        'Agustus 2026',
        'September 2026',
        'Oktober 2026',
        'November 2026',
        'Desember 2026',
        'Jumlah',
      ]);
      const told = await sheetFor(midwife, form);
      const february = grid[numbered + 2] ?? [];
      const values = told.rows[1]?.values ?? [];
      expect(values.filter(({ n, value }) => value !== null && february[n - 1] !== value)).toEqual(
        [],
      );
      expect(grid.flat()).toContain('Koordinator Kader Posyandu');
    },
  );

  it.each(['a4', 'f4', 'a3'])('is one lying sheet of %s to sign', async (paper) => {
    for (const form of RECAP_FORMS) {
      const answer = await midwife.ask('GET', url(form, `?as=pdf&paper=${paper}`));
      expect(answer.headers['content-type']).toBe('application/pdf');
      const text = answer.rawPayload.toString('latin1');
      expect(text.slice(0, 5)).toBe('%PDF-');
      expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    }
  });
});
