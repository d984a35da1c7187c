import { type Month, monthNumberOf, yearOf } from '#domain/calendar.ts';
import { HELD_BACK, SMALL } from '#domain/pws/village-month.ts';
import type { Group } from '#domain/stages/groups.ts';
import type { AskProblem } from '../known/ask-server.ts';
import { groupWords } from './groups.ts';
import { MONTHS, sayNumber } from './say.ts';

/** "November 2026" */
export const sayMonth = (m: Month): string => `${MONTHS[monthNumberOf(m) - 1] ?? ''} ${yearOf(m)}`;
/** "Nov" */
export const sayShortMonth = (m: Month): string => (MONTHS[monthNumberOf(m) - 1] ?? '').slice(0, 3);

/** A count as this reader may see it: "<5" for one to four; one that would give these away is not shown (ruling 18). */
export function sayCount(n: number): string {
  if (n === SMALL) return '<5';
  return n === HELD_BACK ? countWords.held : sayNumber(n);
}

export const countWords = {
  few: 'kurang dari lima',
  held: 'ditutup',
  heldSaid: 'tidak ditampilkan',
};

/** The same, to be read aloud and inside a sentence. */
export function speakCount(n: number): string {
  if (n === SMALL) return countWords.few;
  return n === HELD_BACK ? countWords.heldSaid : sayNumber(n);
}

/** Whole percent; 100 % and 0 % are only said when they are exactly so. */
export function sayPercent(share: number): string {
  const rounded = Math.round(share * 100);
  if (share < 1 && rounded === 100) return '99%';
  return share > 0 && rounded === 0 ? '1%' : `${rounded}%`;
}

export { sayClock } from './say.ts';

const starts = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const group = (key: Group): string => groupWords[key].toLowerCase();

