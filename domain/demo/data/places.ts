import type { AreaCode, Posyandu, Puskesmas } from '../../places/place.ts';
import { districtIdOf } from '../../places/place.ts';
import { type ListedPosyandu, numberPosyandu } from '../../places/posyandu-list.ts';
import { KOTIM, MAMUJU, METRO, NGORO } from './demo-villages.ts';

/**
 * The places of the demo: those that reports on Posyandu ILP name, on Kemendagri's real codes. Where a report gives a
 * number without names (22 pilot posyandu, 40 posyandu of a puskesmas, 22 puskesmas of a regency) the rest is made up:
 * `example`, with "contoh" in the name. The Kemenkes codes of the puskesmas are not known here; their ids are our own.
 * Sources: Dinas Kesehatan Kota Metro (16/01/2023 as printed); Puskesmas Ngoro, Jombang; ANTARA, 24 July 2024 (Kotim);
 * Sulbarpedia, 31 July 2024 (Mamuju); Puskesmas Mulyojati, 12 November 2024.
 */

const puskesmas = (regency: AreaCode, name: string): Puskesmas => ({
  id: `pkm-${regency}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
  name,
  districtId: districtIdOf(regency),
});
const examplePuskesmas = (regency: AreaCode, name: string): Puskesmas => ({
  ...puskesmas(regency, name),
  name: `${name} (contoh)`,
  example: true,
});

const ganjarAgung = puskesmas('18.72', 'Ganjar Agung');
const mulyojati = puskesmas('18.72', 'Mulyojati');
const metroExamples = ['Metro Pusat', 'Metro Utara', 'Metro Timur', 'Metro Selatan'].map((name) =>
  examplePuskesmas('18.72', name),
);
const ngoro = puskesmas('35.17', 'Ngoro');
const ketapang = examplePuskesmas('62.02', 'Mentawa Baru Ketapang');
const topore = puskesmas('76.02', 'Topore');

/** Two in each of Mamuju's eleven kecamatan make the 22 of the report; Papalang has Topore and one more. */
const MAMUJU_DISTRICTS =
  'Mamuju,Tapalang,Kalukku,Kalumpang,Papalang,Sampaga,Tommo,Simboro,Tapalang Barat,Bonehau,Kepulauan Bala Balakang'.split(
    ',',
  );
const mamujuExamples = MAMUJU_DISTRICTS.flatMap((district) =>
  (district === 'Papalang' ? [`${district} 1`] : [`${district} 1`, `${district} 2`]).map((name) =>
    examplePuskesmas('76.02', name),
  ),
);

export const DEMO_PUSKESMAS: readonly Puskesmas[] = [
  ganjarAgung,
  mulyojati,
  ...metroExamples,
  ngoro,
  ketapang,
  topore,
  ...mamujuExamples,
];

const example = (name: string, villageCode: AreaCode, puskesmasId: string): ListedPosyandu => ({
  name: `${name} (contoh)`,
  villageCode,
  puskesmasId,
  example: true,
});

/** One pilot posyandu in each of Metro's 22 kelurahan; two of them are named. */
function metro(): ListedPosyandu[] {
  const named: Record<AreaCode, string> = {
    '18.72.01.1005': 'Dahlia 8',
    '18.72.03.1004': 'Matahari 3',
  };
  return Object.keys(METRO).map((villageCode) => {
    const puskesmasId = metroPuskesmas(villageCode).id;
    const name = named[villageCode];
    return name
      ? { name, villageCode, puskesmasId }
      : example('Melati 1', villageCode, puskesmasId);
  });
}

/** In Metro Barat the two named puskesmas; which kelurahan each serves is assumed but for Ganjar Asri. */
function metroPuskesmas(villageCode: AreaCode): Puskesmas {
  if (villageCode.startsWith('18.72.03'))
    return (METRO[villageCode] ?? '').startsWith('Ganjar') ? ganjarAgung : mulyojati;
  const at = ['18.72.01', '18.72.02', '18.72.04', '18.72.05'].indexOf(villageCode.slice(0, 8));
  return metroExamples[at] ?? ganjarAgung;
}

/** Puskesmas Ngoro's 40 posyandu: three in each of 13 desa and a fourth in Desa Ngoro; two of them are named. */
function ngoroPosyandu(): ListedPosyandu[] {
  const named: Record<AreaCode, { name: string; dusun: string }> = {
    '35.17.03.2010': { name: 'Bougenvil', dusun: 'Dusun Gandan' },
    '35.17.03.2011': { name: 'Mawar', dusun: 'Dusun Sumberbeji' },
  };
  return Object.keys(NGORO).flatMap((villageCode) => {
    const known = named[villageCode];
    const count = (villageCode === '35.17.03.2005' ? 4 : 3) - (known ? 1 : 0);
    const examples = Array.from({ length: count }, (_, i) =>
      example(`Melati ${i + 1}`, villageCode, ngoro.id),
    );
    return known ? [{ ...known, villageCode, puskesmasId: ngoro.id }, ...examples] : examples;
  });
}

const kotim: ListedPosyandu[] = [
  { name: 'Sekar Sawahan', villageCode: '62.02.06.1007', puskesmasId: ketapang.id },
];

/** The report on Posyandu Mawar Putih names no village; Kelurahan Binanga is assumed. */
const mamuju: ListedPosyandu[] = [
  {
    name: 'Mawar Putih',
    villageCode: '76.02.01.1002',
    puskesmasId: mamujuExamples[0]?.id ?? topore.id,
  },
  example('Melati 1', '76.02.07.2004', topore.id),
  example('Melati 2', '76.02.07.2004', topore.id),
  example('Melati 1', '76.02.07.2002', topore.id),
];

const villageNames = { ...METRO, ...NGORO, ...KOTIM, ...MAMUJU };
const numbered = numberPosyandu(
  [...metro(), ...ngoroPosyandu(), ...kotim, ...mamuju],
  (code) => villageNames[code] ?? null,
);
if (!numbered.ok) throw new Error(`the demo's places are wrong: ${JSON.stringify(numbered.error)}`);

export const DEMO_POSYANDU: readonly Posyandu[] = numbered.value;
