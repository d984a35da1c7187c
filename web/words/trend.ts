/** Curves of a person's page beside the growth chart. */
export const trendWords = {
  choose: 'Grafik',
  titles: {
    pregnancy: 'Kenaikan berat badan selama hamil',
    pressure: 'Tekanan darah',
    glucose: 'Gula darah sewaktu',
  },
  axes: {
    weeks: 'minggu kehamilan',
    date: 'tanggal',
  },
  upper: 'atas',
  lower: 'bawah',
  band: 'Pita abu-abu: kenaikan yang diharapkan menurut berat sebelum hamil.',
  pressureLines: (at: { upper: number; lower: number }) =>
    `Titik penuh: angka atas. Titik kosong: angka bawah. Garis putus-putus: batas ${at.upper} dan ${at.lower}.`,
  glucoseLine: (at: number) => `Garis putus-putus: batas ${at}.`,
  table: 'Lihat sebagai tabel',
  when: 'Tanggal',
  none: 'Belum ada pengukuran.',
  label: (title: string, last: string) => `Grafik ${title.toLowerCase()}. Terakhir: ${last}`,
  needs:
    'Kurva berat ibu hamil muncul setelah hari pertama haid terakhir, berat sebelum hamil, dan tinggi badan diisi.',
  week: (n: number) => `minggu ${n}`,
} as const;