export const villageWords = {
  kind: 'Halaman desa',
  office: 'Halaman lain',
  pick: 'Pilih desa atau kelurahan',
  find: 'Cari nama desa',
  noneFound: 'Tidak ada desa dengan nama itu.',
  noVillages: 'Akun ini belum ditugaskan di satu desa pun. Hubungi puskesmas.',
  others: 'Desa lain',
  back: 'Kembali',
  signOut: 'Keluar',
  csv: 'Unduh tabel (CSV)',
  print: 'Cetak',
  before: 'Bulan sebelumnya',
  after: 'Bulan berikutnya',
  month: 'Bulan',
  people: 'orang',
  of: (n: string) => `dari ${n}`,
  none: 'Tidak ada.',
  example: 'contoh',
  notReported: 'belum lapor',
  fresh: {
    now: 'Diperbarui baru saja',
    at: (clock: string) => `Diperbarui pukul ${clock}`,
    live: 'mengikuti langsung',
    newest: (day: string) => `Catatan terakhir masuk ${day}`,
    nothing: 'Belum ada catatan yang masuk dari desa ini.',
    loading: 'Mengambil angka …',
  },
  nobody: {
    title: 'Belum lapor',
    says: 'Belum ada orang terdaftar dan belum ada hari buka di desa ini, jadi semua angka masih 0.',
  },
  silent: (month: string) => `Belum lapor. Belum ada yang dilayani tercatat pada ${month}.`,
  answers: {
    notYet: 'Siapa belum dilayani?',
    atRisk: 'Siapa berisiko?',
    todo: 'Apa yang dikerjakan minggu ini?',
    servedShare: (percent: string) => `${percent} sudah dilayani`,
    notYetOf: (n: string) => `belum dilayani, dari ${n} sasaran`,
    atRiskOf: (n: string) => `berisiko, dari ${n} yang dilayani`,
    referred: (n: string) => `${n} sudah dirujuk`,
    allServed: 'Semua sasaran sudah dilayani.',
    noRisk: 'Tidak ada yang perlu dipantau atau dirujuk.',
    nothing: 'Tidak ada yang mendesak. Teruskan hari buka dan kunjungan seperti biasa.',
    notSummed: 'Jumlah seluruh desa tidak ditampilkan, karena dapat membuka angka yang kecil.',
  },
  todo: {
    'below-red-line': (n: number) =>
      `${starts(speakCount(n))} anak di bawah garis merah. Pastikan diperiksa puskesmas.`,
    'at-risk': (n: number, key: Group | null) =>
      `${starts(speakCount(n))} ${key ? group(key) : 'orang'} perlu dipantau atau dirujuk. Pastikan ada tindak lanjutnya.`,
    'not-gained': (n: number) =>
      `${starts(speakCount(n))} anak berat badannya tidak naik. Tanyakan makan dan sakitnya, lalu rujuk.`,
    'not-reported': (n: number, names: string) =>
      `${sayNumber(n)} posyandu belum lapor: ${names}. Tanyakan hari bukanya.`,
    'not-yet': (n: number, key: Group | null) =>
      `${starts(speakCount(n))} ${key ? group(key) : 'orang'} belum dilayani. Undang atau kunjungi.`,
    unclear: (n: number) =>
      `${starts(speakCount(n))} penimbangan belum jelas hasilnya. Minta kader melihat lagi, atau menimbang ulang.`,
  },
  table: {
    title: 'Semua kelompok',
    caption: (month: string) => `Sasaran dan layanan tiap kelompok, ${month}`,
    group: 'Kelompok',
    target: 'Sasaran',
    served: 'Dilayani',
    notYet: 'Belum',
    atRisk: 'Berisiko',
    referred: 'Dirujuk',
    trend: 'Empat bulan',
    overlap:
      'Ibu hamil, nifas, dan menyusui juga dihitung di kelompok usianya, jadi baris di sini tidak dijumlahkan semua.',
    risk: 'Berisiko: dilayani dan paling sedikit satu hasilnya perlu dipantau atau dirujuk.',
    outside: 'Di luar sasaran',
    outsideWhy: 'Dilayani, tetapi terdaftar, lahir, atau pindah masuk sesudah hari buka.',
    outsideOf: (key: Group) => group(key),
    guests: 'Tamu',
    guestsWhy: 'Dilayani di sini, tinggal di tempat lain. Dihitung di desanya sendiri.',
    small:
      'Tanda <5 berarti satu sampai empat orang; angka lain dibulatkan ke bawah ke kelipatan lima, jadi 35 berarti 35 sampai 39. Yang tetap dapat membuka angka kecil ditutup. Dengan begitu tidak ada orang yang dapat dikenali.',
    numbersOnly: 'Nama hanya dapat dilihat kader, bidan, dan puskesmas di wilayah ini.',
    open: 'Ketuk sebuah angka untuk melihat namanya.',
  },
  skdn: {
    title: 'Penimbangan balita (SKDN)',
    caption: (month: string) => `Penimbangan bayi dan balita, ${month}`,
    what: 'Yang dihitung',
    count: 'Jumlah',
    s: 'S · semua bayi dan balita',
    d: 'D · ditimbang bulan ini',
    n: 'N · berat badan naik',
    t: 'T · berat badan tidak naik',
    o: 'O · bulan lalu tidak ditimbang',
    b: 'B · baru pertama ditimbang',
    unclear: 'Belum jelas · belum dapat dikatakan',
    bgm: 'BGM · di bawah garis merah',
    twoT: '2T · dua kali berturut tidak naik',
    ds: 'D/S · datang ditimbang',
    dsTarget: 'target 85% (Renstra Kemenkes 2020–2024)',
    nd: "N/D' · naik berat badannya",
    ndWhy: "D' adalah yang dapat dinilai: D tanpa O, B, dan yang belum jelas.",
    no: 'belum dapat dihitung',
    hidden: 'tidak ditampilkan, karena ada angka kecil di dalamnya',
  },
  posyandu: {
    title: 'Posyandu',
    caption: (month: string) => `Posyandu di desa ini, ${month}`,
    name: 'Posyandu',
    openDay: (day: string) => `hari buka ${day}`,
    guests: 'Tamu',
    none: 'Belum ada posyandu terdaftar di desa ini.',
    hidden: 'Angka tiap posyandu hanya untuk kader, bidan, dan puskesmas.',
  },
  trends: {
    title: 'Perkembangan',
    caption: 'Bagian sasaran yang dilayani, empat bulan terakhir',
    what: 'Bagian sasaran yang dilayani tiap bulan',
    young: 'Ibu, bayi, dan balita: bagian sasaran yang dilayani',
    others: 'Anak, dewasa, dan lansia: bagian sasaran yang dilayani',
    example: 'Data contoh.',
    table: 'Jumlah orang tiap bulan',
  },
  list: {
    title: {
      target: 'Sasaran',
      served: 'Sudah dilayani',
      'not-yet': 'Belum dilayani',
      outside: 'Di luar sasaran',
      'at-risk': 'Berisiko',
      referred: 'Dirujuk',
      d: 'Ditimbang',
      n: 'Berat badan naik',
      t: 'Berat badan tidak naik',
      o: 'Bulan lalu tidak ditimbang',
      b: 'Baru pertama ditimbang',
      unclear: 'Penimbangan belum jelas',
      bgm: 'Di bawah garis merah',
      'two-t': 'Dua kali berturut tidak naik',
      guest: 'Tamu',
    },
    everyone: 'Semua kelompok',
    count: (n: number) => `${sayNumber(n)} orang`,
    nobody: 'Tidak ada orang di daftar ini.',
    own: 'Daftar ini hanya berisi orang dari posyandu tempat Ibu bertugas.',
    rt: (rt: string) => `RT ${rt}`,
    noRt: 'tanpa RT',
    noPosyandu: 'Tanpa posyandu',
    sex: { F: 'Perempuan', M: 'Laki-laki' },
    cut: (n: number) => `Hanya ${sayNumber(n)} nama pertama yang ditampilkan.`,
    noted: 'Membuka daftar nama dicatat.',
    back: 'Kembali ke angka',
  },
} as const;

/** What happened, what is safe, what to do; `seen` when older numbers are still on the screen. */
export const askWords: Record<AskProblem, (seen: string | null) => string> = {
  offline: (seen) =>
    seen
      ? `Tanpa sinyal. Ini angka terakhir yang dilihat, ${seen}.`
      : 'Tanpa sinyal, dan bulan ini belum pernah dibuka di sini. Coba lagi saat ada sinyal.',
  'signed-out': () => 'Server meminta masuk lagi sebelum menunjukkan angka terbaru.',
  'not-allowed': () => 'Halaman ini di luar wilayah tugas akun ini.',
  'server-error': (seen) =>
    seen
      ? `Server sedang bermasalah. Ini angka terakhir yang dilihat, ${seen}.`
      : 'Server sedang bermasalah. Coba lagi beberapa menit lagi.',
};
