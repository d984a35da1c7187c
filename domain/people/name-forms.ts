/**
 * Names that hands write in several forms, each row one name: shortened, by ear from Arabic or Sanskrit, or in the old
 * spelling where sound alone does not bring them together. Common knowledge of Indonesian registers (buku kohort,
 * Buku KIA, KTP); a row is added where a posyandu finds one missing.
 */
const ROWS = [
  'muhammad muh muhamad mohamad mohammad mohamed muhamed mochamad mochammad moch moh mohd mhd md mokhamad muchamad muchammad',
  'ahmad achmad akhmad ach akh akhmat achmat ahmat',
  'abdul abd abdoel abdool',
  'abdurrahman abdurahman abdulrahman abdurrohman abdurohman',
  'siti st sitti',
  'nur noer noor nor',
  'nurul noerul noeroel',
  'sri srie',
  'tri trie try',
  'dwi dwie duwi',
  'putri putrie poetri',
  'dewi dewie',
  'ayu ajoe',
  'yusuf yusup jusuf yosef yusop',
  'yunus junus yoenoes',
  'ismail ismael',
  'ibrahim ibrohim',
  'rahman rohman rochman rachman',
  'rahmat rohmat rachmat rochmat',
  'rahim rohim rochim',
  'hasanah khasanah chasanah',
  'fatimah patimah fatima patima',
  'khadijah khodijah hadijah chadidjah',
  'aisyah aisah aisha ayesha aesah',
  'nafisah napisah',
  'zainab jaenab jenab zaenab',
  'zainal jaenal zaenal jainal',
  'zulkifli julkipli dzulkifli',
  'syamsul samsul sjamsul',
  'syaiful saiful sjaiful saepul',
  'syarif sarif sjarif sarip',
  'kholifah halifah',
  'khoirul choirul hoirul khairul chairul',
  'khoirun choirun khairun chairun',
  'sugeng soegeng',
  'wahyu wahju wahjoe',
  'ketut ktut',
  'ngurah ngr',
  'gusti gst',
  'wayan wajan',
  'raden rd',
  'yohanes johanes yohannes johannes yoh',
  'maria mariah mariya',
  'kristina christina kristin',
] as const;

/** The form every other one of its row stands for; a name without a row stands for itself. */
const FORM_OF: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row) => {
    const [first = '', ...others] = row.split(' ');
    return [first, ...others].map((word) => [word, first] as const);
  }),
);

/** "moch" → "muhammad"; null when the word is in no row. Words in small letters. */
export const nameForm = (word: string): string | null => FORM_OF.get(word) ?? null;

/** What is said or written before a name and is no part of it: forms of address, degrees, the dead. */
export const TITLES: ReadonlySet<string> = new Set(
  'ny nyonya nn nona tn tuan bpk bapak ibu bu pak sdr sdri hj haji hajjah alm almh dr drs dra ir spd se sh st skm amd skep ners'.split(
    ' ',
  ),
);
