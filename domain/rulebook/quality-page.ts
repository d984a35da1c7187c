import { numberText } from '../measures/number-text.ts';
import { QUALITY_VERSIONS, type QualityTable, type Threshold } from '../quality/quality.table.ts';
import type { RulePage } from './rule-pages.ts';

const NAMES: Readonly<Record<keyof QualityTable, string>> = {
  leastMeasured: 'Ukuran paling sedikit agar dinilai',
  leastVisits: 'Kunjungan paling sedikit agar dinilai',
  leastFacts: 'Catatan paling sedikit agar dinilai',
  leastPairs: 'Pasangan ukuran ulang paling sedikit agar dinilai',
  digitIndex: 'Angka terakhir: indeks ketidaksamaan sejak',
  digitChiSquare: 'Angka terakhir: khi-kuadrat di atas',
  implausibleShare: 'Nilai tidak masuk akal: bagian di atas',
  implausibleLeast: 'Nilai tidak masuk akal: banyaknya sejak',
  sdLowWeight: 'Simpangan baku BB/U paling rendah',
  sdHighWeight: 'Simpangan baku BB/U paling tinggi',
  sdLowHeight: 'Simpangan baku PB/U atau TB/U paling rendah',
  sdHighHeight: 'Simpangan baku PB/U atau TB/U paling tinggi',
  sdLowWeightForHeight: 'Simpangan baku BB/PB atau BB/TB paling rendah',
  sdHighWeightForHeight: 'Simpangan baku BB/PB atau BB/TB paling tinggi',
  sdLowBmi: 'Simpangan baku IMT/U paling rendah',
  sdHighBmi: 'Simpangan baku IMT/U paling tinggi',
  birthsOnRoundDays: 'Lahir tanggal 1 atau 15: bagian di atas',
  agesInWholeYears: 'Umur tepat sekian tahun: bagian di atas',
  estimatedBirths: 'Tanggal lahir perkiraan: bagian di atas',
  filledShare: 'Isian kartu: bagian paling sedikit',
  counselledShare: 'Mendapat penyuluhan: bagian paling sedikit',
  nikShare: 'Ber-NIK: bagian paling sedikit',
  withinDayShare: 'Terkirim dalam sehari: bagian paling sedikit',
  withinWeekShare: 'Terkirim dalam seminggu: bagian paling sedikit',
  recapDay: 'Rekap ditandatangani paling lambat tanggal',
  allGainedFrom: 'Semua anak naik: ditanyakan sejak sekian anak',
  sameAsLastFrom: 'Berat sama dengan bulan lalu: ditanyakan sejak sekian anak',
  sameWeightShare: 'Berat sama dengan bulan lalu: bagian sejak',
  allRoundFrom: 'Semua angka bulat: ditanyakan sejak sekian ukuran',
  atRiskNobodyReferredFrom: 'Perlu perhatian tanpa rujukan: ditanyakan sejak sekian orang',
  duplicatesFrom: 'Kemungkinan ganda: ditanyakan sejak',
  clockOffShare: 'Jam HP tidak tepat: bagian sejak',
};

/** Ours are said once to be ours; the others name who says so. */
const saysOf = ({ value, source, confidence }: Threshold): string => {
  if (confidence === 'L') return `${numberText(value)}; angka awal kami, mohon disepakati`;
  const doubt = confidence === 'M' ? '; mohon dipastikan' : '';
  return `${numberText(value)} (${source})${doubt}`;
};

const newest = QUALITY_VERSIONS.at(-1);
const table = newest?.table;

/** What is looked at in a posyandu's records and measurements; each number with who says so. */
export const QUALITY_PAGE: RulePage = {
  kind: 'schedule',
  rule: 'data-quality',
  title: 'Mutu data dan pengukuran',
  source: 'WHO dan UNICEF 2019, mutu data antropometri; sumber setiap angka tertulis di sampingnya',
  since: newest?.since ?? '2020-01-01',
  appliesTo: 'Posyandu, kader, dan alat ukur; tidak menilai orang yang diukur',
  confidence: 'medium',
  confirmBy: '',
  versions: QUALITY_VERSIONS.map(({ version, since }) => ({ version, since })),
  lines: Object.entries(NAMES).flatMap(([key, name]) => {
    const threshold = table?.[key as keyof QualityTable];
    return threshold ? [{ name, says: saysOf(threshold) }] : [];
  }),
};
