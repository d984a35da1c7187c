/**
 * What people are called at home and the names that may stand in the register. Only calls that are no beginning and no
 * end of the name: those ("Yanti" for Suryanti, "Wulan" for Wulandari) the search finds by itself. Common knowledge; one
 * call may mean several names, and none of them is certain, so they come after names that match as written.
 */
const CALLS: Readonly<Record<string, string>> = {
  aan: 'hasan ihsan aminah',
  agus: 'agustinus agustina',
  ajeng: 'diajeng',
  amat: 'ahmad muhammad',
  asep: 'yusuf',
  atik: 'suhartati hartati',
  atun: 'maryatun sumiyatun',
  cecep: 'yusuf',
  cici: 'suci sri',
  dadang: 'hidayat',
  dede: 'dedi',
  didi: 'rosidi supriadi',
  didik: 'sidik',
  dudung: 'abdul',
  dul: 'abdul',
  edi: 'supriadi suhaedi',
  emi: 'suhaemi',
  encep: 'yusuf',
  eti: 'suhaeti',
  iin: 'indah inayah inah',
  iis: 'aisyah istiqomah aisah',
  ijah: 'khadijah',
  ijal: 'rizal rijal',
  ikah: 'atikah sartika',
  ipin: 'arifin',
  ipul: 'syaiful',
  iwan: 'setiawan kurniawan hermawan darmawan irwan',
  jeje: 'zainal',
  joni: 'yohanes',
  kokom: 'komariah',
  lilis: 'sulistiyowati sulis',
  maman: 'rahman suherman abdurrahman',
  mamat: 'rahmat muhammad',
  mimin: 'aminah mintarsih',
  mumun: 'maimunah munawaroh',
  nanang: 'supriatna suryana',
  neneng: 'nengsih',
  nining: 'ningsih',
  nunung: 'nurhayati nuraini',
  nyai: 'nyi',
  oman: 'rohman rahman',
  omah: 'romlah rohimah',
  opik: 'taufik',
  otong: 'oto',
  ratih: 'ratnasari',
  rara: 'larasati',
  sol: 'soleh solihah',
  tatang: 'tarya sutarya',
  tatik: 'hartati suhartati',
  teti: 'suhaeti',
  titi: 'siti hartati',
  titik: 'siti',
  titin: 'kartini supriatin',
  totok: 'suharto sudarto',
  tuti: 'astuti hastuti suhartuti',
  ucup: 'yusuf',
  uci: 'suci',
  udin: 'saifuddin jamaluddin',
  ujang: 'zainal',
  umi: 'umayah',
  uun: 'unah kurniasih',
  wawan: 'kurniawan setiawan hermawan darmawan',
  wiwi: 'dewi',
  wiwik: 'dewi wiwit',
  wiwin: 'winarti',
  yayah: 'badriyah zakiyah',
  yayan: 'suryana mulyana',
  yayat: 'hidayat',
  yayuk: 'rahayu',
  yoyok: 'suyoko',
  yuyun: 'wahyuni yuni',
};

/** Names somebody called so may have in the register. */
export const namesCalled = (call: string): readonly string[] => CALLS[call]?.split(' ') ?? [];

/** Said before a name at the post; no part of it. "St" is not here: before a name it is Siti. */
export const SPOKEN_BEFORE: ReadonlySet<string> = new Set(
  'ny nyonya nn nona tn tuan bpk bapak ibu bu pak h hj haji hajjah alm almh sdr sdri mbah mbak mas bang teh kang dek adik an anak'.split(
    ' ',
  ),
);

/** First halves that are written apart or joined: "Nur Hayati", "Nurhayati". */
export const JOINED_FIRST: ReadonlySet<string> = new Set(
  'nur noer sri tri dwi siti abdul abd abdur khoirul khairul choirul khoirun khairun nurul syaiful saiful syamsul samsul zainal sulis eka sumi wahyu rahma ni i al ar el'.split(
    ' ',
  ),
);
