import { PACKAGE_SENTENCES as PACKAGE } from '#domain/packages/problem-sentences.ts';
import { FILE_SENTENCES as FILE } from '../interop/spreadsheets/grid.ts';

/** Everything that can go wrong for a caller: status, and the sentence people read. Closed: a slug without one is a type error. */
export const PROBLEMS = {
  'bad-request': [400, 'Permintaan ini tidak dapat dibaca.'],
  'bad-wording': [
    400,
    'Nama itu terlalu pendek, terlalu panjang, atau berisi tanda yang tidak terbaca.',
  ],
  'bad-publication': [422, 'Versi ini belum dapat diterbitkan. Periksa yang disebut di bawah.'],
  'bad-boundaries': [422, 'Batas wilayah ini belum dapat disimpan. Periksa yang disebut di bawah.'],
  'already-begun': [409, 'Versi ini sudah berlaku, jadi tidak dapat ditarik.'],
  'package-unknown-service': [400, PACKAGE['unknown-service']],
  'package-stays-on': [400, PACKAGE['stays-on']],
  'package-bad-date': [400, PACKAGE['bad-date']],
  'package-too-long-ago': [400, PACKAGE['too-long-ago']],
  'package-too-far-ahead': [400, PACKAGE['too-far-ahead']],
  'package-ends-before-it-begins': [400, PACKAGE['ends-before-it-begins']],
  'package-reason-unreadable': [400, PACKAGE['reason-unreadable']],
  'package-label-too-short': [400, PACKAGE['label-too-short']],
  'package-label-too-long': [400, PACKAGE['label-too-long']],
  'package-label-unreadable': [400, PACKAGE['label-unreadable']],
  'package-label-names-illness': [400, PACKAGE['label-names-illness']],
  'package-already-there': [400, PACKAGE['already-there']],
  'ilp-start-bad-date': [400, 'Tanggal itu tidak ada. Periksa lagi.'],
  'ilp-start-not-yet': [
    400,
    'Tanggal itu belum tiba. Catat mulai ILP setelah posyandunya benar-benar mulai.',
  ],
  'ilp-start-before-ilp': [400, 'ILP baru dicoba mulai tahun 2022. Periksa lagi tahunnya.'],
  'not-signed-in': [401, 'Silakan masuk lebih dahulu.'],
  revoked: [401, 'HP atau akun ini sudah diputus. Hubungi puskesmas.'],
  'wrong-password': [401, 'Nama pengguna atau kata sandi tidak cocok.'],
  'account-disabled': [403, 'Akun ini sudah ditutup. Hubungi puskesmas.'],
  'numbers-only': [403, 'Akun Anda melihat angka wilayah, bukan nama warga.'],
  'not-your-role': [403, 'Ini bukan tugas akun Anda.'],
  'not-your-groups': [403, 'Warga ini di luar sasaran tugas Anda.'],
  'not-your-cluster': [403, 'Layanan ini diatur klaster lain di puskesmas.'],
  'not-your-area': [403, 'Ini di luar wilayah tugas Anda.'],
  'not-found': [404, 'Yang diminta tidak ada di sini.'],
  'already-settled': [409, 'Catatan ini sudah diselesaikan.'],
  'cannot-release': [409, 'Catatan ini tidak dapat dibaca, jadi belum dapat diloloskan.'],
  'register-changed': [
    409,
    'Daftar warga berubah sejak berkas ini diperiksa. Lihat hasil periksa yang baru.',
  ],
  'at-main-server': [409, 'Register dimasukkan di server puskesmas, bukan di server setempat ini.'],
  'decided-at-main': [
    409,
    'Ini diatur di server puskesmas; server setempat ini tidak menyimpannya.',
  ],
  'file-empty': [422, FILE.empty],
  'file-old-excel': [422, FILE['old-excel']],
  'file-not-a-table': [422, FILE['not-a-table']],
  'file-damaged-workbook': [422, FILE['damaged-workbook']],
  'file-locked-workbook': [422, FILE['locked-workbook']],
  'file-wrong-encoding': [422, FILE['wrong-encoding']],
  'file-no-headings': [422, FILE['no-headings']],
  'file-no-lines': [422, FILE['no-lines']],
  'file-too-many-lines': [422, FILE['too-many-lines']],
  'file-too-large': [413, 'Berkas ini lebih besar dari 5 MB. Pisahkan per posyandu.'],
  'too-large': [413, 'Kiriman terlalu besar. Kirim lebih sedikit sekaligus.'],
  'app-too-old': [426, 'Aplikasi di ponsel ini perlu diperbarui.'],
  'say-why': [428, 'Sebutkan alasan membuka nama, paling sedikit 10 huruf.'],
  'slow-down': [429, 'Terlalu sering mencoba. Tunggu sebentar, lalu coba lagi.'],
  'our-fault': [500, 'Ada kesalahan di server. Catatan di ponsel tetap aman; coba lagi nanti.'],
  'try-later': [503, 'Server sedang tidak dapat dipakai. Coba lagi sebentar lagi.'],
} as const satisfies Record<string, readonly [status: number, says: string]>;

export type Slug = keyof typeof PROBLEMS;

export interface ProblemAnswer {
  slug: Slug;
  says: string;
  detail?: string;
}

/** Thrown by a route to answer with a problem; the one mapper is in app.ts. */
export class Problem extends Error {
  readonly slug: Slug;
  readonly detail: string | undefined;

  constructor(slug: Slug, detail?: string) {
    super(slug);
    this.slug = slug;
    this.detail = detail;
  }
}

export const statusOf = (slug: Slug): number => PROBLEMS[slug][0];

export const problemAnswer = (slug: Slug, detail?: string): ProblemAnswer => ({
  slug,
  says: PROBLEMS[slug][1],
  ...(detail === undefined ? {} : { detail }),
});
