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
