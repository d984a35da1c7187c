import { sayNumber } from './say.ts';

export const gateWords = {
  app: 'Siklus',
  tagline: 'Satu catatan posyandu, dari hamil sampai lansia',
  signIn: {
    title: 'Masuk',
    username: 'Nama akun',
    password: 'Kata sandi',
    submit: 'Masuk',
    busy: 'Sedang memeriksa …',
    once: 'Masuk perlu sinyal sekali saja. Sesudah itu cukup PIN.',
    leaseOver: 'HP ini lama tidak terhubung ke server, jadi perlu masuk lagi.',
  },
  pin: {
    title: 'Pilih PIN 6 angka',
    why: 'PIN membuka aplikasi ini tanpa sinyal. Jangan pakai tanggal lahir.',
    first: 'PIN baru',
    again: 'Ketik sekali lagi',
    differs: 'Dua PIN ini belum sama.',
    submit: 'Simpan PIN',
  },
  unlock: {
    title: 'Buka dengan PIN',
    who: 'Giliran siapa?',
    pin: (name: string) => `PIN ${name}`,
    submit: 'Buka',
    other: 'Masuk dengan akun lain',
    others: 'Bukan saya, ganti orang',
    forgot: 'Lupa PIN',
    forgotSays: (unsent: number) =>
      [
        'Masuk dengan kata sandi, lalu pilih PIN baru. Ini perlu sinyal.',
        unsent > 0
          ? `${sayNumber(unsent)} catatan yang belum terkirim tetap aman dan tetap dikirim.`
          : 'Semua catatan sudah sampai di server.',
      ].join(' '),
    typedGoes: 'Isian yang belum disimpan di akun ini ikut hilang.',
    mustSignIn: 'perlu masuk lagi dengan kata sandi',
    back: 'Kembali',
  },
  revoked: {
    title: 'HP ini sudah diputus',
    gone: 'Koordinator atau puskesmas memutus HP ini, misalnya karena hilang. Data warga di HP ini sudah dihapus dan tidak dapat dibuka lagi dengan PIN.',
    unsent: (n: number) =>
      `${sayNumber(n)} catatan yang belum terkirim tetap aman, tersegel, dan dikirim begitu ada sinyal.`,
    held: (n: number) =>
      `${sayNumber(n)} catatan ditulis setelah HP diputus. Catatan itu menunggu diperiksa koordinator dan tidak hilang.`,
    allSent: 'Semua catatan dari HP ini sudah sampai di server.',
    send: 'Kirim sekarang',
    does: 'Bila HP ini masih Ibu pakai, minta koordinator atau puskesmas, lalu masuk lagi dengan kata sandi.',
    signIn: 'Masuk lagi',
  },
  first: {
    title: (place: string) => `Mengambil data ${place}`,
    progress: (done: number, of: number) =>
      of > 0 ? `${sayNumber(done)} dari ${sayNumber(of)} orang` : 'Menghubungi server …',
    stay: 'Sekali ini saja. Biarkan layar menyala sampai selesai.',
    later: 'Mulai bekerja sambil menunggu',
  },
  cannotOpen: {
    title: 'Penyimpanan HP tidak dapat dibuka',
    says: 'Catatan yang ada tetap aman. Tutup jendela penyamaran atau kosongkan sedikit tempat di HP, lalu buka lagi.',
  },
  example: 'contoh',
} as const;

/** A screen of the app that had not come yet when the signal went. */
export const laterWords = {
  missing:
    'Bagian ini belum ada di HP. Sambungkan ke internet sebentar, lalu coba lagi. Catatan tetap aman.',
  again: 'Coba lagi',
} as const;

/** Several people, one phone. */
export const switchWords = {
  button: (name: string) => `${name} memegang HP ini. Ganti orang`,
  title: 'Ganti orang',
  now: (name: string) => `Sekarang dipegang ${name}. Siapa berikutnya?`,
  mustSignIn: 'perlu masuk lagi dengan kata sandi',
  typed: 'Isian yang belum disimpan tetap milik Ibu dan menunggu sampai Ibu kembali.',
  nothingTyped: 'Catatan yang sudah disimpan tetap aman dan dikirim atas nama penulisnya.',
  lock: 'Kunci HP ini',
  add: 'Tambah orang di HP ini',
  addSays:
    'Orang lain masuk sekali dengan kata sandinya. Perlu sinyal. Sesudah itu masing-masing punya PIN sendiri.',
  stay: 'Tidak jadi',
} as const;

/** A phone nobody touches locks itself. */
export const idleWords = {
  setting: 'Kunci sendiri bila tidak disentuh',
  settingHint: 'Isian yang belum disimpan tidak hilang',
  minutes: (n: number) => `Sesudah ${sayNumber(n)} menit`,
  soon: 'HP ini sebentar lagi terkunci.',
  safe: 'Isian tetap tersimpan.',
  stay: 'Masih dipakai',
} as const;
