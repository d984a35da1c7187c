import type { LocalDate } from '../calendar.ts';
import type { SameReason } from './same-person.ts';
import { dateInWords } from './written-date.ts';

/** What a sentence speaks about: what was written, and the line or person it resembles. */
export interface About {
  was?: string;
  other?: string;
  reasons?: readonly SameReason[];
}
type Sentence = (about: About) => string;

/** Why a line cannot go in. It comes back in the file to mend. */
const REFUSED = {
  'name-missing': () => 'Nama belum diisi.',
  'name-too-long': () => 'Nama terlalu panjang, paling banyak 100 huruf.',
  'sex-missing': () => 'Jenis kelamin belum diisi dan tidak terbaca dari NIK. Tulis L atau P.',
  'birth-date-missing': () => 'Tanggal lahir belum diisi.',
  'birth-date-unreadable': ({ was }) =>
    `Tanggal lahir “${was}” tidak terbaca. Tulis seperti 07/03/2019.`,
  'birth-date-impossible': ({ was }) =>
    `Tanggal lahir “${was}” tidak ada di kalender. Periksa tanggal dan bulannya.`,
  'birth-date-in-future': ({ was }) => `Tanggal lahir “${was}” belum terjadi. Periksa tahunnya.`,
  'birth-date-too-old': ({ was }) =>
    `Tanggal lahir “${was}” berarti umurnya lebih dari 120 tahun. Periksa tahunnya.`,
  'pregnant-man': () =>
    'Tertulis hamil, tetapi jenis kelaminnya laki-laki. Perbaiki salah satunya.',
  gone: ({ was }) =>
    `Statusnya “${was}”, jadi tidak didaftarkan. Kosongkan Status kalau masih tinggal di sini.`,
  'nik-of-somebody-else': ({ other }) =>
    `NIK ini sama dengan ${other}, tetapi nama dan tanggal lahirnya berbeda. Periksa NIK keduanya.`,
  resembles: ({ other, reasons }) =>
    `Mungkin orang yang sama dengan ${other}: ${reasonsInWords(reasons)}. Kalau sama, hapus baris ini. Kalau orang lain, isi NIK-nya atau tulis “ya” di kolom Orang Lain.`,
  'resembles-fully': ({ other }) =>
    `Nama, tanggal lahir, dan KK sama persis dengan ${other}. Kalau sama, hapus baris ini. Kalau orang lain, isi NIK keduanya.`,
  unreadable: () => 'Baris ini tidak dapat dibaca. Salin ulang isinya kolom demi kolom.',
} satisfies Record<string, Sentence>;

