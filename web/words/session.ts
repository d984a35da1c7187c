import type { SessionMode, SessionStatus } from '#domain/sessions/session-now.ts';
import type { WhyVisit } from '#domain/sessions/tally.ts';
import { sayNumber, sayTime } from './say.ts';

export const durationWords = {
  hours: (n: number) => `${n} jam`,
  minutes: (n: number) => `${n} menit`,
} as const;

/** "3 jam 30 menit" */
export function sayDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 && durationWords.hours(hours), rest > 0 && durationWords.minutes(rest)];
  return parts.filter(Boolean).join(' ');
}

export const modeWords: Record<SessionMode, { label: string; note: string }> = {
  simultaneous: { label: 'Serentak', note: 'Semua kelompok pada satu hari' },
  rotating: { label: 'Bergilir', note: 'Kelompok bergantian pada beberapa hari' },
};

export const statusWords: Record<SessionStatus, string> = {
  planned: 'dijadwalkan',
  cancelled: 'dibatalkan',
  open: 'sedang buka',
  closed: 'sudah ditutup',
  signed: 'sudah ditandatangani',
};

/** Tools of an open day, in the order of the steps that use them. */
export const toolWords = {
  'baby-scale': 'Timbangan bayi',
  'standing-scale': 'Timbangan injak',
  'length-board': 'Papan ukur panjang badan',
  'height-rod': 'Alat ukur tinggi badan',
  'muac-tape': 'Pita LiLA',
  'measuring-tape': 'Pita ukur kepala dan perut',
  'blood-pressure-monitor': 'Tensimeter',
  thermometer: 'Termometer',
  'glucose-meter': 'Alat periksa gula darah',
  'hb-meter': 'Alat periksa Hb',
  'teaching-aids': 'Alat bantu penyuluhan',
} as const;

/** What is used up on an open day, with the unit it is counted in. */
export const stockWords = {
  'vitamin-a-blue': 'Vitamin A biru (kapsul)',
  'vitamin-a-red': 'Vitamin A merah (kapsul)',
  'iron-tablets': 'Tablet tambah darah (tablet)',
  deworming: 'Obat cacing (tablet)',
  'extra-food-child': 'Makanan tambahan balita (porsi)',
  'extra-food-mother': 'Makanan tambahan ibu hamil (porsi)',
  'glucose-strips': 'Strip gula darah',
  'hb-strips': 'Strip Hb',
  'kia-books': 'Buku KIA baru',
} as const;

export const toolStates = [
  { value: 'ready', label: 'Siap' },
  { value: 'broken', label: 'Rusak' },
  { value: 'missing', label: 'Tidak ada' },
] as const;

export const institutions = [
  'Kelurahan atau desa',
  'Puskesmas',
  'Pustu',
  'PKK',
  'Kecamatan',
  'Babinsa atau Bhabinkamtibmas',
  'Dinas Kesehatan',
] as const;

export const sessionWords = {
  title: 'Hari buka',
  about: 'Tentang hari buka ini',
  ordinal: (n: number) => `Hari buka ke-${sayNumber(n)}`,
  since: 'Dihitung sejak posyandu ini memakai ILP.',
  wasOn: (day: string) => `Tanggal semula ${day}.`,
  unknown: 'belum diisi',
  lines: {
    date: 'Tanggal',
    time: 'Waktu',
    place: 'Tempat',
    mode: 'Cara',
    kader: 'Kader',
    officers: 'Petugas hadir',
    tools: 'Alat bermasalah',
    stock: 'Bahan terpakai',
    incident: 'Kejadian',
    note: 'Catatan',
  },
  toolsFine: 'semua siap',
  steps: (steps: string) => (steps ? `langkah ${steps}` : ''),
  fill: 'Isi hari buka',
  recap: 'Rekap',
  close: 'Tutup hari buka',
  all: 'Semua hari buka',
  reopen: 'Buka lagi',
  reopened: 'Dibuka lagi',
  gone: 'Hari buka ini tidak ada di HP ini.',
  redate: {
    open: 'Tanggal salah',
    title: 'Hari buka ini sebenarnya tanggal berapa?',
    says: (n: number) =>
      n > 0
        ? `Tanggal semua catatan ${sayNumber(n)} orang ikut dipindahkan. Bisa diurungkan.`
        : 'Bisa diurungkan.',
    other: 'Tanggal lain',
    submit: 'Pindahkan ke tanggal ini',
    late: (n: number, day: string) => `${sayNumber(n)} orang dari HP lain masih tercatat ${day}.`,
    move: 'Ikut pindahkan',
    same: 'Itu tanggal yang sekarang.',
  },
} as const;

