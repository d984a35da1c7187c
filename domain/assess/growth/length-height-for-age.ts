import type { RuleCard } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { assessIndex, type GrowthIndex } from './assess-index.ts';
import { FROM_FIVE, type IndexTable, UNDER_FIVE } from './index-table.ts';
import type { ZBand } from './z-band.ts';

const card: RuleCard = {
  rule: 'length-height-for-age',
  title: 'Panjang atau tinggi badan menurut umur',
  source:
    'PMK 2/2020 (PB/U dan TB/U, 0–60 bulan); sejak 61 bulan WHO Reference 2007 (PMK 2/2020 tanpa kelas TB/U di atas 60 bulan); rujukan: KMK HK.01.07/MENKES/2015/2023',
  since: '2020-01-06',
  appliesTo: 'Anak dan remaja 0–227 bulan; sejak 72 bulan hanya untuk petugas kesehatan',
  who: [{ toMonths: 228 }],
  confidence: 'high',
  confirmBy: '',
};

const index: GrowthIndex = { z: 'zlhfa', short: 'PB/U atau TB/U', needs: ['lengthHeight'] };

const bands: readonly ZBand[] = [
  {
    below: -3,
    code: 'severely-stunted',
    severity: 'refer',
    referTo: 'puskesmas',
    family:
      'Merah: jauh di bawah kebanyakan anak seumurnya. Periksakan ke puskesmas. Di sana anak diukur lagi dan dicari sebabnya.',
    worker: 'Sangat pendek',
    topics: ['child-growth'],
  },
  {
    below: -2,
    code: 'stunted',
    severity: 'refer',
    referTo: 'puskesmas',
    family:
      'Merah: di bawah kebanyakan anak seumurnya. Periksakan ke puskesmas. Di sana anak diukur lagi dan dicari sebabnya.',
    worker: 'Pendek',
    topics: ['child-growth'],
  },
  {
    upTo: 3,
    code: 'normal',
    severity: 'good',
    family: 'Hijau: sesuai umurnya. Ukur lagi bulan depan.',
    worker: 'Normal',
  },
  {
    code: 'tall',
    severity: 'watch',
    referTo: 'puskesmas',
    family:
      'Kuning: jauh di atas kebanyakan anak seumurnya. Bila Ayah dan Ibu tidak tinggi, periksakan ke puskesmas.',
    worker: 'Tinggi; rujuk bila tinggi orang tua biasa (endokrin)',
  },
];

/** No Indonesian text classes height after the sixth birthday: what is low is watched, and the health worker reads the z. */
const schoolBands: readonly ZBand[] = [
  {
    below: -2,
    code: 'stunted',
    severity: 'watch',
    referTo: 'pustu',
    family: 'Kuning: di bawah kebanyakan anak seumurnya. Ceritakan pada bidan atau perawat.',
    worker: 'Pendek menurut WHO 2007 (PMK 2/2020 tanpa kelas)',
  },
  {
    code: 'normal',
    severity: 'good',
    family: 'Hijau: sesuai umurnya.',
    worker: 'Normal',
  },
];

/** PMK 2/2020 has classes to 60 months; the card of preschoolers asks for TB/U too, so they go on to 71 (WHO practice). */
const pmk2020: IndexTable = {
  ages: [
    { ...UNDER_FIVE, bands },
    { ...FROM_FIVE, toMonths: 72, bands },
    { ...FROM_FIVE, toMonths: 228, bands: schoolBands },
  ],
};

/** PB/U, TB/U: how long or tall for the age. No rule beyond ±3 SD here; z is plain. */
export const lengthHeightForAge: Rule<IndexTable> = {
  card,
  versions: [{ version: 'pmk-2-2020', since: '2020-01-06', table: pmk2020 }],
  assess: (subject, table, version) => assessIndex(subject, index, table, { card, version }),
};
