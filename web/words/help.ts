import type { Step } from '#domain/cards/card.ts';

interface Trouble {
  key: string;
  title: string;
  /** what is safe, first */
  safe: string;
  does: readonly string[];
}

export const helpWords = {
  title: 'Bantuan',
  back: 'Kembali',
  contents: 'Isi halaman ini',
  steps: {
    title: 'Lima langkah hari buka',
    intro:
      'Setiap orang yang datang melewati lima langkah. Kader yang sama boleh melayani beberapa langkah.',
    does: {
      1: 'Cari nama yang datang, atau daftarkan bila belum ada. Catat siapa yang hadir.',
      2: 'Timbang dan ukur: berat, panjang atau tinggi, lingkar lengan, lingkar perut, tekanan darah.',
      3: 'Baca hasilnya di layar dan di buku. Warna dan kalimatnya muncul sendiri.',
      4: 'Bidan atau perawat melayani: imunisasi, vitamin, tablet, pemeriksaan, rujukan.',
      5: 'Bicarakan hasilnya dan beri penyuluhan yang sesuai.',
    } satisfies Record<Step, string>,
  },
  before: {
    title: 'Dulu 5 meja, sekarang 5 langkah',
    intro:
      'Isinya hampir sama. Yang berubah: penyuluhan menjadi langkah terakhir, dan langkah tidak terikat pada meja.',
    caption: 'Dari 5 meja ke 5 langkah',
    was: 'Dulu',
    is: 'Sekarang',
    table: (n: number, name: string) => `Meja ${n} ${name}`,
    step: (n: number, name: string) => `Langkah ${n} ${name}`,
    /** Sistem 5 meja: Pedoman Umum Pengelolaan Posyandu, Kementerian Kesehatan 2011 */
    rows: [
      { table: 1, name: 'Pendaftaran', step: 1 },
      { table: 2, name: 'Penimbangan', step: 2 },
      { table: 3, name: 'Pengisian KMS', step: 3 },
      { table: 4, name: 'Penyuluhan', step: 5 },
      { table: 5, name: 'Pelayanan kesehatan', step: 4 },
    ] satisfies readonly { table: number; name: string; step: Step }[],
  },
  marks: {
    title: 'Arti tanda',
    facts: 'Tanda setiap catatan',
    unsent: 'Tersimpan di HP ini dan aman. Dikirim sendiri saat ada sinyal.',
    'at-server': 'Sudah sampai di server.',
    carried: 'Ditulis di HP lain dan dititipkan di HP ini. HP ini ikut mengirimnya.',
    refused: 'Server belum menerimanya. Buka “Belum terkirim” untuk melihat sebabnya.',
    findings: 'Warna hasil',
    good: 'Sesuai. Lanjutkan dan puji ibunya.',
    watch: 'Perlu diperhatikan bulan depan, atau ditanyakan kepada bidan.',
    refer: 'Perlu diperiksa di pustu atau puskesmas.',
    urgent: 'Perlu diperiksa hari ini juga. Panggil bidan sekarang.',
    unknown: 'Belum dapat dinilai. Bukan berarti baik: ada ukuran yang kurang.',
  },
  troubles: {
    title: 'Bila ada masalah',
    all: [
      {
        key: 'sinyal',
        title: 'Tidak ada sinyal',
        safe: 'Semua tetap dapat dicatat. Tidak ada yang hilang.',
        does: [
          'Teruskan bekerja seperti biasa.',
          'Setelah ada sinyal, buka aplikasi sebentar. Catatan terkirim sendiri.',
          'Lihat “Belum terkirim”: bila kosong, semua sudah sampai.',
        ],
      },
      {
        key: 'pin',
        title: 'Lupa PIN',
        safe: 'Catatan yang belum terkirim tetap tersimpan tersegel dan tetap dikirim.',
        does: [
          'Pilih “Masuk dengan akun lain”, lalu masuk dengan nama akun dan kata sandi. Ini perlu sinyal.',
          'Pilih PIN baru.',
          'Lupa kata sandi juga: minta puskesmas membuatkan yang baru.',
          'Jangan menebak terus. Setelah 10 kali salah, HP meminta masuk dengan kata sandi.',
        ],
      },
      {
        key: 'hilang',
        title: 'HP hilang atau dicuri',
        safe: 'Data di HP terkunci PIN. Yang sudah terkirim tetap ada di server.',
        does: [
          'Segera beri tahu puskesmas atau koordinator, supaya HP itu diputus.',
          'Masuk di HP lain dengan akun yang sama.',
          'Catatan yang belum terkirim dari HP itu perlu ditulis lagi dari kartu atau buku.',
        ],
      },
      {
        key: 'penuh',
        title: 'Tempat di HP penuh',
        safe: 'Yang sudah disimpan tetap aman. Yang sedang diketik jangan ditutup dulu.',
        does: [
          'Hapus beberapa foto atau video di HP, lalu simpan lagi.',
          'Jangan menghapus data peramban atau aplikasi ini sebelum “Belum terkirim” kosong.',
        ],
      },
    ] satisfies readonly Trouble[],
  },
} as const;
