import type { AreaCode } from '../../places/place.ts';

/** Villages of the demo by Kemendagri code. Source: idn-area-data 3.1.2 (ODbL 1.0); a test holds them to it. */

/** The 22 kelurahan of Kota Metro, Lampung. */
export const METRO: Readonly<Record<AreaCode, string>> = {
  '18.72.01.1001': 'Metro',
  '18.72.01.1002': 'Hadimulyo Timur',
  '18.72.01.1003': 'Imopuro',
  '18.72.01.1004': 'Hadimulyo Barat',
  '18.72.01.1005': 'Yosomulyo',
  '18.72.02.1001': 'Banjarsari',
  '18.72.02.1002': 'Purwosari',
  '18.72.02.1003': 'Karangrejo',
  '18.72.02.1004': 'Purwoasri',
  '18.72.03.1001': 'Mulyojati',
  '18.72.03.1002': 'Ganjar Agung',
  '18.72.03.1003': 'Mulyosari',
  '18.72.03.1004': 'Ganjar Asri',
  '18.72.04.1001': 'Yosodadi',
  '18.72.04.1002': 'Tejosari',
  '18.72.04.1003': 'Iring Mulyo',
  '18.72.04.1004': 'Yosorejo',
  '18.72.04.1005': 'Tejo Agung',
  '18.72.05.1001': 'Rejomulyo',
  '18.72.05.1002': 'Margorejo',
  '18.72.05.1003': 'Sumbersari Bantul',
  '18.72.05.1004': 'Margodadi',
};

/** The 13 desa of Kecamatan Ngoro, Jombang. Jombang has a kecamatan Kesamben with a desa Kesamben too: 35.17.12.2009. */
export const NGORO: Readonly<Record<AreaCode, string>> = {
  '35.17.03.2001': 'Jombok',
  '35.17.03.2002': 'Genukwatu',
  '35.17.03.2003': 'Rejoagung',
  '35.17.03.2004': 'Kauman',
  '35.17.03.2005': 'Ngoro',
  '35.17.03.2006': 'Badang',
  '35.17.03.2007': 'Pulorejo',
  '35.17.03.2008': 'Banyuarang',
  '35.17.03.2009': 'Sidowarek',
  '35.17.03.2010': 'Gajah',
  '35.17.03.2011': 'Kesamben',
  '35.17.03.2012': 'Kertorejo',
  '35.17.03.2013': 'Sugihwaras',
};

/** Kecamatan Mentawa Baru Ketapang, Kotawaringin Timur. */
export const KOTIM: Readonly<Record<AreaCode, string>> = {
  '62.02.06.1007': 'Sawahan',
};

/** Kabupaten Mamuju, Sulawesi Barat. */
export const MAMUJU: Readonly<Record<AreaCode, string>> = {
  '76.02.01.1002': 'Binanga',
  '76.02.07.2002': 'Papalang',
  '76.02.07.2004': 'Topore',
};
