import {
  BOUNDARY_FAULT_SENTENCES,
  type BoundaryLevel,
  FILE_FAULT_SENTENCES,
} from '#domain/places/boundary.ts';
import { sayNumber } from './say.ts';

/** Words on and around every map. */
export const mapWords = {
  schematic: 'Peta skematis, bukan bentuk wilayah sebenarnya.',
  partly: 'Kotak di bawah peta: tempat yang batasnya belum diunggah.',
  value: 'Nilai',
  place: 'Tempat',
  hint: 'Pilih sebuah tempat untuk membukanya.',
  area: (n: number, name: string, value: string) => `${n}. ${name}: ${value}`,
  empty: 'Belum ada tempat untuk digambar.',
  legend: {
    all: 'Semua bernilai',
    below: (to: string) => `Kurang dari ${to}`,
    between: (from: string, to: string) => `${from} sampai kurang dari ${to}`,
    from: (from: string) => `${from} atau lebih`,
    silent: 'Bergaris: belum lapor',
    hidden: 'Bertitik: angka kecil, tidak ditampilkan',
    none: 'Putus-putus: belum dapat dihitung',
    count: (n: number) => `(${sayNumber(n)} tempat)`,
  },
  /** inside the drawing of a demo */
  sample: 'CONTOH',
  silent: 'belum lapor',
  hidden: 'tidak ditampilkan',
  none: 'belum dapat dihitung',
} as const;

/** The page of a place's map. */
export const mapPageWords = {
  title: 'Peta',
  again: 'Coba lagi',
  measure: 'Yang digambar',
  measures: {
    served: 'Sasaran yang dilayani',
    ds: 'Balita yang ditimbang (D/S)',
    nd: "Balita yang naik berat badannya (N/D')",
    risk: 'Yang dilayani dan berisiko',
    referred: 'Yang dilayani dan dirujuk',
    opened: 'Posyandu yang buka bulan ini',
  },
  about: {
    served: 'Bagian sasaran bulan ini yang sudah dilayani.',
    ds: 'Bagian bayi dan balita yang ditimbang bulan ini.',
    nd: "Bagian yang naik berat badannya, di antara yang naik dan yang tidak naik (D').",
    risk: 'Bagian yang dilayani dengan paling sedikit satu hasil yang perlu dipantau atau dirujuk.',
    referred: 'Bagian yang dilayani dan dirujuk bulan ini.',
    opened: 'Bagian posyandu yang hari bukanya sudah tercatat bulan ini.',
  },
  by: 'Dibagi menurut',
  /** also in an address */
  parts: { posyandu: 'Posyandu', rt: 'RT', rumah: 'Rumah' },
  rt: (rt: string) => `RT ${rt}`,
  noRt: 'Tanpa RT',
  table: (month: string) => `Semua tempat, ${month}`,
  columns: {
    place: 'Tempat',
    value: 'Nilai',
    standing: 'Keadaan',
    target: 'Sasaran',
    served: 'Dilayani',
  },
  none: 'Tidak ada tempat di bawahnya untuk digambar.',
  sampleNote: 'Contoh: warga, rumah dan titiknya rekaan.',
  source: 'Batas wilayah: diunggah dinas kesehatan kabupaten/kota.',
  /** on the tab of a place's page */
  tab: 'Peta',
} as const;

/** Where a district hands in the shapes of its areas. */
export const boundaryWords = {
  title: 'Batas wilayah',
  link: 'Batas wilayah',
  about:
    'Unggah batas desa, kecamatan, atau wilayah kerja puskesmas sebagai GeoJSON, supaya peta memakai bentuk yang sebenarnya. Tanpa berkas ini peta digambar sebagai kotak-kotak.',
  how: 'Koordinat dalam derajat bujur dan lintang (WGS84). Setiap wilayah dikenali dari kode Kemendagri, misalnya 18.72.04.1001, atau dari namanya.',
  now: 'Yang tersimpan sekarang',
  levels: {
    village: 'Desa/kelurahan',
    subdistrict: 'Kecamatan',
    puskesmas: 'Puskesmas',
  } satisfies Record<BoundaryLevel, string>,
  drawn: (have: number, of: number) => `${sayNumber(have)} dari ${sayNumber(of)} wilayah`,
  nothing: 'belum ada',
  choose: 'Pilih berkas GeoJSON',
  chosen: (name: string) => `Berkas: ${name}`,
  preview: 'Hasil pemeriksaan',
  found: (n: number, level: string) => `${sayNumber(n)} ${level} dikenali`,
  by: {
    code: (property: string) => `Dikenali dari kode di kolom "${property}".`,
    name: (property: string) =>
      `Dikenali dari nama di kolom "${property}", karena tidak ada kode yang cocok. Periksa baik-baik.`,
  },
  lighter: (metres: string) =>
    `Garisnya disederhanakan supaya ringan dibuka: paling jauh bergeser ${metres} meter.`,
  asItCame: 'Garisnya tetap seperti di berkas.',
  leftOut: (n: number) => `${sayNumber(n)} di berkas tidak dipakai`,
  faults: { ...BOUNDARY_FAULT_SENTENCES },
  fileFaults: { ...FILE_FAULT_SENTENCES },
  leftOutLine: (at: number, called: string, why: string) =>
    `Nomor ${at}${called ? ` (${called})` : ''}: ${why}`,
  missing: (n: number) => `${sayNumber(n)} wilayah belum ada di berkas`,
  more: (n: number) => `dan ${sayNumber(n)} lagi`,
  looks: 'Begini petanya nanti',
  keep: 'Simpan batas ini',
  replaces: 'Batas tingkat ini yang tersimpan sebelumnya akan diganti seluruhnya.',
  saving: 'Menyimpan …',
  cancel: 'Batal',
  saved: 'Tersimpan. Peta memakai batas ini sekarang.',
  remove: 'Hapus',
  removeOf: (level: string) => `Hapus batas ${level.toLowerCase()}`,
  removeAsk: (level: string) =>
    `Hapus semua batas ${level.toLowerCase()}? Petanya kembali menjadi kotak-kotak.`,
  removeYes: 'Ya, hapus',
  removed: 'Batas itu sudah dihapus.',
  problems: {
    offline: 'Belum tersimpan: tidak ada sinyal. Coba lagi saat tersambung.',
    'server-error':
      'Belum tersimpan: server menolak atau sedang bermasalah. Periksa berkasnya, lalu coba lagi.',
    'not-allowed': 'Akun ini tidak mengatur batas wilayah.',
    'signed-out': 'Silakan masuk lagi, lalu simpan.',
  },
  cannotRead: 'Batas wilayah belum dapat dibaca. Periksa sambungan, lalu coba lagi.',
  again: 'Coba lagi',
} as const;
