import { GROUPS, type Group } from '../../stages/groups.ts';
import { cell, type IndicatorLine } from './line.ts';

const REGISTER = 'Registernya SITB; hasilnya belum kembali ke posyandu.';
const OTHER_REGISTER = 'Datanya ada di surveilans puskesmas.';

type Unrecorded = Pick<
  IndicatorLine,
  'key' | 'n' | 'stage' | 'cluster' | 'title' | 'numerator' | 'denominator' | 'period'
> &
  Partial<Pick<IndicatorLine, 'target' | 'sensitive'>>;
const notYet = (line: Unrecorded, why: string): IndicatorLine => ({
  target: null,
  ...line,
  from: { why },
  todo: '',
});
const aim = (
  percent: number,
  source: string,
  confidence: 'high' | 'medium' | 'low',
): Pick<IndicatorLine, 'target'> => ({
  target: { percent, direction: 'at-least', source, confidence },
});
const disease = { stage: 'disease', cluster: 4 } as const;
const OURS = 'Sasaran kerja Siklus';

const DISEASE_LINES: readonly IndicatorLine[] = [
  notYet(
    {
      ...disease,
      key: '31',
      n: 31,
      title: 'Terduga TBC dilayani',
      numerator: 'Terduga yang diperiksa',
      denominator: 'Target terduga',
      period: 'year',
      sensitive: true,
      ...aim(100, 'SPM bidang kesehatan', 'high'),
    },
    REGISTER,
  ),
  notYet(
    {
      ...disease,
      key: '32.found',
      n: 32,
      title: 'Penemuan kasus TBC',
      numerator: 'Kasus yang dilaporkan dan diobati',
      denominator: 'Perkiraan kasus',
      period: 'year',
      sensitive: true,
      ...aim(90, 'Strategi nasional TBC', 'high'),
    },
    REGISTER,
  ),
  notYet(
    {
      ...disease,
      key: '32.cured',
      n: 32,
      title: 'Keberhasilan pengobatan TBC',
      numerator: 'Pasien sembuh atau pengobatan lengkap',
      denominator: 'Pasien yang diobati pada kohort itu',
      period: 'year',
      sensitive: true,
      ...aim(90, 'Strategi nasional TBC', 'high'),
    },
    REGISTER,
  ),
  notYet(
    {
      ...disease,
      key: '33.contacts',
      n: 33,
      title: 'Investigasi kontak TBC',
      numerator: 'Kasus yang kontaknya diperiksa',
      denominator: 'Kasus TBC',
      period: 'year',
      sensitive: true,
      ...aim(90, 'Strategi nasional TBC', 'medium'),
    },
    REGISTER,
  ),
  notYet(
    {
      ...disease,
      key: '33.tpt',
      n: 33,
      title: 'Terapi pencegahan TBC kontak serumah',
      numerator: 'Kontak yang menjalani terapi pencegahan',
      denominator: 'Kontak yang memenuhi syarat',
      period: 'year',
      sensitive: true,
    },
    REGISTER,
  ),
  notYet(
    {
      ...disease,
      key: '34',
      n: 34,
      title: 'Angka bebas jentik (ABJ)',
      numerator: 'Rumah tanpa jentik',
      denominator: 'Rumah yang diperiksa',
      period: 'month',
      ...aim(95, 'Program pengendalian DBD', 'high'),
    },
    'Pemeriksaan jentik belum dicatat.',
  ),
  notYet(
    {
      ...disease,
      key: '35.ir',
      n: 35,
      title: 'Angka kejadian DBD',
      numerator: 'Kasus DBD',
      denominator: '100.000 penduduk',
      period: 'month',
    },
    OTHER_REGISTER,
  ),
  notYet(
    {
      ...disease,
      key: '35.cfr',
      n: 35,
      title: 'Angka kematian DBD',
      numerator: 'Kematian karena DBD',
      denominator: 'Kasus DBD',
      period: 'month',
    },
    OTHER_REGISTER,
  ),
  notYet(
    {
      key: '36',
      n: 36,
      stage: 'mind',
      cluster: 3,
      title: 'Gangguan jiwa berat dilayani',
      numerator: 'Orang dengan gangguan jiwa berat yang dilayani sesuai standar',
      denominator: 'Perkiraan penderita',
      period: 'year',
      sensitive: true,
      ...aim(100, 'SPM bidang kesehatan', 'high'),
    },
    'Layanan jiwa ada di puskesmas dan belum dicatat di sini.',
  ),
];

const NAMES: Readonly<Record<Group, string>> = {
  bumil: 'ibu hamil',
  nifas: 'ibu nifas',
  busui: 'ibu menyusui',
  bayi: 'bayi',
  balita: 'balita',
  apras: 'anak prasekolah',
  sekolah: 'usia sekolah',
  remaja: 'remaja',
  dewasa: 'dewasa',
  lansia: 'lansia',
};

