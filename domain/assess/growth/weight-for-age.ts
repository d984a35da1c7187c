import type { RuleCard } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { assessIndex, type GrowthIndex } from './assess-index.ts';
import { type IndexTable, UNDER_FIVE } from './index-table.ts';

const card: RuleCard = {
  rule: 'weight-for-age',
  title: 'Berat badan menurut umur',
  source: 'PMK 2/2020 (BB/U, 0–60 bulan); WHO Child Growth Standards; Buku KIA 2023 (KMS)',
  since: '2020-01-06',
  appliesTo: 'Anak 0–60 bulan',
  // day 1856, WHO's last, is the first of 61 completed months for some
  who: [{ toMonths: 62 }],
  confidence: 'high',
  confirmBy: '',
};

const index: GrowthIndex = { z: 'zwfa', short: 'BB/U', needs: ['weight'] };

const pmk2020: IndexTable = {
  ages: [
    {
      ...UNDER_FIVE,
      bands: [
        {
          below: -3,
          code: 'severely-underweight',
          severity: 'refer',
          referTo: 'puskesmas',
          family:
            'Merah: di bawah garis merah untuk umurnya. Hari ini temui bidan atau perawat, lalu periksakan ke puskesmas.',
          worker: 'Berat badan sangat kurang (BGM)',
          topics: ['child-growth'],
        },
        {
          below: -2,
          code: 'underweight',
          severity: 'watch',
          referTo: 'pustu',
          family:
            'Kuning: di bawah kebanyakan anak seumurnya. Bicarakan makan dan kesehatannya dengan bidan atau perawat di pustu, dan timbang lagi dua minggu lagi.',
          worker: 'Berat badan kurang',
          topics: ['child-growth'],
        },
        {
          upTo: 1,
          code: 'normal',
          severity: 'good',
          family: 'Hijau: sesuai umurnya. Timbang lagi bulan depan.',
          worker: 'Berat badan normal',
        },
        {
          code: 'risk-of-overweight',
          severity: 'refer',
          referTo: 'pustu',
          family:
            'Di atas garis oranye untuk umurnya. Temui bidan atau perawat di pustu untuk melihat berat bersama panjang atau tingginya.',
          worker: 'Risiko berat badan lebih, pastikan dengan BB/PB, BB/TB, atau IMT/U',
          topics: ['child-growth'],
        },
      ],
    },
  ],
};

/** BB/U: how heavy for the age. Below -3 SD is below the red line of the KMS, above +1 SD above its orange line. */
export const weightForAge: Rule<IndexTable> = {
  card,
  versions: [{ version: 'pmk-2-2020', since: '2020-01-06', table: pmk2020 }],
  assess: (subject, table, version) => assessIndex(subject, index, table, { card, version }),
};
