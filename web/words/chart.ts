export const chartWords = {
  label: (points: string) => `Grafik berat menurut umur. ${points || 'Belum ada timbangan.'}`,
  none: 'Belum pernah ditimbang.',
  table: 'Lihat sebagai tabel',
  months: 'umur (bulan)',
  day: 'Tanggal',
  age: 'Umur',
  gain: 'Perubahan',
  title: 'Grafik pertumbuhan',
} as const;
