import type { SameReason } from '#domain/people/same-person.ts';
import { sayDate, sayList, sayNumber } from './say.ts';

export const sameReasonWords: Record<SameReason, string> = {
  'same-nik': 'NIK sama',
  'nik-one-digit-off': 'NIK berbeda satu angka',
  'name-same': 'nama sama',
  'name-variant': 'nama mirip',
  'name-part': 'sebagian nama sama',
  'newborn-named-since': 'bayi yang kini sudah bernama',
  'birth-same': 'tanggal lahir sama',
  'birth-swapped': 'tanggal dan bulan lahir tertukar',
  'birth-one-digit-off': 'tanggal lahir berbeda satu angka',
  'birth-estimated': 'tahun lahir berdekatan',
  'same-household': 'satu KK',
  'same-mother': 'ibu sama',
  'same-rt': 'satu RT',
  'other-sex': 'jenis kelamin berbeda',
};

export const mergeWords = {
  open: 'Gabungkan dengan catatan lain',
  title: 'Gabungkan catatan',
  says: (name: string) => `Apakah ${name} tercatat dua kali? Pilih catatan yang satunya.`,
  likely: 'Mungkin orang yang sama',
  noneLikely: 'Tidak ada catatan lain yang mirip. Cari sendiri bila perlu.',
  search: 'Cari catatan lain',
  searchHint: 'Nama, NIK, atau nama ibu',
  noneFound: 'Tidak ditemukan.',
  reasons: (reasons: readonly SameReason[]): string => {
    const said = sayList(reasons.map((reason) => sameReasonWords[reason]));
    return said.charAt(0).toUpperCase() + said.slice(1);
  },
  compare: {
    title: 'Bandingkan',
    loading: 'Membuka dua catatan',
    gone: 'Catatan itu tidak ada di HP ini.',
    first: 'Catatan ini',
    second: 'Catatan lain',
    table: 'Perbandingan dua catatan',
    same: 'sama',
    differs: 'berbeda',
    onlyOne: 'hanya satu',
    nothing: 'tidak tercatat',
    rows: {
      name: 'Nama',
      nik: 'NIK',
      birth: 'Tanggal lahir',
      sex: 'Jenis kelamin',
      mother: 'Ibu',
      household: 'Nomor KK',
      home: 'Posyandu dan RT',
      registered: 'Terdaftar sejak',
      visits: 'Hari datang',
      last: 'Terakhir datang',
      died: 'Meninggal',
    },
    sexes: { F: 'Perempuan', M: 'Laki-laki' },
    rt: (rt: string) => `RT ${Number(rt)}`,
    estimated: (date: string) => `${date} (perkiraan)`,
    days: (n: number) => (n === 0 ? 'belum pernah' : `${sayNumber(n)} hari`),
  },
  stays: {
    label: 'Catatan mana yang dipakai seterusnya?',
    hint: 'Nama dan datanya yang tampil. Yang kosong diisi dari catatan satunya.',
    noted: (name: string, sayings: readonly string[]) =>
      sayings.length > 0 ? `${name} (${sayList(sayings)})` : name,
    nik: (nik: string) => `NIK ${nik}`,
    noNik: 'tanpa NIK',
    since: (date: string) => `terdaftar ${sayDate(date)}`,
  },
  happens: {
    title: 'Yang terjadi',
    lines: (stays: string) => [
      `Di daftar hanya ${stays} yang tampil. Nama dan NIK satunya tetap bisa dicari.`,
      'Semua kunjungan dan ukuran kedua catatan dibaca bersama. Tidak ada yang dihapus.',
      'Dapat dipisahkan lagi kapan saja, persis seperti semula.',
    ],
  },
  warns: {
    nik: 'NIK kedua catatan berbeda. Dua orang hampir selalu punya dua NIK. Periksa kartu keduanya dulu.',
    nikSure: 'Kartunya sudah saya periksa, ini satu orang',
    sex: 'Jenis kelamin kedua catatan berbeda, jadi tidak dapat digabungkan. Bila salah tulis, perbaiki data diri yang salah dulu.',
    died: 'Satu catatan sudah ditandai meninggal. Setelah digabung, orang ini tercatat meninggal.',
    elsewhere:
      'Satu catatan milik posyandu lain. Bidan atau koordinator mungkin perlu menyetujui penggabungan ini.',
  },
  save: 'Gabungkan',
  back: 'Bukan, kembali',
  also: {
    title: 'Juga tercatat sebagai',
    line: (names: readonly string[]) => `juga tercatat sebagai ${sayList(names)}`,
    nik: (nik: string) => `NIK ${nik}`,
    part: 'Pisahkan lagi',
    partLabel: (name: string) => `Pisahkan lagi ${name}`,
    partTitle: (name: string) => `Pisahkan ${name}`,
    partSays:
      'Kedua catatan kembali seperti sebelum digabung. Setiap kunjungan kembali ke catatan tempat ia ditulis.',
    why: 'Mengapa dipisahkan',
    reasons: ['Ternyata dua orang', 'Salah pilih catatan', 'Alasan lain'],
    from: (name: string) => `dari catatan ${name}`,
  },
  list: {
    title: 'Mungkin tercatat dua kali',
    says: 'Periksa satu per satu. Bila ragu, tanyakan keluarganya.',
    checking: (done: number, of: number) =>
      `Memeriksa ${sayNumber(done)} dari ${sayNumber(of)} orang`,
    none: 'Tidak ada yang mirip. Bagus.',
    found: (n: number) => `${sayNumber(n)} pasang perlu diperiksa`,
    merge: 'Bandingkan',
    distinct: 'Bukan orang yang sama',
    distinctLabel: (a: string, b: string) => `${a} dan ${b} bukan orang yang sama`,
    compareLabel: (a: string, b: string) => `Bandingkan ${a} dan ${b}`,
    more: (n: number) => `Tampilkan ${sayNumber(n)} yang kurang mirip`,
    later: (n: number) => `Tampilkan ${sayNumber(n)} lagi`,
  },
};
