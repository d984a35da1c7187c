import type { RuleCard } from '#domain/assess/finding.ts';

const confidence: Record<RuleCard['confidence'], string> = {
  high: 'Tinggi, dibaca dalam teks resmi',
  medium: 'Sedang, mohon dipastikan',
  low: 'Rendah, mohon dipastikan sebelum dipakai',
};

/** The page on which every rule says who says so. */
export const rulesWords = {
  title: 'Aturan kesehatan',
  back: 'Kembali',
  intro: (rules: number, schedules: number) =>
    `${rules} aturan dan ${schedules} jadwal yang dipakai aplikasi ini, dengan sumber dan batasnya.`,
  version: (version: string) => `Buku aturan ${version}`,
  search: 'Cari aturan',
  none: 'Tidak ada aturan dengan kata itu.',
  rules: 'Aturan',
  schedules: 'Jadwal dan paket',
  source: 'Sumber',
  appliesTo: 'Berlaku untuk',
  since: 'Berlaku sejak',
  versions: 'Versi',
  confidenceIs: 'Keyakinan',
  confidence,
  confirmBy: 'Dipastikan oleh',
  nobody: 'belum ada',
  lines: 'Batas dan artinya',
  forWorkers: 'Batas rinci ditampilkan di HP tenaga kesehatan.',
  open: 'Lihat aturannya',
} as const;
