import {
  MOTHER_WINDOWS,
  NEWBORN_WINDOWS,
  type VisitWindow,
} from '../assess/pregnancy/postnatal-visits.ts';
import { type DoseRow, HEXAVALENT, NATIONAL, type Schedule } from '../immunization/schedule.ts';
import { SCHOOL_DOSES } from '../immunization/school.ts';
import type { RulePage } from './rule-pages.ts';
import type { TableLine } from './table-lines.ts';

type Head = Pick<RulePage, 'rule' | 'title' | 'source' | 'since' | 'appliesTo'> & {
  version: string;
  confidence?: RulePage['confidence'];
};
const page = ({ version, ...head }: Head, lines: readonly TableLine[]): RulePage => ({
  kind: 'schedule',
  confidence: 'high',
  confirmBy: '',
  ...head,
  versions: [{ version, since: head.since }],
  lines,
});

const CONFIDENCE: Readonly<Record<DoseRow['confidence'], string>> = {
  high: '',
  medium: '; mohon dipastikan',
  low: '; mohon dipastikan sebelum dipakai',
};

const doseSays = (row: DoseRow): string =>
  [
    `sejak ${row.fromMonths} bulan`,
    `tepat waktu sampai ${row.lastDay === undefined ? `${row.idealTo} bulan` : `hari ${row.lastDay}`}`,
    ...(row.allowedTo > row.idealTo ? [`boleh sampai ${row.allowedTo} bulan`] : []),
    ...(row.catchUpTo === undefined ? [] : [`kejar sampai ${row.catchUpTo} bulan`]),
    ...(row.leastDays === undefined ? [] : [`paling muda ${row.leastDays} hari`]),
    ...(row.after
      ? [
          `${row.after.days === undefined ? `${row.after.months} bulan` : `${row.after.days} hari`} setelah ${row.after.dose}`,
        ]
      : []),
    ...(row.endemicOnly ? ['daerah endemis'] : []),
  ].join(', ') + CONFIDENCE[row.confidence];

const doseLines = ({ doses, products }: Schedule): TableLine[] => [
  ...doses.map((row) => ({ name: row.label, says: doseSays(row) })),
  ...Object.entries(products).map(([product, held]) => ({
    name: product,
    says: `dihitung sebagai ${held.join(' dan ')}`,
  })),
];

const windowLines = (windows: readonly VisitWindow[]): TableLine[] =>
  windows.map((w) => ({
    name: w.visit,
    says: `hari ${w.fromDay} sampai ${w.toDay} setelah lahir${w.fromHours === undefined ? '' : `, sejak jam ke-${w.fromHours}`}`,
  }));

const JUKNIS = 'KMK HK.01.07/MENKES/2015/2023';
const MONTH = { 8: 'Agustus', 11: 'November' } as const;

