import type { Right } from '#domain/consent/rights.ts';
import type { BodyOf } from '#domain/facts/fact.ts';
import { sayList } from './say.ts';

/** What a family may ask about its data, and how it was answered. */
export const rightWords: Record<Right, string> = {
  see: 'Melihat atau mendapat salinan data',
  correct: 'Membetulkan data',
  restrict: 'Membatasi pemakaian data',
  erase: 'Menghapus data',
};
export const outcomeWords: Record<BodyOf<'rights-answered'>['outcome'], string> = {
  done: 'Sudah dipenuhi',
  partly: 'Dipenuhi sebagian',
  'not-possible': 'Tidak dapat dipenuhi',
};

/** The two sentences read to the family; whoever changes them gives them a new version and keeps the old one here. */
export const CONSENT_TEXT = '2026-1';
export const consentTexts: Readonly<Record<string, readonly [string, string]>> = {
  '2026-1': [
    'Posyandu mencatat data dan hasil pemeriksaan supaya kader dan petugas puskesmas dapat memantau kesehatan Ibu, Bapak, atau anak.',
    'Data tidak diberikan kepada pihak lain tanpa izin, dan jawaban ini boleh diubah kapan saja.',
  ],
};

export const consentWords = {
  title: 'Persetujuan menyimpan data',
  read: 'Bacakan, lalu tanyakan',
  yes: 'Setuju',
  no: 'Tidak setuju',
  servedAnyway: 'Apa pun jawabannya, tetap dilayani.',
  refused:
    'Tetap dilayani. Yang dicatat hanya yang wajib; nomor HP, alamat rumah, KK, dan jaminan tidak disimpan, dan tidak ada pengingat.',
  reminders: 'Boleh dikirimi pengingat lewat HP',
  remindersNote: 'Isinya umum, tanpa hasil pemeriksaan',
  guardian: 'Yang menjawab',
  guardianHint: 'Umur di bawah 18 tahun dijawab orang tua atau wali',
  relations: { mother: 'Ibu', father: 'Ayah', other: 'Wali lain' },
  guardianName: 'Namanya',
  guardianMissing: 'Tulis nama orang tua atau wali yang menjawab.',
  teenager:
    'Hal yang diceritakan remaja kepada bidan secara pribadi tidak diperlihatkan kepada keluarga.',
  unasked: 'Belum ditanya.',
  given: (when: string) => `Setuju sejak ${when}.`,
  refusedOn: (when: string) => `Tidak setuju sejak ${when}. Hanya catatan wajib yang disimpan.`,
  by: (name: string) => `Dijawab ${name}.`,
  remindersOn: 'Boleh dikirimi pengingat.',
  remindersOff: 'Tanpa pengingat.',
  change: 'Ubah jawaban',
  ask: 'Tanyakan persetujuan',
  withdrawNote:
    'Yang sudah tercatat tidak hilang sendiri. Bila keluarga mau data dihapus, catat permintaannya di bawah.',
  save: 'Simpan jawaban',
  moreTitle: 'Persetujuan dan hak atas data',
} as const;

export const rightsWords = {
  title: 'Permintaan tentang data',
  listTitle: 'Permintaan data keluarga',
  none: 'Tidak ada permintaan yang menunggu.',
  ask: 'Catat permintaan',
  what: 'Keluarga meminta',
  askedBy: 'Yang meminta (boleh kosong)',
  note: 'Keterangan (boleh kosong)',
  noteHint: 'Misalnya: nama belum betul, tanggal lahir salah',
  submit: 'Simpan permintaan',
  until: (when: string) => `Dijawab paling lambat ${when}`,
  late: (when: string) => `Terlambat. Seharusnya dijawab ${when}`,
  askedOn: (when: string) => `Diminta ${when}`,
  answer: 'Catat jawaban',
  outcome: 'Hasilnya',
  why: 'Alasannya',
  whyMissing: 'Tulis alasannya supaya keluarga tahu.',
  answerNote: 'Keterangan (boleh kosong)',
  submitAnswer: 'Simpan jawaban',
  answered: (outcome: string, when: string) => `${outcome}, ${when}`,
  toWhom: 'Koordinator dan puskesmas melihat permintaan ini.',
  eraseNote:
    'Puskesmas yang memutuskan dan menjawab: catatan yang diwajibkan undang-undang tetap disimpan.',
} as const;

export const missingWords = {
  title: 'Lengkapi nanti',
  says: (what: readonly string[]) => `Belum ada: ${sayList(what)}.`,
  fill: 'Lengkapi',
  nik: 'NIK',
  name: 'nama bayi',
  mother: 'nama ibu',
  rt: 'RT',
  household: 'nomor KK',
  phone: 'nomor HP',
  birthWeight: 'berat lahir',
  birthLength: 'panjang lahir',
  gestation: 'umur kandungan saat lahir',
  consent: 'persetujuan',
  exactBirth: 'tanggal lahir yang pasti',
} as const;
