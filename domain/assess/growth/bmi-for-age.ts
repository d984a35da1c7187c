import type { RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';
import { ACUTE_BANDS, ACUTE_SMALL } from './acute-bands.ts';
import { assessIndex, type GrowthIndex } from './assess-index.ts';
import { FROM_FIVE, type IndexTable, UNDER_FIVE } from './index-table.ts';
import type { ZBand } from './z-band.ts';

const card: RuleCard = {
  rule: 'bmi-for-age',
  title: 'Berat badan menurut tinggi dan umur',
  source:
    'PMK 2/2020 (IMT/U, 0–60 bulan dan 5–18 tahun); WHO Child Growth Standards dan WHO Reference 2007; rujukan: KMK HK.01.07/MENKES/2015/2023',
  since: '2020-01-06',
  appliesTo: 'Anak dan remaja 0–227 bulan, tidak hamil atau nifas',
  who: [{ toMonths: 228, except: ['bumil', 'nifas'] }],
  confidence: 'high',
  confirmBy: '',
};

const index: GrowthIndex = { z: 'zbfa', short: 'IMT/U', needs: ['weight', 'lengthHeight'] };

const schoolBands: readonly ZBand[] = [
  {
    below: -3,
    code: 'severe-thinness',
    severity: 'refer',
    referTo: 'puskesmas',
    family:
      'Merah: berat jauh di bawah yang sesuai untuk tinggi dan umurnya. Periksakan ke puskesmas.',
    worker: 'Gizi buruk (severe thinness)',
    topics: ['balanced-plate'],
  },
  {
    below: -2,
    code: 'thinness',
    severity: 'refer',
    referTo: 'puskesmas',
    family: 'Merah: berat di bawah yang sesuai untuk tinggi dan umurnya. Periksakan ke puskesmas.',
    worker: 'Gizi kurang (thinness)',
    topics: ['balanced-plate'],
  },
  {
    upTo: 1,
    code: 'normal',
    severity: 'good',
    family: 'Hijau: berat sesuai untuk tinggi dan umurnya.',
    worker: 'Gizi baik (normal)',
  },
  {
    upTo: 2,
    code: 'overweight',
    severity: 'watch',
    referTo: 'pustu',
    family:
      'Kuning: berat di atas yang sesuai untuk tinggi dan umurnya. Atur makan dan perbanyak bergerak; ukur lagi di posyandu atau pustu.',
    worker: 'Gizi lebih (overweight)',
    topics: ['balanced-plate', 'physical-activity', 'sugar-salt-fat'],
  },
  {
    code: 'obese',
    severity: 'refer',
    referTo: 'pustu',
    family:
      'Merah: berat jauh di atas yang sesuai untuk tinggi dan umurnya. Temui bidan atau perawat di pustu, atur makan dan perbanyak bergerak, lalu ukur lagi tiga bulan lagi.',
    worker: 'Obesitas (obese); edukasi, nilai ulang 3 bulan, lalu puskesmas',
    topics: ['balanced-plate', 'physical-activity', 'sugar-salt-fat'],
  },
];

const pmk2020: IndexTable = {
  ages: [
    { ...UNDER_FIVE, bands: ACUTE_BANDS, small: ACUTE_SMALL },
    { ...FROM_FIVE, toMonths: 228, bands: schoolBands },
  ],
};

const inPregnancyOrNifas = ({ groups }: Subject): boolean =>
  groups.includes('bumil') || groups.includes('nifas');

/** IMT/U: weight for height squared, by age. In pregnancy and nifas a teenager is not judged by it: her weight is not hers alone. */
export const bmiForAge: Rule<IndexTable> = {
  card,
  versions: [{ version: 'pmk-2-2020', since: '2020-01-06', table: pmk2020 }],
  assess: (subject, table, version) =>
    inPregnancyOrNifas(subject) ? [] : assessIndex(subject, index, table, { card, version }),
};
