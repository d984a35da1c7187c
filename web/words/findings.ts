import type { Severity } from '#domain/assess/finding.ts';

/** A status is a colour, an icon and this word. Unknown is never normal (ruling: "belum dinilai"). */
export const severityWords: Record<Severity, string> = {
  good: 'Baik',
  watch: 'Pantau',
  refer: 'Rujuk',
  urgent: 'Segera rujuk',
  unknown: 'Belum dinilai',
};

/** What stands behind "mengapa?". */
export const whyWords: {
  open: string;
  rule: string;
  source: string;
  numbers: Readonly<Record<string, string>>;
} = {
  open: 'Mengapa?',
  rule: 'Aturan',
  source: 'Sumber',
  numbers: {
    z: 'Simpangan (z)',
    kg: 'Berat (kg)',
    cm: 'Ukuran (cm)',
    age: 'Umur',
    months: 'Umur (bulan)',
    days: 'Umur (hari)',
    weight: 'Berat (kg)',
    weightKg: 'Berat (kg)',
    height: 'Panjang atau tinggi (cm)',
    heightCm: 'Panjang atau tinggi (cm)',
    bmi: 'Indeks massa tubuh',
    gain: 'Kenaikan (gram)',
    gainG: 'Kenaikan (gram)',
    minimum: 'Paling sedikit (gram)',
    minimumG: 'Paling sedikit (gram)',
    systolic: 'Tekanan atas',
    diastolic: 'Tekanan bawah',
    muac: 'Lingkar lengan atas (cm)',
    muacCm: 'Lingkar lengan atas (cm)',
    waist: 'Lingkar perut (cm)',
    waistCm: 'Lingkar perut (cm)',
    glucose: 'Gula darah (mg/dL)',
    head: 'Lingkar kepala (cm)',
    headCm: 'Lingkar kepala (cm)',
    limit: 'Batas',
    signs: 'Jumlah tanda',
    score: 'Nilai',
  },
};
