import type { Instrument, InstrumentItem } from './card.ts';

const JUKNIS = 'KMK HK.01.07/MENKES/2015/2023';
const ADULT_CARD = 'Kartu Bantu Pemeriksaan Usia Dewasa dan Lansia, edisi 2023';
const ANC = 'Pedoman ANC terpadu 2020, Kementerian Kesehatan';
const yesNo = (key: string, text: string): InstrumentItem => ({ key, text, kind: 'yes-no' });
const choice = (
  key: string,
  text: string,
  choices: readonly (readonly [value: string, text: string])[],
): InstrumentItem => ({
  key,
  text,
  kind: 'choice',
  choices: choices.map(([value, said]) => ({ value, text: said })),
});
const instrument = (
  key: string,
  version: string,
  title: string,
  source: string,
  ...items: InstrumentItem[]
): Instrument => ({ key, version, title, source, items });

/** The lines of the chart by what stands under the 6 or, for the last two, under the 3 and beyond it. */
const LINES = [
  ['6', '6/6'],
  ['9', '6/9'],
  ['12', '6/12'],
  ['18', '6/18'],
  ['24', '6/24'],
  ['36', '6/36'],
  ['60', '6/60'],
  ['120', '3/60'],
  ['360', 'Kurang dari 3/60'],
] as const;

const visualAcuity = instrument(
  'visual-acuity',
  'juknis-2023',
  'Tajam penglihatan (kartu Snellen)',
  `${JUKNIS}: dengan koreksi terbaik, mata kiri dan kanan`,
  choice('left', 'Mata kiri', LINES),
  choice('right', 'Mata kanan', LINES),
  yesNo('complaint', 'Ada keluhan penglihatan'),
);

/** The order of the answers decides, so that every try is written down; the last two only when they were needed. */
const eChart = instrument(
  'e-chart',
  'sdidtk',
  'Tes daya lihat (kartu E)',
  'Pedoman SDIDTK, Kementerian Kesehatan: usia 3 sampai 6 tahun, tiga kali benar berturut-turut atau empat dari lima',
  ...[1, 2, 3, 4, 5].map((n) => yesNo(`try-${n}`, `Percobaan ${n} benar`)),
);

/** Points of a sheet whose questions are not ours to print; a substance never used is left empty. */
const SUBSTANCES = {
  tobacco: 'Tembakau',
  alcohol: 'Minuman beralkohol',
  cannabis: 'Kanabis',
  cocaine: 'Kokain',
  amphetamine: 'Stimulan jenis amfetamin',
  inhalant: 'Inhalansia',
  sedative: 'Obat penenang atau tidur',
  hallucinogen: 'Halusinogen',
  opioid: 'Opioid',
  other: 'Zat lain',
} as const;
const assist = instrument(
  'assist',
  'who-3-1',
  'Lembar ASSIST',
  `WHO ASSIST 3.1; ${JUKNIS}. Dijawab di lembar; yang dicatat nilainya, kosong bila tidak pernah`,
  ...Object.entries(SUBSTANCES).map(
    ([key, text]): InstrumentItem => ({ key, text, kind: 'number', min: 0, max: 39 }),
  ),
);

/** What a woman or a couple uses, whoever gave it; as sensitive as the service itself (ruling 16). */
const contraceptionUse = instrument(
  'contraception-use',
  'edisi-2023',
  'Memakai KB',
  `${ADULT_CARD}, kolom AA; kartu ibu nifas, KB pasca persalinan`,
  yesNo('uses', 'Memakai alat atau cara KB'),
  choice('method', 'Cara', [
    ['pill', 'Pil'],
    ['injection', 'Suntik'],
    ['implant', 'Implan'],
    ['iud', 'AKDR (spiral)'],
    ['condom', 'Kondom'],
    ['tubectomy', 'MOW (steril perempuan)'],
    ['vasectomy', 'MOP (steril laki-laki)'],
    ['lactation', 'MAL (menyusui penuh)'],
    ['other', 'Lainnya'],
  ]),
);

/** That it was done, never what it showed: results stay at the puskesmas. */
const tripleElimination = instrument(
  'triple-elimination',
  'anc-2020',
  'Tiga pemeriksaan darah ibu hamil',
  `${ANC}: satu kali setiap kehamilan; yang dicatat hanya sudah diperiksa`,
  yesNo('hiv', 'HIV sudah diperiksa'),
  yesNo('syphilis', 'Sifilis sudah diperiksa'),
  yesNo('hepatitis-b', 'Hepatitis B sudah diperiksa'),
);

const bloodGroup = instrument(
  'blood-group',
  'anc-2020',
  'Golongan darah',
  ANC,
  choice('abo', 'Golongan darah', [
    ['a', 'A'],
    ['b', 'B'],
    ['ab', 'AB'],
    ['o', 'O'],
  ]),
  choice('rhesus', 'Rhesus', [
    ['positive', 'Positif'],
    ['negative', 'Negatif'],
  ]),
);
const fetalPresentation = instrument(
  'fetal-presentation',
  'anc-2020',
  'Letak janin',
  `${ANC}: diraba bidan pada trimester ketiga`,
  choice('presentation', 'Letak janin', [
    ['cephalic', 'Kepala'],
    ['breech', 'Sungsang'],
    ['transverse', 'Lintang'],
  ]),
);

/** After a yes to one of the four questions: what became of it. Seen by health workers only (ruling 16). */
const tbcTreatment = instrument(
  'tbc-treatment',
  'edisi-2023',
  'Tindak lanjut batuk lama',
  'Checklist kunjungan rumah, pengendalian penyakit menular, KMK HK.01.07/MENKES/2015/2023',
  yesNo('examined', 'Sudah diperiksa di puskesmas atau rumah sakit'),
  yesNo('diagnosed', 'Hasilnya TBC'),
  yesNo('has-medicine', 'Obat tersedia'),
  yesNo('taken-24h', 'Obat diminum dalam 24 jam terakhir'),
  yesNo('observer', 'Ada pengawas minum obat (PMO)'),
  yesNo('preventive', 'Menjalani terapi pencegahan (TPT)'),
);
const medicine = (key: string, title: string): Instrument =>
  instrument(
    key,
    'edisi-2023',
    title,
    'Checklist kunjungan rumah usia dewasa dan lansia, KMK HK.01.07/MENKES/2015/2023',
    yesNo('has-medicine', 'Obat tersedia'),
    yesNo('taken-24h', 'Obat diminum dalam 24 jam terakhir'),
  );

/** Tests and questions read by a health worker, or asked only after another answer. */
export const CLINIC_INSTRUMENTS: readonly Instrument[] = [
  visualAcuity,
  eChart,
  assist,
  contraceptionUse,
  tripleElimination,
  bloodGroup,
  fetalPresentation,
  tbcTreatment,
  medicine('medicine-pressure', 'Obat tekanan darah'),
  medicine('medicine-sugar', 'Obat gula darah'),
];
