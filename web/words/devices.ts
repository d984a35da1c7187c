import { sayNumber } from './say.ts';

/** What a phone is called that does not say. */
export const deviceNames = { computer: 'Komputer', phone: 'HP', android: 'HP Android' } as const;

/** "Linux; Android 13; Redmi 9A" → "Redmi 9A"; what a browser on a computer says of itself → "Komputer". */
export function sayDevice(name: string | null): string {
  if (name === null) return deviceNames.phone;
  if (/^(X11|Windows|Macintosh)/.test(name)) return deviceNames.computer;
  const last = name.split(';').at(-1)?.trim() ?? '';
  return last === '' || /^(Linux|Android|K$)/.test(last) ? deviceNames.android : last;
}

/** Phones and accounts one looks after. */
export const deviceWords = {
  title: 'HP dan akun',
  link: 'HP dan akun',
  about: 'HP yang dipakai akun di wilayah Anda. Bila ada yang hilang, putuskan dari sini.',
  nobody: 'Belum ada HP yang pernah masuk.',
  find: 'Cari nama atau HP',
  seen: (when: string) => `Terakhir terhubung ${when}`,
  since: (when: string) => `dipakai sejak ${when}`,
  ended: 'sudah keluar atau diputus',
  closed: 'akun ditutup',
  lost: 'HP ini hilang',
  lostTitle: 'Putuskan HP ini?',
  lostSays: [
    'HP ini tidak dapat mengirim atau mengambil data lagi.',
    'Begitu HP ini terhubung ke internet, data warga di dalamnya dihapus dan PIN tidak membukanya lagi.',
    'Catatan yang sudah ditulis tidak hilang: tetap tersegel di HP dan tetap dikirim.',
    'Catatan yang ditulis setelah ini menunggu Anda periksa di "Catatan tertahan".',
    'Pemiliknya dapat masuk lagi di HP lain dengan kata sandinya.',
  ],
  lostLimit:
    'Selama HP itu belum terhubung ke internet, yang tahu PIN-nya masih dapat membukanya, paling lama 30 hari.',
  lostDo: 'Ya, putuskan HP ini',
  close: 'Tutup akun',
  closeTitle: (name: string) => `Tutup akun ${name}?`,
  closeSays: [
    'Akun ini tidak dapat masuk lagi di HP mana pun.',
    'Semua yang sudah ditulisnya tetap ada.',
    'Catatan yang belum terkirim tetap dikirim.',
  ],
  closeDo: 'Ya, tutup akun',
  no: 'Tidak jadi',
  done: (ended: number) =>
    ended === 0
      ? 'HP ini memang sudah diputus.'
      : 'HP sudah diputus. Tidak ada catatan yang hilang.',
  others: (n: number) =>
    `${sayNumber(n)} akun lain di HP itu di luar wewenang Anda. Minta puskesmas memutusnya juga.`,
  accountClosed: 'Akun sudah ditutup. Yang ditulisnya tetap ada.',
} as const;
