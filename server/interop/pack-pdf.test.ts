import { describe, expect, it } from 'vitest';
import { villageMeetings } from '#domain/meetings/village-meetings.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { placePage, trendMonths } from '#domain/pws/place-page.ts';
import { placeForOutsiders } from '#domain/pws/small-places.ts';
import { type Pack, packPdf } from './pack-pdf.ts';

const MONTH = '2026-11';
const ON = '2026-11-22';

function numbers(size: number): MonthNumbers {
  const made = new MonthNumbers();
  made.add('balita', 'target', 100 * size);
  made.add('balita', 'served', 67 * size);
  made.add('balita', 'd', 67 * size);
  made.add('balita', 'n', 51 * size);
  made.add('balita', 't', 13 * size);
  made.add('balita', 'o', 3 * size);
  made.add('balita', 'at-risk', 3);
  made.add('*', 'target', 100 * size);
  made.add('*', 'served', 67 * size);
  return made;
}
const below = (name: string, size: number) => ({
  level: 'village' as const,
  id: name,
  name,
  now: numbers(size),
  before: numbers(size),
  opened: 1,
  posyandu: 2,
  freshAt: null,
});

const page = (over: Partial<PlaceMonth> = {}): PlaceMonth => ({
  ...placePage({
    place: {
      level: 'puskesmas',
      id: 'pkm-1',
      name: 'Contoh Satu',
      within: [{ level: 'district', id: '18.72', name: 'Kota Contoh' }],
    },
    month: MONTH,
    months: new Map(trendMonths(MONTH).map((m) => [m, numbers(1.11)])),
    year: numbers(1),
    below: [below('Desa Satu', 1), below('Desa Kecil', 0.07), below('Desa Dua', 2)],
    aims: { aims: [], path: {}, place: { level: 'puskesmas', id: 'pkm-1', below: [] } },
    opened: 3,
    posyandu: 6,
    openDay: null,
    ruleVersion: '2026-11',
    freshAt: null,
    demo: true,
  }),
  ...over,
});

const village = (told: boolean) =>
  villageMeetings({
    code: '18.72.04.1001',
    name: 'Desa Satu',
    meetings: [
      {
        id: 'rapat',
        fact: 'rapat',
        scope: 'desa:18.72.04.1001',
        kind: 'weekly',
        on: '2026-11-05',
        attendees: [{ name: 'Bidan Contoh' }],
        reviewed: [
          { about: 'Timbangan rusak', decision: 'Minta pengganti', dueBy: '2026-11-10' },
          { about: 'Anak Rahasia', person: 'seseorang', decision: 'Kunjungi rahasia' },
        ],
        by: 'contoh',
      },
    ],
    firstOpenDay: '2026-01-05',
    from: '2026-11-01',
    until: ON,
    on: ON,
    told,
  });

const pack = (over: Partial<Pack> = {}, told = true): Pack => ({
  kind: 'monthly',
  page: page(),
  meetings: {
    place: page().place,
    from: '2026-11-01',
    until: ON,
    villages: [village(told)],
    demo: true,
  },
  quality: null,
  madeOn: ON,
  ...over,
});

/** What the file writes, in its own order: pdfkit shows text as hexadecimal strings, kerned in pieces. */
async function textOf(made: Pack): Promise<string> {
  const file = (await packPdf(made, { compress: false })).toString('latin1');
  const lines = [...file.matchAll(/\[(.*?)\] TJ/g)].map(([, pieces = '']) =>
    [...pieces.matchAll(/<([0-9a-f]*)>/g)]
      .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1'))
      .join(''),
  );
  return lines.join('\n');
}

describe('the pack of a workshop', () => {
  it('says the place, the month and that it is an example, with every part the meeting needs', async () => {
    const text = await textOf(pack());
    for (const part of [
      'Paket lokakarya mini bulanan',
      'Puskesmas Contoh Satu',
      'November 2026',
      'CONTOH',
      'Tiga pertanyaan bulan ini',
      'Penimbangan balita (SKDN)',
      'Indikator menurut klaster',
      'Klaster 2, ibu dan anak',
      'Dua belas bulan',
      'Peringkat menurut D/S',
      'Penyebab',
      'Rencana tindak lanjut',
      'Kepala Puskesmas',
    ])
      expect(text).toContain(part);
  });

  it('writes what is not recorded as such, and D/S with its numbers', async () => {
    const text = await textOf(pack());
    expect(text).toContain('belum dicatat');
    expect(text).toContain('67 dari 100');
    expect(text).toContain('67 %');
  });

  it('ranks no village with fewer than ten children, and says so', async () => {
    const text = (await textOf(pack())).replaceAll('\n', ' ');
    const ranking = text.slice(text.indexOf('Peringkat menurut D/S'), text.indexOf('Masalah dan'));
    expect(ranking).toContain('Tidak diurutkan');
    expect(ranking.indexOf('Desa Kecil')).toBeGreaterThan(ranking.indexOf('Tidak diurutkan'));
    expect(ranking.indexOf('Desa Dua')).toBeLessThan(ranking.indexOf('Tidak diurutkan'));
  });

  it('T1.16: flags the weeks without a meeting, and carries open decisions, nobody named', async () => {
    const text = await textOf(pack());
    expect(text).toContain('Timbangan rusak');
    expect(text).toContain('9 November 2026');
    for (const secret of ['Rahasia', 'rahasia', 'seseorang']) expect(text).not.toContain(secret);
  });

  it('for a kecamatan: no small count, nothing of what was said', async () => {
    const hushed = pack({ kind: 'quarterly', page: placeForOutsiders(page()) }, false);
    const text = await textOf(hushed);
    expect(text).toContain('lintas sektor');
    expect(text).toContain('<5');
    expect(text).not.toContain('Timbangan');
    const children = text.split('\n');
    const at = children.indexOf('Anak 1 sampai 4 tahun');
    expect(children.slice(at, at + 7)).not.toContain('3');
    expect(text).toContain('agar tidak seorang pun');
  });

  it('every month of the trend stands in its table', async () => {
    const text = await textOf(pack());
    expect(text).toContain('Des 2025');
    expect(text).toContain('Nov 2026');
  });
});