/** What the due lists go by, beside the rules. */
export const SCHEDULE_PAGES: readonly RulePage[] = [
  page(
    {
      rule: 'immunization-national',
      title: 'Imunisasi rutin anak',
      source:
        'KMK HK.01.07/MENKES/1098/2024 sebagaimana diubah KMK HK.01.07/MENKES/35/2025; Buku KIA 2023',
      since: NATIONAL.since,
      appliesTo: 'anak 0–59 bulan',
      version: NATIONAL.version,
    },
    doseLines(NATIONAL),
  ),
  page(
    {
      rule: 'immunization-hexavalent',
      title: 'Imunisasi rutin anak, provinsi dengan vaksin heksavalen',
      source:
        'Rencana Kementerian Kesehatan 2026–2027: DI Yogyakarta, Bali, NTB, provinsi di Papua',
      since: HEXAVALENT.since,
      appliesTo: 'anak 0–59 bulan di provinsi itu',
      version: HEXAVALENT.version,
      confidence: 'medium',
    },
    doseLines(HEXAVALENT),
  ),
  page(
    {
      rule: 'immunization-school',
      title: 'Bulan Imunisasi Anak Sekolah',
      source: 'KMK HK.01.07/MENKES/35/2025',
      since: '2025-01-01',
      appliesTo: 'anak sekolah; yang tidak bersekolah menurut umur',
      version: 'bias-2025',
    },
    SCHOOL_DOSES.map((d) => ({
      name: d.label,
      says: `kelas ${d.schoolClass} atau ${d.years} tahun, ${MONTH[d.month]}${d.girlsOnly ? ', perempuan' : ''}`,
    })),
  ),
  page(
    {
      rule: 'tetanus-intervals',
      title: 'Jarak imunisasi Td',
      source: 'PMK 12/2017',
      since: '2017-01-01',
      appliesTo: 'perempuan 15–49 tahun dan ibu hamil',
      version: 'pmk-12-2017',
    },
    [
      { name: 'T2', says: '4 minggu setelah T1, melindungi 3 tahun' },
      { name: 'T3', says: '6 bulan setelah T2, melindungi 5 tahun' },
      { name: 'T4', says: '1 tahun setelah T3, melindungi 10 tahun' },
      { name: 'T5', says: '1 tahun setelah T4, melindungi lebih dari 25 tahun' },
      {
        name: 'Dosis anak',
        says: 'DPT ketiga T2, DPT keempat T3, DT kelas 1 T4, Td kelas 2 T5; mohon dipastikan',
      },
    ],
  ),
  page(
    {
      rule: 'vitamin-a-deworming',
      title: 'Vitamin A dan obat cacing',
      source: `Buku KIA 2023; ${JUKNIS}; PMK 15/2017; WHO, Guideline: Vitamin A supplementation, 2011`,
      since: '2023-01-01',
      appliesTo: 'anak 6–71 bulan dan ibu nifas',
      version: 'kia-2023',
    },
    [
      { name: 'Kapsul biru', says: '6 sampai 11 bulan, Februari dan Agustus' },
      { name: 'Kapsul merah', says: '12 sampai 59 bulan, Februari dan Agustus' },
      { name: 'Jarak dua kapsul anak', says: 'paling sedikit 4 minggu' },
      { name: 'Ibu nifas', says: '2 kapsul merah dalam 42 hari, berselang paling sedikit 24 jam' },
      { name: 'Obat cacing', says: 'sejak 12 bulan, tiap 6 bulan, bila anak sehat' },
    ],
  ),
  page(
    {
      rule: 'iron-tablet-supply',
      title: 'Pemberian tablet tambah darah',
      source: `Buku KIA 2023; ${JUKNIS}`,
      since: '2023-01-01',
      appliesTo: 'ibu hamil dan remaja putri',
      version: 'kia-2023',
    },
    [
      { name: 'Ibu hamil', says: 'satu tablet setiap hari' },
      { name: 'Remaja putri', says: 'satu tablet setiap minggu, sepanjang tahun' },
      { name: 'Diingatkan', says: '7 hari sebelum habis menurut jumlah yang tercatat' },
    ],
  ),
  page(
    {
      rule: 'postpartum-windows',
      title: 'Jadwal kunjungan nifas',
      source: JUKNIS,
      since: '2023-01-01',
      appliesTo: 'ibu sampai 42 hari setelah melahirkan',
      version: 'juknis-2023',
    },
    windowLines(MOTHER_WINDOWS),
  ),
  page(
    {
      rule: 'newborn-windows',
      title: 'Jadwal kunjungan bayi baru lahir',
      source: JUKNIS,
      since: '2023-01-01',
      appliesTo: 'bayi sampai 28 hari',
      version: 'juknis-2023',
    },
    windowLines(NEWBORN_WINDOWS),
  ),
  page(
    {
      rule: 'glucose-target',
      title: 'Sasaran pemeriksaan gula darah',
      source: `${JUKNIS}, tabel 21 sampai 23; kartu ≥ 19 tahun, edisi 2023`,
      since: '2023-01-01',
      appliesTo: 'usia 15 tahun ke atas',
      version: 'juknis-2023',
    },
    [
      { name: 'Sejak 40 tahun', says: 'setahun sekali' },
      {
        name: '15 sampai 39 tahun',
        says: 'setahun sekali bila IMT di atas 27, lingkar perut di atas 90 cm (laki-laki) atau 80 cm (perempuan), atau tekanan darah sejak 140/90',
      },
    ],
  ),
];
