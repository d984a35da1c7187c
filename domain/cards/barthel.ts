import type { Instrument, InstrumentItem } from './card.ts';

/** Choices in the order of their points, from 0. */
const scored = (key: string, text: string, ...choices: string[]): InstrumentItem => ({
  key,
  text,
  kind: 'score',
  choices: choices.map((choice, points) => ({ points, text: choice })),
});

/** AKS, the modified Barthel index: ten items, 0 to 20 points, choices as printed. */
export const barthel: Instrument = {
  key: 'barthel',
  version: 'edisi-2023',
  title: 'Kegiatan sehari-hari (AKS)',
  source:
    'KMK HK.01.07/MENKES/2015/2023 formulir 6; Kartu Bantu Pemeriksaan Lansia, halaman depan, edisi 2023',
  items: [
    scored(
      'bowels',
      'Buang air besar',
      'Tidak terkendali atau perlu pencahar',
      'Kadang tidak terkendali (1 kali seminggu atau lebih)',
      'Terkendali',
    ),
    scored(
      'bladder',
      'Buang air kecil',
      'Tidak terkendali atau memakai kateter',
      'Kadang tidak terkendali (1 kali dalam 24 jam atau lebih)',
      'Terkendali',
    ),
    scored('grooming', 'Membersihkan diri', 'Butuh bantuan', 'Mandiri'),
    scored('toilet', 'Penggunaan WC', 'Tergantung orang lain', 'Perlu bantuan sebagian', 'Mandiri'),
    scored(
      'feeding',
      'Makan dan minum',
      'Tidak mampu',
      'Perlu dipotongkan atau dibantu',
      'Mandiri',
    ),
    scored(
      'transfer',
      'Berpindah dari kursi ke tempat tidur',
      'Tidak mampu',
      'Bantuan 2 orang',
      'Bantuan 1 orang',
      'Mandiri',
    ),
    scored(
      'walking',
      'Berjalan di tempat rata',
      'Tidak mampu',
      'Dengan kursi roda',
      'Bantuan 1 orang',
      'Mandiri',
    ),
    scored('dressing', 'Berpakaian', 'Tergantung orang lain', 'Dibantu sebagian', 'Mandiri'),
    scored('stairs', 'Naik turun tangga', 'Tidak mampu', 'Butuh bantuan', 'Mandiri'),
    scored('bathing', 'Mandi', 'Tergantung orang lain', 'Mandiri'),
  ],
};
