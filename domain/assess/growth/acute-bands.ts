import type { SmallChild } from './index-table.ts';
import type { ZBand } from './z-band.ts';

/**
 * The six classes that BB/PB, BB/TB and IMT/U share under five years. Source: PMK 2/2020.
 * Action: KMK HK.01.07/MENKES/2015/2023, section 2.2.8.
 */
export const ACUTE_BANDS: readonly ZBand[] = [
  {
    below: -3,
    code: 'severely-wasted',
    severity: 'refer',
    referTo: 'puskesmas',
    family:
      'Merah: berat jauh di bawah yang sesuai untuk panjang atau tingginya. Hari ini temui bidan atau perawat, lalu periksakan ke puskesmas.',
    worker: 'Gizi buruk',
    topics: ['child-growth', 'child-danger-signs'],
  },
  {
    below: -2,
    code: 'wasted',
    severity: 'watch',
    referTo: 'pustu',
    family:
      'Kuning: berat di bawah yang sesuai untuk panjang atau tingginya. Temui bidan atau perawat di pustu untuk makanan tambahan, dan timbang lagi dua minggu lagi.',
    worker: 'Gizi kurang; cari tanda bahaya dan gejala TBC, nilai ulang 2 minggu',
    topics: ['child-growth'],
  },
  {
    upTo: 1,
    code: 'normal',
    severity: 'good',
    family: 'Hijau: berat sesuai untuk panjang atau tingginya.',
    worker: 'Gizi baik (normal)',
  },
  {
    upTo: 2,
    code: 'possible-overweight-risk',
    severity: 'watch',
    referTo: 'pustu',
    family:
      'Kuning: berat sedikit di atas yang sesuai untuk panjang atau tingginya. Bicarakan makan dan bermainnya dengan bidan atau perawat di pustu.',
    worker: 'Berisiko gizi lebih',
    topics: ['child-growth'],
  },
  {
    upTo: 3,
    code: 'overweight',
    severity: 'watch',
    referTo: 'pustu',
    family:
      'Kuning: berat di atas yang sesuai untuk panjang atau tingginya. Temui bidan atau perawat di pustu untuk mengatur makan dan bermainnya.',
    worker: 'Gizi lebih',
    topics: ['child-growth'],
  },
  {
    code: 'obese',
    severity: 'refer',
    referTo: 'puskesmas',
    family:
      'Merah: berat jauh di atas yang sesuai untuk panjang atau tingginya. Periksakan ke puskesmas.',
    worker: 'Obesitas',
    topics: ['child-growth'],
  },
];

/** Below six months, or lighter than 4 kg, a child in the lowest class is treated in hospital: it cannot wait. */
export const ACUTE_SMALL: SmallChild = {
  belowMonths: 6,
  belowKg: 4,
  row: {
    code: 'severely-wasted-small',
    severity: 'urgent',
    referTo: 'puskesmas',
    family:
      'Merah: berat jauh di bawah yang sesuai untuk panjang badannya, dan anak masih sangat kecil. Bawa ke puskesmas hari ini juga.',
    worker: 'Gizi buruk, umur < 6 bulan atau berat < 4 kg: rawat inap',
    topics: ['child-growth', 'child-danger-signs'],
  },
};