export const truthWords = {
  own: 'Menurut HP ini',
  never: 'server belum pernah terhubung',
  heard: (at: string) => `server terakhir ${at}`,
  heardHub: (at: string) => `server posyandu terakhir ${at}`,
  unsent: (n: number) => `${sayNumber(n)} belum terkirim`,
  shared: (at: string) => `Sama dengan server ${at}`,
  sharedHub: (at: string) => `Sama dengan server posyandu ${at}`,
  others: 'HP lain bisa punya yang belum terkirim',
} as const;

export const planWords = {
  title: 'Jadwal hari buka',
  add: 'Jadwalkan hari buka',
  next: 'Yang akan datang',
  past: 'Yang sudah lewat',
  running: 'Sedang buka',
  none: 'Belum ada jadwal.',
  at: 'Jadwal hari buka',
  today: (posyandu: string) => `Hari ini dijadwalkan: Posyandu ${posyandu}.`,
  nextIs: (day: string) => `Berikutnya ${day}.`,
  edit: 'Ubah',
  cancel: 'Batalkan',
  missed: 'lewat, tidak dibuka',
  cancelled: (reason: string) => `dibatalkan: ${reason}`,
  form: {
    new: 'Jadwalkan hari buka',
    change: 'Ubah jadwal',
    date: 'Tanggal',
    suggest: (day: string) => `${day}, hari yang sama bulan depan`,
    posyandu: 'Posyandu',
    from: 'Mulai pukul',
    to: 'Sampai pukul',
    place: 'Tempat',
    placeHint: 'Misalnya: Balai RW 03. Tampil di jadwal untuk umum.',
    mode: 'Cara',
    zone: 'Waktu setempat',
    submit: 'Simpan jadwal',
    past: 'Tanggal itu sudah lewat.',
    backwards: 'Jam selesai harus sesudah jam mulai.',
    taken: 'Posyandu ini sudah punya jadwal pada tanggal itu.',
  },
  cancelling: {
    title: (day: string) => `Batalkan ${day}?`,
    why: 'Mengapa dibatalkan?',
    reasons: [
      'Diganti tanggal lain',
      'Hari libur',
      'Hujan atau banjir',
      'Petugas berhalangan',
      'Tempat tidak bisa dipakai',
    ],
    submit: 'Batalkan hari buka ini',
  },
  nextMonth: (day: string) => `Jadwalkan ${day}`,
  nextMonthHint: 'Hari yang sama bulan depan, tempat dan jam yang sama.',
  planned: (day: string) => `Berikutnya sudah dijadwalkan: ${day}.`,
} as const;

export const openingWords = {
  plan: 'Dari jadwal',
  fresh: 'Tidak dari jadwal',
  startsAt: 'Mulai pukul',
  more: 'Cara dan urutan hari buka',
  ordinal: 'Hari buka ke berapa sejak ILP (boleh kosong)',
  ordinalHint: (n: number) => `Menurut HP ini ke-${sayNumber(n)}.`,
  ordinalWrong: 'Isi dengan angka 1 sampai 999.',
  targets: (n: number) => `${sayNumber(n)} sasaran menurut HP ini akan dikunci sebagai sasaran.`,
} as const;

export const fillWords = {
  title: 'Isi hari buka',
  kader: 'Kader dan langkahnya',
  kaderHint: 'Ketuk langkah yang dilayani.',
  kaderBefore: 'Sama seperti hari buka lalu',
  name: 'Nama',
  addKader: 'Tambah kader',
  serves: (name: string, step: number) => `${name || 'Kader ini'} melayani langkah ${step}`,
  officers: 'Petugas yang hadir',
  institution: 'Lembaga',
  otherInstitution: 'Lembaga lain',
  officerName: 'Nama, bila perlu',
  count: 'Jumlah',
  addOfficers: 'Tambah petugas',
  remove: 'Hapus baris',
  tools: 'Alat',
  toolsReady: 'Semua alat siap',
  toolNote: 'Keterangan (boleh kosong)',
  stock: 'Bahan yang terpakai',
  stockHint: 'Kosongkan yang tidak dipakai.',
  filled: (n: number) => (n > 0 ? `${sayNumber(n)} sudah diisi` : 'belum diisi'),
  trouble: (n: number) => `${sayNumber(n)} bermasalah`,
  day: 'Tempat, cara, dan kejadian',
  place: 'Tempat',
  incident: 'Kejadian penting (boleh kosong)',
  submit: 'Simpan',
  nothing: 'Belum ada yang berubah.',
  countWrong: 'Isi dengan angka 1 sampai 99.',
} as const;

