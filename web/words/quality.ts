import type { LocalDate } from '#domain/calendar.ts';
import { sayDate, sayNumber } from './say.ts';
import { sayPercent } from './village.ts';

const n = (value: number): string => sayNumber(value);

/** How well a posyandu measures and records: it shows where help is welcome, it blames nobody (indicator 43). */
export const qualityWords = {
  link: 'Mutu data',
  title: 'Mutu data dan ukuran',
  titleDistrict: 'Mutu data per puskesmas',
  about:
    'Halaman ini menunjukkan di mana bantuan berguna: alat yang perlu diperiksa, catatan yang belum lengkap, angka yang perlu ditanyakan. Bukan untuk menilai orang.',
  aboutDistrict:
    'Jumlah per puskesmas, tanpa nama kader. Rinciannya dilihat dan dibicarakan di puskesmas. Bagian (%) dihitung dari angka yang dibulatkan ke bawah ke kelipatan lima; yang memakai angka di bawah lima ditulis –.',
  none: 'Belum ada posyandu di wilayah ini.',
  reckoning: (done: number, of: number) =>
    `Sudah dihitung ${n(done)} dari ${n(of)} posyandu. Sisanya sedang dihitung.`,
  few: 'Belum cukup ukuran',
  unknown: 'belum ada',
  of: (part: number, whole: number) => `${n(part)} dari ${n(whole)}`,
  signs: {
    few: 'Belum cukup data',
    fine: 'Baik',
    look: 'Lihat bersama',
  },
  signNote:
    '"Lihat bersama" berarti ada yang menonjol dan baik ditanyakan di posyandu. "Belum cukup data" berarti belum ada yang dapat dikatakan.',
  columns: {
    posyandu: 'Posyandu',
    puskesmas: 'Puskesmas',
    sign: 'Tanda',
    filled: 'Kartu terisi',
    counselled: 'Sampai langkah 5',
    withinDay: 'Terkirim ≤ 1 hari',
    withinWeek: 'Terkirim ≤ 7 hari',
    recap: 'Rekap',
    nik: 'Ada NIK',
    duplicates: 'Mungkin ganda',
    outliers: 'Di luar batas wajar',
    anomalies: 'Perlu ditanyakan',
    reporting: 'Ada catatan',
    recaps: 'Rekap tepat waktu',
    toLookAt: 'Lihat bersama',
  },
  recap: {
    onTime: 'tepat waktu',
    late: 'lewat tanggal',
    waiting: (due: LocalDate) => `sampai ${sayDate(due)}`,
  },
  csv: 'Unduh tabel (CSV)',
  csvFile: 'mutu data',
  anomaliesTitle: 'Yang perlu ditanyakan',
  noAnomalies: 'Tidak ada yang menonjol bulan ini.',
  whatToDo: 'Yang dapat dilakukan',
  records: {
    title: 'Catatan bulan ini',
    filled: 'Isian kartu di langkah 2 dan 3 yang terisi atau ada alasannya',
    counselled: 'Kunjungan yang sampai penyuluhan (langkah 5) atau ada alasannya',
    withinDay: 'Catatan yang sampai di server dalam 1 hari',
    withinWeek: 'Catatan yang sampai di server dalam 7 hari',
    nik: 'Warga yang NIK-nya tercatat',
    estimated: 'Anak balita yang tanggal lahirnya perkiraan',
    roundDays: 'Anak balita yang lahir tanggal 1 atau 15',
    outliers: 'Ukuran anak balita di luar batas wajar WHO',
    recap: 'Rekap bulan ini',
    duplicates: 'Pasangan warga yang mungkin tercatat dua kali',
    what: 'Yang dilihat',
    share: 'Bagian',
    count: 'Jumlah',
  },
  measuring: {
    title: 'Cara mengukur',
    since: (from: LocalDate) =>
      `Ukuran sejak ${sayDate(from)}. Di bawah 50 ukuran belum ada yang dapat dikatakan.`,
    none: 'Belum ada ukuran pada tiga bulan ini.',
    digitTitle: (what: string) => `Angka terakhir ${what}`,
    digitNote: (readings: number, round: string) =>
      `${n(readings)} ukuran, ${round} berakhir 0 atau 5. Bila tiap angka terakhir sama seringnya, setiap batang 10%.`,
    digitLabel: (digit: number) => `Berakhir ${digit}`,
    showDigits: 'Lihat angka terakhir tiap ukuran',
    scoreTitle: 'Sebaran nilai z anak balita',
    index: 'Indeks',
    readings: 'Ukuran',
    sd: 'Simpangan baku',
    expected: 'Biasanya',
    implausible: 'Di luar batas wajar',
    scoreSays:
      'Simpangan baku yang lebar sering berarti alat atau cara mengukur berbeda-beda, atau tanggal lahir keliru.',
    repeatTitle: 'Ukuran ulang',
    pairs: 'Pasangan',
    tem: 'Selisih baku (TEM)',
    beyond: 'Selisih melebihi batas',
    repeatSays:
      'Kebanyakan diukur ulang karena angka pertama mengejutkan, jadi ini bahan latihan, bukan penilaian.',
  },
  kader: {
    title: 'Per kader',
    who: 'Yang mengukur atau mencatat',
    readings: 'Ukuran',
    round: 'Berakhir 0 atau 5',
    withinDay: 'Terkirim ≤ 1 hari',
    unknown: 'Tidak tercatat',
    about:
      'Angka yang menonjol lebih sering berasal dari alat daripada dari orang. Periksa alatnya lebih dahulu.',
    fewest: 'Belum ada yang mengukur pada tiga bulan ini.',
  },
  tools: {
    title: 'Per alat',
    tool: 'Alat',
    none: 'Alat yang dipakai belum dicatat pada hari buka, atau lebih dari satu yang cocok.',
  },
  differences: {
    title: 'Dua hasil yang berbeda',
    who: (a: string, b: string, index: string) =>
      `Rata-rata ${index} anak yang diukur ${a} dan ${b} berbeda lebih dari kebetulan. Coba keduanya mengukur anak yang sama.`,
  },
  indices: { zwfa: 'BB/U', zlhfa: 'PB/U atau TB/U', zwfl: 'BB/PB atau BB/TB', zbfa: 'IMT/U' },
  measures: {
    weight: 'berat badan anak',
    'length-height': 'panjang atau tinggi anak',
    head: 'lingkar kepala',
    muac: 'lingkar lengan anak',
    waist: 'lingkar perut',
    'blood-pressure': 'tekanan darah atas',
  },
  /** sentences of domain/quality/anomalies.ts, each with its numbers */
  says: {
    'nothing-recorded': (days: number) =>
      days > 1
        ? `${n(days)} hari buka sudah lewat, belum ada data.`
        : 'Hari buka sudah lewat, belum ada data.',
    'no-open-day': 'Belum ada hari buka yang tercatat pada bulan ini.',
    'all-gained': (d: number) =>
      `Melaporkan 100% naik (N) dari ${n(d)} anak yang ditimbang. Biasanya ada yang tidak naik.`,
    'nobody-referred': (atRisk: number) => `0 dirujuk, padahal ${n(atRisk)} warga berisiko.`,
    'all-round': (readings: number, what: string) =>
      `Semua ${n(readings)} ukuran ${what} berakhir 0.`,
    digits: (round: number, what: string) =>
      `Angka terakhir ${what} menumpuk pada angka tertentu; ${sayPercent(round)} berakhir 0 atau 5.`,
    'more-than-live-here': (d: number, s: number) =>
      `${n(d)} anak ditimbang, lebih banyak daripada sasaran ${n(s)} anak.`,
    'more-came-than-live-here': (attended: number, people: number) =>
      `${n(attended)} warga hadir, lebih banyak daripada sasaran ${n(people)} warga.`,
    'sums-as-last-month': (served: number) =>
      `Semua jumlah sama persis dengan bulan lalu (${n(served)} warga dilayani).`,
    'weights-as-last-month': (same: number, of: number) =>
      `Berat ${n(same)} dari ${n(of)} anak sama persis dengan bulan lalu.`,
    implausible: (bad: number, of: number) =>
      `${n(bad)} dari ${n(of)} ukuran anak di luar batas wajar WHO.`,
    duplicates: (pairs: number) => `${n(pairs)} pasang warga mungkin tercatat dua kali.`,
    'clock-off': (facts: number, of: number) =>
      `Jam HP tidak tepat pada ${n(facts)} dari ${n(of)} catatan.`,
    'births-round': (bad: number, of: number) =>
      `${n(bad)} dari ${n(of)} anak balita tercatat lahir tanggal 1 atau 15.`,
    'recap-late': (due: LocalDate) => `Rekap belum ditandatangani sampai ${sayDate(due)}.`,
  },
  todo: {
    'nothing-recorded': 'Tanyakan apakah hari buka jadi, dan apakah catatan masih tersimpan di HP.',
    'no-open-day': 'Tanyakan jadwal posyandu, lalu catat rencana hari bukanya.',
    'all-gained': 'Lihat beberapa anak: cocokkan berat bulan ini dan bulan lalu dengan Buku KIA.',
    'nobody-referred':
      'Buka daftar warga berisiko bersama bidan, lalu catat rujukan yang sudah ada.',
    'all-round': 'Periksa alat dan cara membacanya: angka di belakang koma ikut ditulis.',
    digits: 'Latih membaca sampai garis terkecil, dua orang bergantian membaca alat yang sama.',
    'more-than-live-here': 'Periksa apakah tamu ditandai tamu dan pendatang sudah didaftarkan.',
    'more-came-than-live-here':
      'Periksa apakah tamu ditandai tamu dan pendatang sudah didaftarkan.',
    'sums-as-last-month': 'Cocokkan dengan kartu: mungkin catatan bulan lalu tersalin.',
    'weights-as-last-month': 'Periksa timbangan, lalu timbang ulang beberapa anak bila mungkin.',
    implausible: 'Periksa tanggal lahir dan ukur ulang anak-anak itu.',
    duplicates: 'Buka "Tercatat dua kali?" di HP kader, lalu gabungkan atau nyatakan dua orang.',
    'clock-off': 'Nyalakan tanggal dan jam otomatis di HP itu.',
    'births-round': 'Cocokkan tanggal lahir dengan akta lahir atau Buku KIA.',
    'recap-late': 'Bantu koordinator menutup hari buka dan menandatangani rekap.',
  },
  mine: {
    title: 'Mutu ukuran saya',
    about:
      'Dihitung di HP ini dari anak balita yang Anda ukur dalam tiga bulan ini. Untuk membantu Anda, bukan untuk menilai.',
    none: 'Belum ada ukuran Anda pada tiga bulan ini.',
    readings: (count: number) => `${n(count)} ukuran dalam tiga bulan.`,
    need: (more: number) => `Perlu ${n(more)} ukuran lagi sebelum ada yang dapat dikatakan.`,
    spread: 'Angka terakhir tersebar baik. Teruskan membaca sampai garis terkecil.',
    heaped: (round: number) =>
      `${sayPercent(round)} berakhir 0 atau 5. Coba baca sampai garis terkecil, atau minta alatnya diperiksa.`,
    again: (count: number) => `${n(count)} kali Anda mengukur ulang. Itu membantu.`,
  },
} as const;