const attendance = (group: Group): IndicatorLine => ({
  key: `37.${group}`,
  n: 37,
  stage: 'posyandu',
  cluster: 1,
  title: `Dilayani bulan ini: ${NAMES[group]}`,
  numerator: `Sasaran ${NAMES[group]} yang dilayani bulan ini`,
  denominator: `Sasaran ${NAMES[group]}`,
  period: 'month',
  target: null,
  from: {
    numerator: [{ group, what: 'served' }],
    registered: { targets: [group] },
    people: null,
  },
  todo: 'Undang dan kunjungi sasaran yang belum datang.',
});

const work = { cluster: 1, period: 'month' } as const;
const VISITS = 'Kunjungan rumah belum dicatat.';

const WORK_LINES: readonly IndicatorLine[] = [
  {
    ...work,
    key: '37.open',
    n: 37,
    stage: 'posyandu',
    title: 'Posyandu buka bulan ini',
    numerator: 'Posyandu yang membuka hari pelayanan',
    denominator: 'Posyandu',
    target: aim(100, 'Panduan Pengelolaan Posyandu 2023', 'high').target,
    from: {
      numerator: [cell('posyandu.open')],
      registered: { count: [cell('posyandu.all')] },
      people: null,
    },
    todo: 'Tanyakan kendala posyandu yang tidak buka dan jadwalkan ulang.',
  },
  ...GROUPS.map(attendance),
  notYet(
    {
      ...work,
      key: '38',
      n: 38,
      stage: 'posyandu',
      period: 'year',
      title: 'Posyandu aktif',
      numerator: 'Posyandu yang memenuhi lima syarat',
      denominator: 'Posyandu',
    },
    'Penilaian lima syarat posyandu aktif belum dicatat.',
  ),
  notYet(
    {
      ...work,
      key: '39',
      n: 39,
      stage: 'visits',
      period: 'year',
      title: 'Keluarga dikunjungi',
      numerator: 'Keluarga yang dikunjungi tahun ini',
      denominator: 'Keluarga',
      ...aim(100, 'Panduan Pengelolaan Posyandu 2023', 'medium'),
    },
    VISITS,
  ),
  notYet(
    {
      ...work,
      key: '40',
      n: 40,
      stage: 'visits',
      title: 'Kunjungan tindak lanjut tepat waktu',
      numerator: 'Kunjungan yang dilakukan pada waktunya',
      denominator: 'Orang yang perlu dikunjungi',
      ...aim(90, OURS, 'low'),
    },
    VISITS,
  ),
  notYet(
    {
      ...work,
      key: '41',
      n: 41,
      stage: 'referrals',
      title: 'Rujukan sampai dan ada umpan balik',
      numerator: 'Rujukan dengan jawaban dari yang menerima',
      denominator: 'Rujukan',
    },
    'Jawaban atas rujukan belum dicatat.',
  ),
  notYet(
    {
      ...work,
      key: '42',
      n: 42,
      stage: 'kader',
      title: 'Kader dengan 25 keterampilan',
      numerator: 'Kader yang menguasai 25 keterampilan',
      denominator: 'Kader',
    },
    'Keterampilan kader belum dicatat.',
  ),
];

const ELSEWHERE = 'Dihitung di halaman mutu data.';
const DATA_LINES: readonly IndicatorLine[] = [
  {
    ...work,
    key: '43.nik',
    n: 43,
    stage: 'data',
    title: 'NIK lengkap',
    numerator: 'Orang yang NIK-nya tercatat',
    denominator: 'Orang yang dilayani bulan ini',
    target: aim(95, OURS, 'low').target,
    from: {
      numerator: [cell('i.43.nik.n')],
      registered: { count: [cell('served'), cell('outside')] },
      people: null,
    },
    todo: 'Minta KTP, KK, atau KIA pada pendaftaran.',
  },
  ...(
    [
      ['timely', 'Laporan tepat waktu', 'Posyandu yang lapor sampai tanggal 5', 'Posyandu'],
      ['double', 'Catatan ganda', 'Orang yang mungkin tercatat dua kali', 'Orang terdaftar'],
      ['outlier', 'Hasil ukur tidak wajar', 'Hasil ukur di luar batas wajar', 'Hasil ukur'],
    ] as const
  ).map(([key, title, numerator, denominator]) =>
    notYet(
      { ...work, key: `43.${key}`, n: 43, stage: 'data', title, numerator, denominator },
      ELSEWHERE,
    ),
  ),
];

/** Diseases, minds, the posyandu's own work and its records. */
export const WORK_CATALOGUE: readonly IndicatorLine[] = [
  ...DISEASE_LINES,
  ...WORK_LINES,
  ...DATA_LINES,
];
