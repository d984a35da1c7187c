import type { Role } from '#domain/access/access.ts';

export const roleWords: Record<Role, string> = {
  kader: 'Kader',
  coordinator: 'Koordinator kader',
  'pustu-kader': 'Kader pustu',
  midwife: 'Bidan',
  nurse: 'Perawat',
  doctor: 'Dokter',
  nutritionist: 'Tenaga gizi',
  'cluster-2': 'Penanggung jawab klaster 2',
  'cluster-3': 'Penanggung jawab klaster 3',
  'cluster-4': 'Penanggung jawab klaster 4',
  'data-officer': 'Petugas data puskesmas',
  puskesmas: 'Kepala puskesmas',
  lurah: 'Lurah atau kepala desa',
  pokjanal: 'Pokjanal Posyandu dan PKK',
  camat: 'Camat',
  dinkes: 'Dinas kesehatan',
  province: 'Dinas kesehatan provinsi',
  admin: 'Pengelola',
};

export const moreWords = {
  title: 'Lainnya',
  who: 'Masuk sebagai',
  places: 'Posyandu',
  look: 'Tampilan',
  large: 'Huruf besar',
  single: 'Satu pertanyaan per layar',
  singleNote: 'Pertanyaan muncul satu per satu',
  aloud: 'Bacakan',
  aloudNote:
    'Tombol pengeras suara di samping pertanyaan dan hasil, bila HP punya suara bahasa Indonesia',
  scale: 'Layar timbangan',
  scaleHint: 'Supaya koma tidak perlu diketik',
  scales: {
    own: { label: 'Ketik koma sendiri', note: '' },
    one: { label: 'Selalu 1 angka di belakang koma', note: 'Ketik 72 untuk 7,2 kg' },
    two: { label: 'Selalu 2 angka di belakang koma', note: 'Ketik 720 untuk 7,20 kg' },
  },
  theme: 'Warna layar',
  themes: {
    auto: { label: 'Ikut HP', note: 'Terang atau gelap seperti pengaturan HP' },
    light: { label: 'Terang', note: '' },
    terik: { label: 'Terik', note: 'Hitam di atas putih, untuk di bawah matahari' },
    dark: { label: 'Gelap', note: '' },
  },
  village: 'Halaman desa',
  villageNote: 'Angka bulan ini, tanpa nama',
  lock: 'Kunci HP ini',
  lockNote: 'Buka lagi dengan PIN, tanpa sinyal',
  signOut: 'Keluar dari HP ini',
  signOutSure: 'Keluar dari HP ini?',
  signOutSays: (unsent: string) =>
    `Data posyandu tidak dapat dibuka lagi di HP ini sampai masuk dengan kata sandi, dan itu perlu sinyal. ${unsent}`,
  signOutUnsent: (n: string) =>
    `${n} catatan yang belum terkirim tetap disimpan tersegel dan tetap dikirim.`,
  signOutNone: 'Semua catatan sudah sampai di server.',
  signOutDo: 'Ya, keluar',
  stay: 'Tidak jadi',
  signInAgain: 'Masuk lagi',
  about: 'Siklus, perangkat lunak terbuka untuk posyandu (lisensi Apache 2.0).',
} as const;
