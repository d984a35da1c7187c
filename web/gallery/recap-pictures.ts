import { createElement } from 'preact';
import type { Me } from '#domain/access/access.ts';
import type { Role } from '#domain/access/roles.ts';
import { type Month, monthOf } from '#domain/calendar.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import { cellOf, type RecapKey } from '#domain/pws/recap/form.ts';
import { RECAPS } from '#domain/pws/recap/forms.ts';
import { type RecapSheet, recapSheet } from '#domain/pws/recap/recap-sheet.ts';
import { fail, ok } from '#domain/result.ts';
import { VillagePages } from '../dashboard/village-page.tsx';
import type { AskServer } from '../known/ask-server.ts';
import { FAKE_POSYANDU, OTHER_POSYANDU } from './fake-people.ts';
import { FAKE_VILLAGE } from './fake-village.ts';
import { DAY, type Picture } from './picture.ts';

const MONTH = monthOf(DAY);

/** Invented, and small enough that no column exceeds who came. */
function numbersOf(form: RecapKey, month: number, wrong: boolean): MonthNumbers {
  const numbers = new MonthNumbers();
  for (const column of RECAPS[form].columns) {
    const { source, n } = column;
    if (source.of === 'target')
      for (const group of source.groups) {
        numbers.add(group, 'target', 24 + n);
        numbers.add(group, 'served', wrong ? 30 + n : 15 + ((month + n) % 5));
      }
    if (source.of === 'cell') numbers.add('*', cellOf(form, column), (n * 3 + month) % 3);
  }
  numbers.add('balita', 'outside', 2);
  return numbers;
}

interface Made {
  sensitive?: boolean;
  signed?: boolean;
  wrong?: boolean;
}

export function sheetOf(
  form: RecapKey,
  { sensitive = false, signed, wrong = false }: Made,
): RecapSheet {
  const months = Array.from({ length: 11 }, (_, i): [Month, MonthNumbers] => [
    `2026-${String(i + 1).padStart(2, '0')}`,
    numbersOf(form, i, wrong && i === 10),
  ]);
  const head = { month: MONTH, form, edition: 'edisi 2023', ruleVersion: '2026-11' };
  const values = { '2': 26, '11': 4, '13': 1 };
  const signature: Fact<'recap-signed'> = {
    id: 'contoh',
    kind: 'recap-signed',
    v: 1,
    subject: 'contoh',
    scope: FAKE_POSYANDU,
    on: DAY,
    by: 'contoh',
    body: { ...head, values, name: 'Ibu Sri Contoh' },
  };
  return recapSheet({
    place: {
      posyandu: FAKE_POSYANDU,
      name: 'Posyandu Melati 3',
      dusun: 'RW 03',
      village: 'Yosodadi',
      subdistrict: 'Metro Timur',
      district: 'Kota Metro',
    },
    form,
    months,
    signatures: signed ? [signature] : [],
    reader: { sensitive },
    ruleVersion: '2026-11',
    freshAt: '2026-11-22T02:10:00Z',
    demo: true,
  });
}

const answering = (sheet: RecapSheet): AskServer => ({
  json: async () => ok(sheet),
  download: async () => fail('offline'),
  follow: async () => fail('offline'),
});
const away: AskServer = { json: async () => fail('offline'), follow: async () => fail('offline') };
const never: AskServer = { json: () => new Promise(() => {}), follow: async () => fail('offline') };

function meOf(role: Role): Me {
  const place = { villageCode: FAKE_VILLAGE, villageName: 'Yosodadi', districtId: 1872 };
  const posyandu = { ...place, puskesmasId: 'contoh-p', example: true };
  return {
    account: { id: `rekap-${role}`, username: role, name: 'Ibu Sri Contoh', role },
    grants: [],
    posyandu: [
      { ...posyandu, id: FAKE_POSYANDU, name: 'Melati 3', dusun: 'RW 03' },
      { ...posyandu, id: OTHER_POSYANDU, name: 'Dahlia 8', dusun: 'RW 05' },
    ],
    villages: [{ code: FAKE_VILLAGE, name: 'Yosodadi', districtId: 1872 }],
    feeds: [],
    epoch: 'contoh',
    sealKey: '',
    leaseDays: 30,
    serverTime: '',
    demo: true,
  };
}

const picture = (
  key: string,
  title: string,
  form: RecapKey,
  role: Role,
  ask: AskServer,
): Picture => ({
  key,
  title,
  path: `/rekap/${encodeURIComponent(FAKE_POSYANDU)}/${MONTH}/${form}`,
  draw: () =>
    createElement(VillagePages, {
      me: meOf(role),
      ask,
      on: DAY,
      home: role === 'puskesmas' ? null : '/',
      personAddress: () => null,
      ...(role === 'puskesmas' ? { signOut: () => {} } : { write: async () => true }),
    }),
});

/** The four official recaps of a posyandu (edisi 2023). */
export const recapPictures: readonly Picture[] = [
  picture(
    'rekap-anak',
    'Rekap anak, koordinator',
    'child',
    'coordinator',
    answering(sheetOf('child', {})),
  ),
  picture('rekap-ibu', 'Rekap ibu, kader', 'mother', 'kader', answering(sheetOf('mother', {}))),
  picture(
    'rekap-remaja',
    'Rekap usia sekolah, puskesmas',
    'school',
    'puskesmas',
    answering(sheetOf('school', {})),
  ),
  picture(
    'rekap-dewasa',
    'Rekap dewasa, bidan melihat semua kolom',
    'adult',
    'midwife',
    answering(sheetOf('adult', { sensitive: true })),
  ),
  picture(
    'rekap-berubah',
    'Rekap yang berubah sejak ditandatangani, dan ada yang perlu diperiksa',
    'child',
    'coordinator',
    answering(sheetOf('child', { signed: true, wrong: true })),
  ),
  picture('rekap-memuat', 'Rekap, sedang mengambil', 'child', 'kader', never),
  picture('rekap-tanpa-sinyal', 'Rekap, tanpa sinyal', 'child', 'kader', away),
];
