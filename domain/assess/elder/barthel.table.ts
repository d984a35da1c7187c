import type { Band } from '../class-row.ts';

export interface BarthelTable {
  /** on the sum of the ten items, 0–20 */
  bands: readonly Band[];
}

const referral = { severity: 'refer', topics: ['elder-independence', 'fall-prevention'] } as const;
const homeCare = 'Periksakan ke Puskesmas, petugas dapat datang ke rumah.';

/** 20 mandiri · 12–19 ringan · 9–11 sedang · 5–8 berat · 0–4 total. */
export const barthel2023: BarthelTable = {
  bands: [
    {
      code: 'total',
      below: 5,
      family: `Semua kegiatan perlu dibantu. ${homeCare}`,
      worker: 'Ketergantungan total (T), kelas C: perawatan di rumah',
      referTo: 'puskesmas',
      ...referral,
    },
    {
      code: 'severe',
      below: 9,
      family: `Banyak kegiatan perlu dibantu. ${homeCare}`,
      worker: 'Ketergantungan berat (B), kelas C: perawatan di rumah',
      referTo: 'puskesmas',
      ...referral,
    },
    {
      code: 'moderate',
      below: 12,
      family: `Sebagian kegiatan perlu dibantu. ${homeCare}`,
      worker: 'Ketergantungan sedang (S), kelas B: perawatan di rumah',
      referTo: 'puskesmas',
      ...referral,
    },
    {
      code: 'mild',
      below: 20,
      family: 'Beberapa kegiatan perlu dibantu. Periksakan ke Pustu atau Puskesmas.',
      worker: 'Ketergantungan ringan (R), kelas B',
      referTo: 'pustu',
      ...referral,
    },
    {
      code: 'independent',
      severity: 'good',
      family: 'Semua kegiatan dilakukan sendiri. Pertahankan.',
      worker: 'Mandiri (M), kelas A',
    },
  ],
};