/** What the kader should look at, while the person goes in. */
const WARNED = {
  'nik-not-16-digits': ({ was }) =>
    `NIK ${was} angka, seharusnya 16. Didaftarkan tanpa NIK; lengkapi nanti.`,
  'nik-mangled-by-spreadsheet': () =>
    'NIK rusak oleh lembar kerja (angka di belakangnya hilang). Didaftarkan tanpa NIK; lengkapi nanti.',
  'nik-unreadable': () => 'NIK tidak terbaca. Didaftarkan tanpa NIK; lengkapi nanti.',
  'nik-impossible': () =>
    'NIK tidak mungkin benar (wilayah, tanggal, atau nomor urutnya). Didaftarkan tanpa NIK; lengkapi nanti.',
  'sex-from-nik': ({ was }) => `Jenis kelamin kosong, diisi ${was} menurut NIK. Periksa.`,
  'sex-contradicts-nik': ({ was }) =>
    `Jenis kelamin ditulis ${was}, tetapi NIK menunjukkan yang lain. Dicatat seperti tertulis; periksa.`,
  'birth-date-from-nik': ({ was }) => `Tanggal lahir kosong, diisi ${was} menurut NIK. Periksa.`,
  'birth-date-contradicts-nik': ({ was }) =>
    `Tanggal lahir tidak sama dengan NIK (${was}). Dicatat seperti tertulis; periksa.`,
  'birth-date-estimated': ({ was }) => `Hanya tahun lahir ${was} yang ditulis; dicatat perkiraan.`,
  'household-unreadable': () => 'No. KK bukan 16 angka. Didaftarkan tanpa No. KK.',
  'relation-unknown': ({ was }) => `Hubungan keluarga “${was}” tidak dikenal, tidak dicatat.`,
  'phone-unreadable': ({ was }) => `No. HP “${was}” tidak terbaca, tidak dicatat.`,
  'insurance-unknown': ({ was }) => `BPJS “${was}” tidak dikenal, tidak dicatat.`,
  'status-unknown': ({ was }) => `Status “${was}” tidak dikenal, tidak dicatat.`,
  'rt-unreadable': ({ was }) => `RT/RW “${was}” tidak terbaca, tidak dicatat.`,
  'pregnancy-age-unusual': ({ was }) => `Tertulis hamil pada umur ${was} tahun. Periksa.`,
  'newborn-not-named': ({ was }) => `Masih tercatat tanpa nama, padahal umurnya ${was} tahun.`,
  'text-shortened': ({ was }) => `Tulisan di ${was} terlalu panjang dan dipendekkan.`,
  'may-resemble': ({ other, reasons }) =>
    `Mirip dengan ${other}: ${reasonsInWords(reasons)}. Didaftarkan sebagai orang lain; periksa.`,
} satisfies Record<string, Sentence>;

/** Why a line adds nobody, with nothing to mend: the person is there already. */
const KNOWN = {
  'same-nik': ({ other }) => `NIK sama dengan ${other}. Tidak didaftarkan dua kali.`,
  'nik-completed': ({ other }) => `NIK dilengkapi untuk ${other}.`,
  'already-registered': ({ other }) => `Sudah terdaftar sebagai ${other}.`,
} satisfies Record<string, Sentence>;

const SENTENCES: Record<string, Sentence> = { ...REFUSED, ...WARNED, ...KNOWN };

export type RefusalSlug = keyof typeof REFUSED;
export type WarningSlug = keyof typeof WARNED;
export type KnownSlug = keyof typeof KNOWN;
export type ProblemSlug = RefusalSlug | WarningSlug | KnownSlug;

/** One thing about one line, for the machine and for the kader. */
export interface Problem<S extends ProblemSlug = ProblemSlug> {
  slug: S;
  sentence: string;
}

export const problem = <S extends ProblemSlug>(slug: S, about: About = {}): Problem<S> => ({
  slug,
  sentence: SENTENCES[slug]?.(about) ?? slug,
});

const REASONS: Record<SameReason, string> = {
  'same-nik': 'NIK sama',
  'nik-one-digit-off': 'NIK beda satu angka',
  'name-same': 'nama sama',
  'name-variant': 'nama hampir sama',
  'name-part': 'nama sebagian sama',
  'newborn-named-since': 'bayi yang mungkin sudah diberi nama',
  'birth-same': 'tanggal lahir sama',
  'birth-swapped': 'tanggal dan bulan lahir tertukar',
  'birth-one-digit-off': 'tanggal lahir beda satu angka',
  'birth-estimated': 'tahun lahir berdekatan',
  'same-household': 'KK sama',
  'same-mother': 'nama ibu sama',
  'same-rt': 'RT sama',
  'other-sex': 'jenis kelamin berbeda',
};

export const reasonsInWords = (reasons: readonly SameReason[] = []): string =>
  reasons.map((r) => REASONS[r]).join(', ');

/** "baris 292 (Alya Wijaya, lahir 7 Maret 1994)" or the same without a line for somebody registered before. */
export function otherInWords(line: number | null, name: string, birthDate: LocalDate): string {
  const who = `${name}, lahir ${dateInWords(birthDate)}`;
  return line === null ? who : `baris ${line} (${who})`;
}

/** Said instead, where the reader may not be told who it is. */
export const SOMEBODY_ELSEWHERE = 'seseorang yang terdaftar di luar wilayah Anda';