export const closeWords = {
  endsAt: 'Selesai pukul',
  bulk: 'Satu alasan untuk beberapa orang',
  bulkWho: 'Untuk siapa',
  bulkAll: (n: number) => `Semua yang belum selesai (${sayNumber(n)})`,
  bulkStep: (step: number, name: string, n: number) =>
    `Menunggu langkah ${step} ${name} (${sayNumber(n)})`,
  bulkWhy: 'Pakai alasan',
  bulkUse: (n: number) => `Pakai untuk ${sayNumber(n)} orang`,
  other: 'Alasan lain',
  otherLabel: (name: string) => `Tulis alasan ${name}`,
  counting: 'Menghitung rekap…',
} as const;

export const whyVisitWords: Record<WhyVisit, string> = {
  absent: 'tidak datang',
  finding: 'hasilnya perlu ditindaklanjuti',
  referred: 'dirujuk, tunggu kabar',
};

export const recapWords = {
  title: 'Rekap hari buka',
  table: 'Sasaran dan yang datang',
  group: 'Kelompok',
  targets: 'Sasaran',
  attended: 'Datang',
  absent: 'Tidak datang',
  all: 'Semua orang',
  allHint: 'Seorang bisa masuk dua kelompok, misalnya remaja yang hamil.',
  guests: 'Tamu',
  outside: 'Di luar sasaran',
  outsideHint: 'Tinggal di sini, terdaftar sesudah hari buka dimulai.',
  came: 'Yang datang',
  referred: 'Dirujuk',
  toVisit: 'Perlu dikunjungi',
  educated: 'Mendapat penyuluhan',
  educatedShare: (n: number, of: number, percent: number) =>
    `${sayNumber(n)} dari ${sayNumber(of)} (${sayNumber(percent)}%)`,
  unconfirmed: 'Menunggu pengesahan',
  unconfirmedHint: 'Tindakan langkah 4 yang diketik kader.',
  filter: 'Kelompok',
  everybody: 'Semua kelompok',
  nobody: 'Tidak ada.',
  more: (n: number) => `dan ${sayNumber(n)} orang lagi`,
  asKept:
    'Rekap seperti saat ditutup atau ditandatangani. Daftar nama hari yang lama ada di server.',
  tooOld: 'Rekap hari yang lama tidak disimpan di HP ini.',
  frozenHere: 'Sasaran tidak dikunci saat dibuka; dihitung dari HP ini.',
  closed: 'Hari buka sudah ditutup.',
  open: 'Hari buka belum ditutup. Rekap ini masih berubah.',
  sign: {
    title: 'Tanda tangan rekap',
    by: (name: string, day: string) => `Ditandatangani ${name}, ${day}.`,
    changed: 'Berubah sejak ditandatangani',
    was: (what: string, was: string, now: string) => `${what}: ${was} menjadi ${now}`,
    groups: (what: string) => `${what}: jumlah per kelompok`,
    name: 'Nama penanda tangan',
    note: 'Catatan (boleh kosong)',
    submit: 'Tanda tangani rekap',
    again: 'Tanda tangani rekap yang sekarang',
    who: 'Menunggu tanda tangan koordinator, bidan, atau perawat.',
    first: 'Rekap ditandatangani sesudah hari buka ditutup.',
  },
  fields: {
    targets: 'Sasaran',
    attended: 'Datang',
    absent: 'Tidak datang',
    guests: 'Tamu',
    outsideTargets: 'Di luar sasaran',
    referred: 'Dirujuk',
    toVisit: 'Perlu dikunjungi',
    educated: 'Mendapat penyuluhan',
    unconfirmed: 'Menunggu pengesahan',
  },
} as const;

export const stationWords = {
  skipped: (step: number, reason: string) => `Langkah ${step} dilewati: ${reason}`,
  guests: (n: number) => `${sayNumber(n)} tamu`,
  details: 'Isi hari buka',
} as const;

/** "Selasa 4 November, 08.00–11.30 WIB" */
export const sayTimes = (at: {
  startsAt?: string | undefined;
  endsAt?: string | undefined;
  zone: string;
}): string =>
  at.startsAt
    ? `${sayTime(at.startsAt)}${at.endsAt ? `–${sayTime(at.endsAt)}` : ''} ${at.zone}`
    : '';
