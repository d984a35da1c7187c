import type { Instrument, InstrumentItem } from './card.ts';

const yesNo = (key: string, text: string): InstrumentItem => ({ key, text, kind: 'yes-no' });

/** What a dipstick shows; read by the midwife. */
export const urineProtein: Instrument = {
  key: 'urine-protein',
  version: 'edisi-2023',
  title: 'Protein urin',
  source: 'Pedoman ANC terpadu 2020, Kementerian Kesehatan',
  items: [
    {
      key: 'plus',
      text: 'Hasil',
      kind: 'score',
      choices: [
        { points: 0, text: 'Negatif' },
        { points: 1, text: '+1' },
        { points: 2, text: '+2' },
        { points: 3, text: '+3' },
        { points: 4, text: '+4' },
      ],
    },
  ],
};

/** Asked before 20 weeks. What the record knows (age, first pregnancy, body mass index, blood pressure) is not asked again. */
export const preEclampsiaRisk: Instrument = {
  key: 'pre-eclampsia-risk',
  version: 'anc-2020',
  title: 'Riwayat untuk risiko kehamilan',
  source: 'Pedoman ANC terpadu 2020, Kementerian Kesehatan: skrining sebelum 20 minggu',
  items: [
    yesNo('new-partner', 'Kehamilan kedua atau lebih dengan pasangan baru'),
    yesNo('assisted', 'Hamil dengan bantuan teknologi reproduksi'),
    yesNo('spacing-10', 'Jarak dengan kehamilan sebelumnya lebih dari 10 tahun'),
    yesNo('family', 'Ibu atau saudara perempuan pernah bertekanan darah tinggi saat hamil'),
    yesNo('before', 'Pernah bertekanan darah tinggi dengan protein urin saat hamil'),
    yesNo('multiple', 'Hamil kembar'),
    yesNo('sugar', 'Kencing manis'),
    yesNo('pressure', 'Tekanan darah tinggi sebelum hamil'),
    yesNo('kidney', 'Penyakit ginjal'),
    yesNo('autoimmune', 'Penyakit autoimun'),
    yesNo('antiphospholipid', 'Sindrom antifosfolipid'),
  ],
};
