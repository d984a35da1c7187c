import type { UnreadableFact } from '#domain/facts/fact.ts';
import type { NikProblem } from '#domain/people/nik.ts';
import type { Refusal } from '#log/protocol.ts';
import type {
  PinProblem,
  SignInProblem,
  SyncTrouble,
  UnlockProblem,
  WriteProblem,
} from '../known/phone.ts';
import { sayList, sayNumber } from './say.ts';

/*
 * One sentence for every reason a closed list can name: what happened, what is safe, what to do.
 * The types make it whole: a reason without its sentence does not compile.
 */
type Sayings<P extends { kind: string }> = {
  [K in P['kind']]: (p: Extract<P, { kind: K }>) => string;
};

/** Finds the sentence for a problem of a closed list. */
export function say<P extends { kind: string }>(sayings: Sayings<P>, problem: P): string {
  const saying = sayings[problem.kind as P['kind']] as (p: P) => string;
  return saying(problem);
}

/** Why the server did not take a fact, and what mends it. */
export const refusalWords: Record<Refusal, { says: string; does: string }> = {
  unreadable: {
    says: 'Server tidak dapat membaca catatan ini.',
    does: 'Catatan tetap aman di HP ini. Perbarui aplikasi, lalu tunjukkan kepada koordinator.',
  },
  'server-too-old': {
    says: 'Server belum mengenal jenis catatan ini.',
    does: 'Tidak perlu berbuat apa-apa. Catatan dikirim lagi setelah server diperbarui.',
  },
  'not-your-area': {
    says: 'Ibu belum ditugaskan di posyandu ini pada tanggal itu.',
    does: 'Catatan disimpan untuk koordinator. Minta koordinator memeriksa penugasan Ibu.',
  },
  revoked: {
    says: 'Akun atau HP ini sudah dihentikan sebelum catatan ditulis.',
    does: 'Hubungi puskesmas. Catatan tetap disimpan untuk koordinator.',
  },
  'id-taken': {
    says: 'Nomor catatan ini sudah dipakai catatan lain.',
    does: 'Tulis sekali lagi, lalu batalkan yang ini.',
  },
  'not-your-role': {
    says: 'Catatan ini hanya boleh ditulis bidan atau perawat.',
    does: 'Minta bidan atau perawat menuliskannya.',
  },
  'unknown-place': {
    says: 'Posyandu ini belum ada di daftar server.',
    does: 'Beri tahu koordinator. Catatan tetap aman di HP ini.',
  },
};

const notWhole = () =>
  'Aplikasi belum lengkap di HP ini. Sambungkan ke internet sebentar, lalu coba lagi. Tidak ada catatan yang hilang.';

export const signInWords: Sayings<SignInProblem> = {
  'wrong-name-or-password': () => 'Nama akun atau kata sandi tidak cocok. Periksa, lalu coba lagi.',
  disabled: () => 'Akun ini sedang tidak aktif. Hubungi koordinator atau puskesmas.',
  'too-many-tries': () => 'Terlalu banyak percobaan. Tunggu 15 menit, lalu coba lagi.',
  'no-network': () => 'Tidak ada sinyal. Masuk pertama kali perlu sinyal; setelah itu tidak.',
  'server-trouble': () => 'Server sedang bermasalah. Coba lagi beberapa menit lagi.',
  'not-on-phones': () => 'Akun ini tidak mencatat di HP. Bukalah halaman desa.',
  'open-first': (p) =>
    `Minta ${sayList(p.names)} membuka HP ini dengan PIN lebih dulu, lalu masuk lagi.`,
};

export const pinWords: Sayings<PinProblem> = {
  'not-six-digits': () => 'PIN harus 6 angka.',
  'too-easy': () => 'PIN ini mudah ditebak. Pilih angka yang tidak berurutan atau kembar.',
  'like-a-date': () => 'PIN ini seperti tanggal lahir, jadi mudah ditebak. Pilih angka lain.',
  'storage-full': () => 'Tempat di HP penuh. Hapus beberapa foto atau video, lalu coba lagi.',
  'app-not-whole': notWhole,
};

export const unlockWords: Sayings<UnlockProblem> = {
  'wrong-pin': (p) => `PIN belum cocok. Masih bisa ${sayNumber(p.left)} kali lagi.`,
  wiped: () =>
    'Sepuluh kali salah, jadi kunci akun ini dihapus dari HP. Catatan yang belum terkirim tetap aman. Masuk lagi dengan kata sandi.',
  'lease-over': () => 'HP ini lama tidak terhubung ke server. Masuk lagi dengan kata sandi.',
  'unknown-account': () => 'Akun ini tidak ada di HP. Masuk dengan kata sandi.',
  'app-not-whole': notWhole,
};

export const unreadableWords: Sayings<UnreadableFact> = {
  'unknown-kind': (p) => `Jenis catatan "${p.was}" belum dikenal. Perbarui aplikasi.`,
  'newer-version': () => 'Catatan ini dibuat aplikasi yang lebih baru. Perbarui aplikasi.',
  'bad-date': (p) => `Tanggal "${p.was}" tidak ada.`,
  'bad-body': (p) => `Ada isian yang tidak dapat dibaca (${p.at || 'seluruhnya'}).`,
};

export const writeWords: Sayings<WriteProblem> = {
  locked: () => 'HP terkunci, jadi belum tersimpan. Buka dengan PIN, lalu simpan lagi.',
  'storage-full': () =>
    'Tempat di HP penuh, jadi belum tersimpan. Isian tetap di layar ini. Beri tempat, lalu simpan lagi.',
  unreadable: (p) => `Belum tersimpan. ${say(unreadableWords, p.why)}`,
};

export const syncTroubleWords: Record<SyncTrouble, string> = {
  'no-network': 'Tanpa sinyal.',
  'server-trouble': 'Server sedang bermasalah.',
  'app-too-old': 'Aplikasi perlu diperbarui sebelum dapat mengirim.',
  'storage-full': 'Tempat di HP penuh. Hapus beberapa foto atau video.',
};

export const nikWords: Sayings<NikProblem> = {
  empty: () => 'NIK belum diisi.',
  'not-16-digits': (p) =>
    `NIK harus 16 angka. Ini ${p.digits < 16 ? 'baru ' : ''}${sayNumber(p.digits)}. Isian lain tetap tersimpan.`,
  'not-a-number': () => 'NIK hanya berisi angka.',
  'mangled-by-spreadsheet': () => 'NIK ini rusak oleh tabel komputer. Salin dari KTP atau KK.',
  placeholder: () => 'NIK tidak boleh angka kembar semua. Kosongkan bila belum punya.',
  'impossible-area': () => 'Enam angka pertama NIK bukan kode wilayah. Periksa sekali lagi.',
  'impossible-date': () => 'Tanggal lahir di dalam NIK tidak ada di kalender. Periksa sekali lagi.',
  'impossible-serial': () => 'Empat angka terakhir NIK tidak boleh 0000. Periksa sekali lagi.',
};
